import fc from 'fast-check';
import type { ArticleDraft } from '../../src/domain/draft.ts';
import { csv } from '../../src/importers/csv.ts';
import type { ImportRecord } from '../../src/importers/importer.ts';
import { findImporterByContent } from '../../src/importers/index.ts';
import { cut, gather, toPieces } from './pieces.ts';

const noMap: ReadonlyMap<string, string> = new Map();

async function read(text: string, map = noMap, length = text.length || 1): Promise<ImportRecord[]> {
  const pieces = toPieces(cut(text, length));
  return gather(csv.read(pieces, { file: 'a.csv', map }).batches);
}

async function readOne(header: string, row: string, map = noMap): Promise<ArticleDraft> {
  const [record] = await read(`${header}\n${row}\n`, map);
  return record?.draft ?? {};
}

/** Reads a text and formats all its records as rejects. */
async function reject(text: string, reason: string): Promise<string> {
  const reader = csv.read(toPieces([text]), { file: 'a.csv', map: noMap });
  const records = await gather(reader.batches);
  const rows = records.map(({ source }) => reader.formatReject(source, reason));
  return reader.formatRejectsHead() + rows.join('');
}

describe('the header', () => {
  test.each<[string, string]>([
    ['title', 'Title'],
    ['title', 'HEADLINE'],
    ['title', 'headline_text'],
    ['title', ' article-title '],
    ['title', 'العنوان'],
    ['title', 'Überschrift'],
    ['title', 'título'],
    ['outlet', 'Outlet'],
    ['outlet', 'Publication Title'],
    ['outlet', 'NewsSource'],
    ['outlet', 'media_name'],
    ['outlet', 'Publisher'],
    ['outlet', 'الصحيفة'],
    ['outlet', 'Издание'],
    ['date', 'published_at'],
    ['date', 'publishedAt'],
    ['date', 'Publish-Date'],
    ['date', 'pub_date'],
    ['date', 'Publication Year'],
    ['date', 'Дата публикации'],
    ['url', 'URL'],
    ['url', 'web_url'],
    ['url', 'canonical_link'],
    ['url', 'الرابط'],
    ['type', 'Type'],
    ['language', 'Lang'],
    ['note', 'Notes'],
    ['key', 'Citation Key'],
    ['post', 'post'],
    ['cited', 'Date cited'],
    ['locator', 'locator'],
    ['quotation', 'Quote'],
  ])('knows %s as %s', async (field, name) => {
    const draft = await readOne(`${name},ISBN,${field === 'title' ? 'url' : 'title'}`, '2020,1,x');
    expect(draft).toMatchObject({ [field]: '2020', extra: { ISBN: '1' } });
  });

  test.each(['Author(s)', 'byline', 'authors', 'Author 1', 'author_12', 'Автор', 'المؤلف'])(
    'knows author as %s',
    async (name) => {
      expect(await readOne(`Title,${name}`, 'x,"Al-Salhy, Suadad"')).toMatchObject({
        authors: ['Al-Salhy, Suadad'],
      });
    },
  );

  test.each([
    'created',
    'time_added',
    'Timestamp',
    'indexed_date',
    'seendate',
    'Date Added',
    'Date Modified',
    'Saved At',
  ])('never takes %s for the publication date', async (name) => {
    const draft = await readOne(`Title,${name}`, 'x,2024-12-02');
    expect(draft.date).toBeUndefined();
    expect(draft.extra).toEqual({ [name]: '2024-12-02' });
  });

  test('takes Source for the outlet, or for the URL where it holds URLs', async () => {
    expect(await readOne('Title,Source', 'x,Reuters')).toMatchObject({ outlet: 'Reuters' });
    const draft = await readOne('Title,Source', 'x,https://a.example/1');
    expect(draft).toMatchObject({ url: 'https://a.example/1', outlet: undefined });
    const beside = await readOne('Title,Source,Date,URL', 'x,https://a.example/1,12/4/24,');
    expect(beside).toMatchObject({ url: 'https://a.example/1', outlet: undefined });
  });

  test('counts the best of several columns for a field, row by row, and keeps the rest', async () => {
    const header = 'title,publisher,outlet,link,url';
    expect(
      await readOne(header, 'x,News UK,The Times,https://b.example,https://a.example'),
    ).toMatchObject({
      outlet: 'The Times',
      url: 'https://a.example',
      extra: { publisher: 'News UK', link: 'https://b.example' },
    });
    expect(await readOne(header, 'x,News UK,,https://b.example,')).toMatchObject({
      outlet: 'News UK',
      url: 'https://b.example',
      extra: undefined,
    });
  });

  test('lets --map win over the names, whatever its case', async () => {
    const map = new Map([
      ['kopf zeile', 'title'],
      ['TITLE', 'note'],
      ['Secret', 'ignore'],
      ['tag 2', 'tag'],
    ]);
    const draft = await readOne('Kopf-Zeile,Title,Headline,Secret,Tag 2,tags', 'a,b,c,d,e,f', map);
    expect(draft).toMatchObject({
      title: 'a',
      note: 'b',
      tags: ['e', 'f'],
      extra: { Headline: 'c' },
    });
  });

  test('lets several columns be mapped to authors and tags, and several be left out', async () => {
    const map = new Map([
      ['One', 'author'],
      ['Two', 'author'],
      ['Three', 'tag'],
      ['Four', 'tag'],
      ['Five', '-'],
      ['Six', '-'],
    ]);
    expect(await readOne('Title,One,Two,Three,Four,Five,Six', 'x,A,B,c,d,e,f', map)).toMatchObject({
      authors: ['A', 'B'],
      tags: ['c', 'd'],
      extra: undefined,
    });
  });

  test.each<[why: string, text: string, map: [string, string][], code: string, message: RegExp]>([
    [
      'no header',
      'Reuters,Iraq,12/3/24\n',
      [],
      'input.header',
      /names no columns.*outlet, title.*--map/,
    ],
    [
      'data that holds a known word',
      'Source,https://a.example,1/2/24\n',
      [],
      'input.header',
      /names no/,
    ],
    [
      'neither title nor URL',
      'Outlet,Was,Date\nx,y,z\n',
      [],
      'input.header',
      /‘Was’.*--map Was=title/,
    ],
    ['a header that never ends', `title,url${'x'.repeat(70_000)}`, [], 'input.header', /65,536/],
    ['an open quote in the header', 'title,"url\nx,y\n', [], 'input.header', /quotation mark/],
    ['a million columns', `${'x,'.repeat(30_000)}\n`, [], 'input.header', / and \d+ more/],
    ['nothing', '', [], 'input.format', /empty/],
    ['blank lines', '\n\n \n', [], 'input.format', /empty/],
    ['a column that is not there', 'Title\nx\n', [['Foo', 'title']], 'usage', /no column ‘Foo’/],
    [
      'two columns for one field',
      'Hed,Paper\nx,y\n',
      [
        ['Hed', 'title'],
        ['Paper', 'title'],
      ],
      'usage',
      /--map Hed=title and --map Paper=title: an article has one title/,
    ],
    ['a field that is none', 'Title\nx\n', [['Title', 'headline']], 'usage', /no field ‘headline’/],
  ])('refuses %s', async (_why, text, map, code, message) => {
    await expect(read(text, new Map(map))).rejects.toMatchObject({
      code,
      message: expect.stringMatching(message),
    });
  });
});

describe('rows', () => {
  test.each<[why: string, row: string, code: string, place: object, message: RegExp]>([
    [
      'too long',
      'x,y,"12/3/24",more',
      'row.too-long',
      { line: 2, field: undefined },
      /4 cells, the header 3; if one/,
    ],
    [
      'cut by a comma',
      'x,y, z,12/3/24',
      'row.too-long',
      { line: 2, field: 'Headline' },
      /‘Headline’ probably has a comma/,
    ],
    [
      'cut by a comma without space',
      'x,y,z,12/3/24',
      'row.too-long',
      { line: 2, field: 'Headline' },
      /‘Headline’/,
    ],
    ['with an open quote', 'x,"y,z', 'row.unreadable', { line: 2 }, /‘x,"y,z’ and is never closed/],
    [
      'with a long text',
      `x,${'a'.repeat(100_001)},`,
      'text.too-long',
      { line: 2, field: 'Headline' },
      /‘aaa/,
    ],
    [
      'with a megabyte of one letter',
      `x,${'a'.repeat(1_048_576)}`,
      'text.too-long',
      { line: 2 },
      /1,000,000/,
    ],
    [
      'with a million delimiters',
      `x${','.repeat(1_000_000)}y`,
      'row.too-long',
      { line: 2, field: undefined },
      /1000001 cells/,
    ],
  ])('refuses one %s', async (_why, row, code, place, message) => {
    const [record, next] = await read(`Outlet,Headline,Date\n${row}\na,b,1/2/24\n`);
    expect(record).toMatchObject({ draft: undefined, problems: [{ code, place }] });
    expect(record?.problems[0]?.message).toMatch(message);
    expect(record?.problems[0]?.message.length).toBeLessThan(250);
    expect(next?.draft).toMatchObject({ line: 3, outlet: 'a', title: 'b' });
  });

  test('takes words for nothing known as nothing, but not in titles and outlets', async () => {
    expect(
      await readOne('outlet,title,author,date,url', 'Unknown,None,unknown,n.d.,N/A'),
    ).toMatchObject({
      outlet: 'Unknown',
      title: 'None',
      authors: undefined,
      date: undefined,
      url: undefined,
    });
  });

  test('is the same however the text is cut', async () => {
    const text =
      '\ufeffsep=;\r\nHeadline;Source;Date\r\n"One;\r\n1";https://a.example;45628\r\nTwo;x;"';
    const whole = await read(text);
    expect(whole).toHaveLength(2);
    expect(whole[0]?.draft).toMatchObject({ line: 3, title: 'One;\r\n1', date: '2024-12-02' });
    for (let length = 1; length < 12; length++)
      expect(await read(text, noMap, length)).toEqual(whole);
  });

  test('survives any text', async () => {
    const part = fc.constantFrom(
      'title',
      'url',
      ',',
      ';',
      '"',
      '\n',
      '\r',
      '\0',
      '\ud800',
      ' x',
      '1/2/24',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 40 }), async (parts) => {
        const text = parts.join('');
        const outcome = await read(text).catch((error: unknown) => error);
        if (!Array.isArray(outcome)) expect(outcome).toMatchObject({ name: 'CiteError' });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('rejects', () => {
  test('have the reason in a last column and are else as they were', async () => {
    const text = 'title;url\r\n"One; 1";x\r\nTwo\r\n"a ""b""";y;;\r\n';
    expect(await reject(text, 'say "why"; here')).toBe(
      '\ufefftitle;url;reason\n' +
        '"One; 1";x;"say ""why""; here"\n' +
        'Two;;"say ""why""; here"\n' +
        '"a ""b""";y;"say ""why""; here"\n',
    );
  });

  test('have one reason, wherever the column stands', async () => {
    expect(await reject('Reason,title,url\nold,One,x\n,Two\n', 'new')).toBe(
      '\ufeffReason,title,url\n"new",One,x\n"new",Two\n',
    );
  });

  test('stay rejects until they are mended', async () => {
    const header = 'outlet,title,date,reason\n';
    const text = 'outlet,title,date\nAl Mada,"Unterminated,12/4/24\nReuters,"A, b",13/45/24\n';
    const rejects = await reject(text, 'say "why", here');
    expect(rejects).toBe(
      `\ufeff${header},,,"say ""why"", here"\n` +
        'Al Mada,"Unterminated,12/4/24\nReuters,"A, b",13/45/24,"say ""why"", here"\n',
    );
    const [open, next, ...others] = await read(rejects);
    expect(open).toMatchObject({
      draft: undefined,
      problems: [{ code: 'row.unreadable', place: { line: 3 } }],
    });
    expect(next?.draft).toMatchObject({ outlet: 'Reuters', title: 'A, b' });
    expect(others).toEqual([]);
    expect(await reject(rejects, 'say "why", here')).toBe(rejects);
    const mended = rejects.replace('Unterminated,', 'Unterminated",');
    const [first] = await read(mended);
    expect(first?.draft).toMatchObject({ title: 'Unterminated', date: '12/4/24' });
  });

  test('unmended, are all rejected again, whatever stands in them', async () => {
    const part = fc.constantFrom('a', '"', ',', '\n', '"b', 'c"', ' ');
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 30 }), async (parts) => {
        const reader = csv.read(toPieces([`title,url\n${parts.join('')}`]), {
          file: 'a.csv',
          map: noMap,
        });
        const bad = (await gather(reader.batches)).filter(({ problems }) => problems.length > 0);
        const rows = bad.map(({ source, problems }) =>
          reader.formatReject(source, problems[0]?.message ?? ''),
        );
        const again = await read(reader.formatRejectsHead() + rows.join(''));
        const toCodes = (records: ImportRecord[]) =>
          records.map(({ problems }) => problems.map(({ code }) => code));
        expect(toCodes(again)).toEqual(toCodes(bad));
      }),
      { numRuns: 1000 },
    );
  });

  test('never begin a reason as a formula', async () => {
    expect(await reject('title\nx\n', '=1+1')).toBe('\ufefftitle,reason\nx,"\'=1+1"\n');
  });

  test('import as the rows that they were, and go round again', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'ي', '=', '-'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { maxLength: 5 }),
        fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '=', ' ') }),
        async (rows, reason) => {
          const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const lines = rows.map((row) => row.map(quote).join(','));
          const text = ['title,note,outlet', ...lines].join('\n');
          const drop = (records: ImportRecord[]) =>
            records.map(({ draft, problems }) => ({ ...draft, problems, line: undefined }));
          const rejects = await reject(text, reason);
          expect(drop(await read(rejects))).toEqual(drop(await read(text)));
          expect(await reject(rejects, reason)).toBe(rejects);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('looksLike', () => {
  test.each<[text: string, least: number, most: number]>([
    ['title,url\nx,y\n', 0.9, 1],
    ['Headline;Source;Date;URL\n', 0.9, 1],
    ['"Key","Item Type","Publication Year","Author","Title"\n"A","book","2016","x","y"', 0.9, 1],
    ['sep=;\nTitel;Datum\nx;y\n', 0.9, 1],
    ['Titel\tQuelle\nx\ty\n', 0.9, 1],
    ['id,headline_text\n1,x\n2,y\n', 0.6, 0.8],
    ['a,b,c\n1,2,3\n4,5,6\n7,8,9\n', 0.1, 0.3],
    ['url\nhttps://a.example\n', 0.3, 0.5],
    ['', 0, 0],
    ['SOURCES\n\nAl Mada, “Baghdad on the Borders,” 12/4/24\n', 0, 0.1],
    [
      'Al Mada, “Baghdad on the Borders,” 12/4/24\nReuters, “x,” 12/3/24\nAl Hurra, “y,” 12/3/24\n',
      0,
      0.25,
    ],
    ['Iraq, again, is at war.\nNobody knows why.\n', 0, 0.1],
    ['https://a.example/1\nhttps://a.example/2\n', 0, 0],
    ['[{"title": "x", "url": "y"}]', 0, 0],
    ['@article{a,\n title = {x}, url = {y}\n}', 0, 0],
    ['TY  - NEWS\nTI  - title, url\n', 0, 0],
    ['<html><title>a,b</title>', 0, 0],
    ['# title, url\n', 0, 0],
  ])('of %j is as sure as it should be', (text, least, most) => {
    const likeness = csv.looksLike(text);
    expect(likeness).toBeGreaterThanOrEqual(least);
    expect(likeness).toBeLessThanOrEqual(most);
  });
});

describe('findImporterByContent', () => {
  test.each<[text: string, file: string, name: string | undefined]>([
    ['title,url\nx,y\n', 'sources.bib', 'csv'],
    ['a,b\nc,d\n', 'sources.CSV', 'csv'],
    ['a\tb\n', '/tmp/x.y/sources.tsv', 'csv'],
    ['a,b\n', '-', undefined],
    ['Iraq is at war.', 'post.txt', undefined],
    ['', '', undefined],
  ])('of %j in %s is %s', (text, file, name) => {
    expect(findImporterByContent(text, file)?.name).toBe(name);
  });
});
