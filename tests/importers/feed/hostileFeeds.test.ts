import { CiteError } from '../../../src/domain/error.ts';
import { blogger } from '../../../src/importers/blogger.ts';
import type { Importer, ImportRecord } from '../../../src/importers/importer.ts';
import { wordpress } from '../../../src/importers/wordpress.ts';
import { cut, toPieces } from '../pieces.ts';

const rss =
  '<?xml version="1.0"?>\n<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>\n';
const atom =
  "<?xml version='1.0'?>\n<feed xmlns='http://www.w3.org/2005/Atom' xmlns:blogger='http://schemas.google.com/blogger/2018'>\n";
const good = {
  wordpress:
    '<item><title>Good</title><content:encoded><![CDATA[<p>SOURCES</p><p>Reuters, “One,” 1/2/20</p>]]></content:encoded></item>\n',
  blogger:
    '<entry><title>Good</title><content type="html">&lt;p&gt;SOURCES&lt;/p&gt;&lt;p&gt;Reuters, “One,” 1/2/20&lt;/p&gt;</content></entry>\n',
};
const many = 300_000;

/** In milliseconds; far above what is needed, far below what is not linear. */
const limit = 8000;

async function read(importer: Importer, text: string): Promise<readonly ImportRecord[]> {
  const reader = importer.read(toPieces(cut(text, 65_536)), { file: 'input', map: new Map() });
  const records: ImportRecord[] = [];
  for await (const batch of reader.batches) {
    expect(batch.length).toBeLessThanOrEqual(500);
    records.push(...batch);
  }
  return records;
}

const bodies: readonly (readonly [string, string])[] = [
  ['tags without end', '<b>'.repeat(many)],
  ['tags that close others', '<b></i>'.repeat(many)],
  ['end tags', '</b>'.repeat(many)],
  ['entities', '&amp;'.repeat(many)],
  ['broken entities', '&#x'.repeat(many)],
  ['a tag of too many attributes', `<b ${'a="b" '.repeat(many)}>`],
  ['a tag that never closes', `<b ${'a '.repeat(many)}`],
  ['five megabytes in one line', 'a '.repeat(2.5 * 1_000_000)],
  ['CDATA sections', '<![CDATA[]]>'.repeat(many)],
  ['comments', '<!---->'.repeat(many)],
  ['comments that never close', '<!--'.repeat(many)],
];

describe.each([
  [
    'wordpress',
    wordpress,
    (body: string) =>
      `${rss}<item><title>Bad</title><content:encoded>${body}</content:encoded></item>\n${good.wordpress}</channel></rss>`,
  ],
  [
    'blogger',
    blogger,
    (body: string) =>
      `${atom}<entry><title>Bad</title><content type="html">${body}</content></entry>\n${good.blogger}</feed>`,
  ],
] as const)('%s', (_name, importer, wrap) => {
  test.each(bodies)('outlives %s, and the next post comes', async (_what, body) => {
    const start = performance.now();
    const records = await read(importer, wrap(body));
    expect(performance.now() - start).toBeLessThan(limit);
    expect(records.at(-1)?.draft?.title).toBe('One');
    expect(records.at(-1)?.post?.title).toBe('Good');
  });

  test('tells a post that is too long by its title, and the next comes', async () => {
    const records = await read(importer, wrap('a\n'.repeat(5_000_000)));
    expect(records.map(({ post, problems }) => [post?.title, problems])).toEqual([
      [
        'Bad',
        [
          {
            code: 'row.too-long',
            message:
              'in the post ‘Bad’: it has more than 8388608 characters; add its sources by hand',
            place: { line: 3 },
          },
        ],
      ],
      ['Good', []],
    ]);
  });

  test('expands no entities of its own', async () => {
    let bomb = '<!ENTITY a0 "ha">';
    for (let i = 1; i < 30; i += 1) bomb += `<!ENTITY a${i} "&a${i - 1};&a${i - 1};">`;
    const text = wrap('<p>SOURCES</p><p>Reuters, “A &a29; b,” 1/2/20</p>');
    const records = await read(importer, text.replace('?>\n', `?>\n<!DOCTYPE x [${bomb}]>\n`));
    expect(records.map(({ draft }) => draft?.title)).toEqual(['A &a29; b', 'One']);
  });

  test('says what a file without posts should have been', async () => {
    await expect(read(importer, '{"a": 1}')).rejects.toThrow(
      new CiteError('input.format', 'input has no posts in it: it begins with ‘{"a": 1}’.'),
    );
    await expect(read(importer, '<html><body>No</body></html>')).rejects.toMatchObject({
      code: 'input.format',
      hint: expect.stringMatching(/^(?:WordPress|Blogger) writes it under /),
      place: undefined,
    });
  });
});
