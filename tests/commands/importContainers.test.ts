import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { nameFile } from '../../src/commands/import/nameFile.ts';
import { CiteError, formatPlace } from '../../src/domain/error.ts';
import { makeZip } from '../support/makeZip.ts';
import { createWorkplace, type Workplace } from '../support/runCite.ts';

let place: Workplace;

beforeEach(() => {
  place = createWorkplace();
});

afterEach(() => place.remove());

const csv = 'outlet,title,date\nAl Mada,One,12/4/24\nReuters,Two,12/5/24\n';
const post = (title: string, source: string) =>
  `---\ntitle: ${title}\ndate: 2024-12-09\n---\nText.\n\nSOURCES\n\n${source}\n`;

function write(name: string, content: string | Uint8Array): string {
  const path = join(place.folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

async function listPosts() {
  const { out } = await place.cite(['post', 'list']);
  return out
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t').slice(0, 4));
}

describe('gzip', () => {
  test('is unpacked, whatever the file’s name', async () => {
    const result = await place.cite(['import', write('a.bin', gzipSync(csv))]);
    expect(result.out).toBe('2 read, 2 added, 0 already there, 0 updated, 0 rejected\n');
    expect(result.err).toContain('a.bin: read as csv\n');
  });

  test('cut off is told, and nothing is stored', async () => {
    const path = write('a.csv.gz', gzipSync(csv).subarray(0, 40));
    const result = await place.cite(['import', path]);
    expect(result).toMatchObject({ status: 1, out: '' });
    expect(result.err).toContain(`${path} cannot be unpacked: it is cut off or damaged.`);
    expect((await place.cite(['list'])).out).toBe('');
  });

  test('that unpacks without end is stopped', async () => {
    const path = write('bomb.csv.gz', gzipSync(`title\n${'x'.repeat(50_000_000)}`));
    const result = await place.cite(['import', path]);
    expect(result.status).toBe(1);
    expect(result.err).toMatch(/bomb\.csv\.gz.*(unpacks to more than 250 times its size|too long)/);
  });
});

test.each(['bibtex', 'wordpress', 'blogger'])(
  'a file that is no %s is named once',
  async (from) => {
    const path = write('list.csv', csv);
    const { status, err } = await place.cite(['import', path, '--from', from]);
    expect(status).toBe(1);
    expect(err.split(path)).toHaveLength(2);
  },
);

describe('a folder', () => {
  test('goes in as one import, each file by its own content', async () => {
    write('blog/2024-12-09-axis.md', post('The Axis', 'Al Mada, “One,” 12/4/24'));
    write('blog/sub/2024-11-09-border.md', post('The Border', 'Reuters, “Two,” 12/25/24'));
    write('blog/data/list.csv', csv);
    write('blog/picture.png', '\x89PNG\r\n\x1a\n\0\0');
    write('blog/.git/config', 'x');
    const result = await place.cite(['import', join(place.folder, 'blog')]);
    expect(result.err).toContain('Left out: 1 file in no format that cite reads\n');
    expect(result.err).toContain('  axis: 1 of 1 source understood\n');
    expect(result.err).toContain('2 posts: 2 of 2 sources understood\n');
    expect(result.out).toBe('4 read, 3 added, 1 already there, 0 updated, 0 rejected\n');
    expect(await listPosts()).toEqual([
      ['border', '2024-12-09', '1', 'The Border'],
      ['axis', '2024-12-09', '1', 'The Axis'],
    ]);
    const again = await place.cite(['import', join(place.folder, 'blog')]);
    expect(again.out).toBe('4 read, 0 added, 4 already there, 0 updated, 0 rejected\n');
    const { out } = await place.cite(['list', '--json', 'one']);
    expect(JSON.parse(out)[0].citations).toMatchObject([{ post: 'axis', cited: '2024-12-09' }]);
  });

  test('its dates are read in one order, by all of its files', async () => {
    write('blog/a.md', post('A', 'Al Mada, “One,” 3/4/24'));
    write('blog/b.md', post('B', 'Reuters, “Two,” 25/12/24'));
    const result = await place.cite(['import', join(place.folder, 'blog')]);
    expect(result.err).toContain(
      'blog: its dates have the day first; if not, give --date-order mdy',
    );
    const { out } = await place.cite(['list', '--template', '{issued}', '--sort', 'title']);
    expect(out).toBe('2024-04-03\n2024-12-25\n');
  });

  test.each([0, 70_000])(
    'names the line of a file in it that is damaged, after %d letters too, and takes the others',
    async (letters) => {
      write('blog/good.md', post('A', 'Al Mada, “One,” 3/4/24'));
      const start = `title\nПамятник и площадь\n${'x'.repeat(letters)}\n`;
      const damaged = Buffer.from('a\xff\xfeb\n', 'latin1');
      const path = write('blog/bad.csv', Buffer.concat([Buffer.from(start), damaged]));
      const broken = write('blog/broken.zip', makeZip({ 'a.csv': csv }).subarray(0, 60));
      const { status, err, out } = await place.cite(['import', join(place.folder, 'blog')]);
      expect(status).toBe(1);
      expect(err).toContain(`${path}:4: the letter \ufffd in ‘a\ufffd\ufffdb’ cannot be read`);
      expect(err).toContain(`${broken} cannot be unpacked`);
      expect(out).toMatch(/ 2 added, 0 already there, 0 updated, [23] rejected\n$/);
    },
  );

  test('with nothing whole in it tells what is wrong with the first', async () => {
    write('g/broken.zip', makeZip({ 'a.csv': csv }).subarray(0, 60));
    const path = join(place.folder, 'g');
    const { status, err } = await place.cite(['import', path]);
    expect(status).toBe(1);
    expect(err).toContain(`There is no file in ${path} that cite can read.\n`);
    expect(err).toContain('broken.zip cannot be unpacked');
  });

  test.each([
    ['3: no text', 'g', { line: 3 }, 'g:3: '],
    ['ending and giving', 'g', undefined, 'g: '],
    ['There is no file in g.', 'g', undefined, ''],
  ])('%j in %j is told with the file’s name once', (message, file, place, expected) => {
    const error = new CiteError('input.format', message, place === undefined ? {} : { place });
    const named = nameFile(error, file);
    expect(named instanceof CiteError && formatPlace(named.place)).toBe(expected);
  });

  test('with nothing in it that we read is told', async () => {
    write('blog/picture.png', '\x89PNG\0');
    const path = join(place.folder, 'blog');
    const result = await place.cite(['import', path]);
    expect(result.status).toBe(1);
    expect(result.err).toContain(`There is no file in ${path} that cite can read.`);
  });

  test('its rejects of one format go to one file, and come back mended in their posts', async () => {
    write('blog/a.md', post('A', 'Al Mada, “One,” 12/4/24\n\nwho knows what this is, 99/99/99'));
    write('blog/b.md', post('B', 'Reuters, “Two,” 12/5/24\n\nnor, what, this, 99/99/99'));
    const rejects = join(place.folder, 'bad.md');
    const result = await place.cite(['import', join(place.folder, 'blog'), '--rejects', rejects]);
    expect(result).toMatchObject({
      status: 1,
      out: '4 read, 2 added, 0 already there, 0 updated, 2 rejected\n',
    });
    const mended = readFileSync(rejects, 'utf8')
      .replaceAll('who knows what this is, 99/99/99', 'Al Mada, “Three,” 12/6/24')
      .replaceAll('nor, what, this, 99/99/99', 'Reuters, “Four,” 12/7/24');
    writeFileSync(rejects, mended);
    expect((await place.cite(['import', rejects])).out).toContain('2 added');
    expect((await listPosts()).map(([slug, , sources]) => [slug, sources])).toEqual([
      ['b', '2'],
      ['a', '2'],
    ]);
  });
});

describe('zip', () => {
  test('goes in as a folder does', async () => {
    const zip = makeZip({
      'blog/a.md': post('A', 'Al Mada, “One,” 12/4/24'),
      'blog/list.csv': csv,
      '__MACOSX/blog/._a.md': 'x',
      'blog/.DS_Store': 'x',
    });
    const result = await place.cite(['import', write('blog.zip', zip)]);
    expect(result.out).toBe('3 read, 2 added, 1 already there, 0 updated, 0 rejected\n');
    expect(result.err).toContain('blog.zip/blog/a.md: read as post\n');
  });

  test('from standard input', async () => {
    const zip = makeZip({ 'list.csv': csv });
    const path = write('x.zip', zip);
    const result = await place.cite(['import', '-'], { stdin: readFileSync(path) });
    expect(result.out).toContain('2 added');
    expect(result.err).toContain('stdin/list.csv: read as csv\n');
  });

  test('of Substack: posts by their table, readers’ addresses untouched', async () => {
    const html = (source: string) => `<p>Text.</p><h3>Sources</h3><p>${source}</p>`;
    const zip = makeZip({
      'posts.csv':
        'post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url\n' +
        '1.the-axis,2024-12-09T08:00:00.000Z,true,,,newsletter,everyone,The Axis,,\n' +
        '2.unfinished,,false,,,newsletter,everyone,Unfinished,,\n',
      'posts/1.the-axis.html': html('Al Mada, “One,” 12/4/24'),
      'posts/2.unfinished.html': html('Reuters, “Two,” 12/5/24'),
      'email_list.blog.csv': 'email,title,url\nreader@example.com,x,https://example.com/x\n',
    });
    const path = write('export.zip', zip);
    const result = await place.cite(['import', path]);
    expect(result.out).toBe('1 read, 1 added, 0 already there, 0 updated, 0 rejected\n');
    expect(result.err).toContain('Left out: 1 draft\n');
    expect(await listPosts()).toEqual([['the-axis', '2024-12-09', '1', 'The Axis']]);
    expect((await place.cite(['import', path, '--include', 'drafts'])).out).toContain('1 added');
  });

  test.each([
    ['cut off', (zip: Buffer) => zip.subarray(0, zip.length - 10)],
    ['with damaged contents', (zip: Buffer) => Buffer.from(zip).fill(7, 40, 80)],
  ])('%s is told', async (_, damage) => {
    const path = write('bad.zip', damage(makeZip({ 'list.csv': csv })));
    const result = await place.cite(['import', path]);
    expect(result).toMatchObject({ status: 1, out: '' });
    expect(result.err).toContain('cannot be unpacked');
    expect(result.err).not.toContain('    at ');
  });

  test('that unpacks without end is stopped', async () => {
    const path = write('bomb.zip', makeZip({ 'a.csv': `title\n${'x\n'.repeat(15_000_000)}` }));
    const result = await place.cite(['import', path, '--from', 'csv']);
    expect(result.status).toBe(1);
    expect(result.err).toContain('unpacks to more than 250 times its size');
  });
});

describe('the order of dates', () => {
  const rows = (...dates: string[]) =>
    `title,date\n${dates.map((date, at) => `T${at},${date}`).join('\n')}\n`;

  test.each([
    ['dmy', ['3/4/24'], '2024-04-03', '3/4/24 was read with the day first, as you have set'],
    ['dmy', ['3/4/24', '12/25/24'], '2024-03-04', 'the month first, other than you have set'],
    ['mdy', ['3/4/24', '25/12/24'], '2024-04-03', 'its dates have the day first'],
    ['dmy', ['3/4/24', '25/12/24'], '2024-04-03', undefined],
  ])('set to %s, of %j the first is %s', async (set, dates, first, remark) => {
    await place.cite(['config', 'set', 'date-order', set]);
    const { err } = await place.cite(['import', write('a.csv', rows(...dates))]);
    if (remark === undefined) expect(err).not.toContain('first');
    else expect(err).toContain(remark);
    const { out } = await place.cite(['list', '--template', '{issued}', '--sort', 'title']);
    expect(out.split('\n')[0]).toBe(first);
  });
});

describe('an outlet that looks like one in the library', () => {
  beforeEach(async () => {
    await place.cite(['add', 'Al Hurra, “Old,” 12/1/24']);
  });

  const path = () => write('a.csv', 'outlet,title,date\nAlhurra TV,One,12/4/24\n');

  test('is created and told where nobody can be asked', async () => {
    const { err } = await place.cite(['import', path()]);
    expect(err).toContain(
      "The new outlet ‘Alhurra TV’ looks like ‘Al Hurra’; if they are one: cite outlet merge 'Al Hurra' 'Alhurra TV'",
    );
  });

  test('is asked about on a terminal, and its name is learnt', async () => {
    const result = await place.cite(['import', path()], { answers: ['same'] });
    expect(result.asked).toEqual([
      'Your library has no outlet ‘Alhurra TV’, but it has ‘Al Hurra’. Are they one?',
    ]);
    const { out } = await place.cite(['list', '--template', '{outlet}']);
    expect(out).toBe('Al Hurra\nAl Hurra\n');
    const again = await place.cite(['add', 'Alhurra TV, “Two,” 12/5/24']);
    expect(again.err).not.toContain('new outlet');
  });

  test('is another where the user says so', async () => {
    await place.cite(['import', path()], { answers: ['new'] });
    const { out } = await place.cite(['list', '--template', '{outlet}']);
    expect(out).toBe('Alhurra TV\nAl Hurra\n');
  });

  test('one that folds the same is taken without a word', async () => {
    const result = await place.cite(['import', write('b.csv', 'outlet,title\nal-hurra,X\n')], {
      answers: [],
    });
    expect(result.asked).toEqual([]);
    expect(result.err).not.toContain('outlet');
  });
});

test('a folder gives also what is in its zip files, and passes over what is no text', async () => {
  const work = createWorkplace();
  try {
    const folder = join(work.folder, 'mixed');
    mkdirSync(folder);
    writeFileSync(join(folder, 'a.csv'), 'outlet,title\nReuters,One\n');
    writeFileSync(join(folder, 'b.zip'), makeZip({ 'b.csv': 'outlet,title\nReuters,Two\n' }));
    writeFileSync(join(folder, 'c.docx'), makeZip({ 'document.xml': '<a/>' }));
    writeFileSync(join(folder, 'd.pdf'), '%PDF-1.7\n\0\u0001\u0002');
    const { status, out, err } = await work.cite(['import', folder]);
    expect(out).toBe('2 read, 2 added, 0 already there, 0 updated, 0 rejected\n');
    expect(err).toContain('Left out: 2 files in no format that cite reads\n');
    expect(status).toBe(0);
  } finally {
    work.remove();
  }
});
