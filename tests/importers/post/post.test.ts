import type { PostDraft } from '../../../src/domain/draft.ts';
import type { Aside, ImportRecord, ReadOptions } from '../../../src/importers/importer.ts';
import { describeFileName } from '../../../src/importers/post/describeFileName.ts';
import { post } from '../../../src/importers/post.ts';
import { cut, toPieces } from '../pieces.ts';

const sources = '\n## Sources\n\n- Reuters, “One,” 1/2/20\n';

async function read(
  text: string,
  options: Partial<ReadOptions> = {},
): Promise<{ records: ImportRecord[]; leftOut: object }> {
  const reader = post.read(toPieces(cut(text, 1000)), {
    file: 'post.md',
    map: new Map(),
    ...options,
  });
  const records: ImportRecord[] = [];
  for await (const batch of reader.batches) records.push(...batch);
  return { records, leftOut: Object.fromEntries(reader.countLeftOut?.() ?? []) };
}

const cases: readonly (readonly [string, string, Partial<ReadOptions>, PostDraft])[] = [
  [
    'Jekyll’s file name',
    `---\ntitle: A\n---\n${sources}`,
    { file: 'x/_posts/2024-12-09-the-axis.md' },
    { slug: 'the-axis', title: 'A', date: '2024-12-09' },
  ],
  [
    'its date wins over the name’s',
    `---\ndate: 2024-12-10\n---\n${sources}`,
    { file: '2024-12-09-the-axis.md' },
    { slug: 'the-axis', date: '2024-12-10' },
  ],
  [
    'Hugo’s folder of a post',
    `+++\ntitle = "A"\n+++\n${sources}`,
    { file: 'content/posts/the-axis/index.md' },
    { slug: 'the-axis', title: 'A' },
  ],
  ['a path of its own', `---\nurl: /2024/axis-of/\n---\n${sources}`, {}, { slug: 'axis-of' }],
  ['a pattern is no path', `---\npermalink: /:year/:title/\n---\n${sources}`, {}, { slug: 'post' }],
  [
    'an address of its own',
    `---\ncanonical_url: https://x.example/a.html\n---\n${sources}`,
    {},
    { slug: 'a', url: 'https://x.example/a.html' },
  ],
  [
    'a date under published',
    `---\npublished: 2024-01-02\n---\n${sources}`,
    {},
    { slug: 'post', date: '2024-01-02' },
  ],
  ['no front matter', `# The *axis*\n${sources}`, {}, { slug: 'post', title: 'The *axis*' }],
  [
    'standard input',
    `# The axis\n${sources}`,
    { file: 'stdin' },
    { slug: 'the-axis', title: 'The axis' },
  ],
  [
    'what is known from beside it',
    '<p>SOURCES</p><p>Reuters, “One,” 1/2/20</p>',
    { file: '12.a.html', post: { slug: 'a', title: 'B', date: '2024-01-02' } },
    { slug: 'a', title: 'B', date: '2024-01-02' },
  ],
  [
    'a page’s own words',
    '<html><head><title>A | Blog</title><meta property="article:published_time" content="2024-01-02T23:00:00-05:00"></head><body><h1>A &amp; B</h1><p>SOURCES</p><p>Reuters, “One,” 1/2/20</p>',
    { file: 'a.html' },
    { slug: 'a', title: 'A & B', date: '2024-01-02' },
  ],
];

describe('a post of the writer’s', () => {
  test.each(cases)('is named by %s', async (_name, text, options, expected) => {
    const { records } = await read(text, options);
    expect(records.map(({ draft }) => draft?.title)).toEqual(['One']);
    expect(records[0]?.post).toEqual(expected);
    expect(records[0]?.draft?.cited).toBe(expected.date);
  });

  test.each([
    ['drafts', 'draft: true', {}],
    ['drafts', 'published: false', {}],
    ['drafts', 'status: draft', {}],
    ['drafts', 'title: A', { file: '_drafts/a.md' }],
    ['pages', 'layout: page', {}],
    ['pages', 'type: page', {}],
    ['pages', 'title: A', { file: 'content/_index.md' }],
  ] as const)('is left out with the %s: %s', async (what, line, options) => {
    const text = `---\n${line}\n---\n${sources}`;
    expect(await read(text, options)).toEqual({ records: [], leftOut: { [what]: 1 } });
    const include = new Set<Aside>([what]);
    const { records, leftOut } = await read(text, { ...options, include });
    expect(records).toHaveLength(1);
    expect(leftOut).toEqual({});
  });

  test('one without sources is told, or gives its links', async () => {
    const text = '---\nslug: a\ndate: 2024-01-02\n---\nSee [this](https://x.example/1).\n';
    expect(await read(text)).toEqual({
      records: [
        { draft: undefined, problems: [], source: '', post: { slug: 'a', date: '2024-01-02' } },
      ],
      leftOut: { 'posts without sources': 1 },
    });
    const { records } = await read(text, { links: true });
    expect(records[0]?.draft).toMatchObject({
      url: 'https://x.example/1',
      cited: '2024-01-02',
      line: 5,
    });
  });

  test('a date that is none is no day to cite on', async () => {
    const { records } = await read(`---\ndate: 13/45/2024\n---\n${sources}`);
    expect(records[0]?.post?.date).toBe('13/45/2024');
    expect(records[0]?.draft?.cited).toBeUndefined();
  });

  test('one that is far too long is told', async () => {
    const { records } = await read(`---\ntitle: A\n---\n${'a\n'.repeat(5_000_000)}`);
    expect(records).toHaveLength(1);
    expect(records[0]?.problems).toEqual([
      {
        code: 'row.too-long',
        message: 'in the post ‘A’: it has more than 8388608 characters; add its sources by hand',
        place: { line: 1 },
      },
    ]);
  });
});

describe('a file of rejects', () => {
  const one = (slug: string, line: string): string =>
    `---\nrejected: "why"\nslug: "${slug}"\ndate: "2024-01-02"\n---\n\nSOURCES\n\n${line}\n\n`;

  test('has many posts, each line in its own', async () => {
    const text =
      one('a', 'Reuters, “One_two_,” 1/2/20') +
      one('a', 'no source') +
      one('b', 'Reuters, “[Two],” 1/2/20 https://x.example/2');
    for (const file of [text, text.replaceAll('\n', '\r\n')]) {
      const { records } = await read(file);
      const found = records.map(({ draft, problems, post: named }) => [
        named?.slug,
        draft?.title,
        draft?.url,
        draft?.cited,
        problems[0]?.place,
      ]);
      expect(found).toEqual([
        ['a', 'One_two_', undefined, '2024-01-02', undefined],
        ['a', undefined, undefined, undefined, { line: 19 }],
        ['b', '[Two]', 'https://x.example/2', '2024-01-02', undefined],
      ]);
      expect(records[0]?.post).toBe(records[1]?.post);
    }
  });

  test('of many is read in linear time', async () => {
    const start = performance.now();
    const { records } = await read(one('a', 'Reuters, “One,” 1/2/20').repeat(5000));
    expect(records).toHaveLength(5000);
    expect(performance.now() - start).toBeLessThan(8000);
  });
});

test.each([
  ['2024-12-09-a-b.md', { date: '2024-12-09', datedName: 'a-b', names: ['2024-12-09-a-b'] }],
  ['C:\\blog\\_drafts\\idea.markdown', { isDraft: true, names: ['idea'] }],
  ['-', { names: [undefined] }],
  ['', { names: [undefined] }],
])('the file name %s', (file, expected) => {
  expect(describeFileName(file)).toMatchObject(expected);
});

test.each([
  ['front matter in YAML', '---\ntitle: A\n---\nText', 0.96],
  ['front matter in JSON', '{\n"title": "A"\n}\nText', 0.97],
  ['a record of JSON', '{\n"title": "A"\n}\n{\n"title": "B"\n}\n', 0],
  ['an array of JSON', '[{"title": "A"}]', 0],
  ['rejects', '---\nrejected: "why"\n---\n', 1],
  ['a line of dashes', '---\nText\n---\n', 0],
  ['plain text', 'SOURCES\n\nReuters, “One,” 1/2/20', 0],
])('%s looks like a post: %#', (_what, head, expected) => {
  expect(post.looksLike(head)).toBe(expected);
});
