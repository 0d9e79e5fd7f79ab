import { parseFrontMatter } from '../../../src/importers/frontMatter/parseFrontMatter.ts';
import { splitFrontMatter } from '../../../src/importers/frontMatter/splitFrontMatter.ts';

const splits: readonly (readonly [string, string, object])[] = [
  [
    'none',
    'Text\n---\na: b\n---\n',
    { form: undefined, body: 'Text\n---\na: b\n---\n', bodyLine: 1 },
  ],
  ['YAML', '---\na: b\n---\nText', { form: 'yaml', head: 'a: b\n', body: 'Text', bodyLine: 4 }],
  ['YAML that ends with dots', '---\na: b\n...\nText', { form: 'yaml', body: 'Text', bodyLine: 4 }],
  ['YAML without a text', '---\na: b\n---', { form: 'yaml', head: 'a: b\n', body: '' }],
  ['YAML with CRLF', '---\r\na: b\r\n---\r\nText', { form: 'yaml', body: 'Text', bodyLine: 4 }],
  ['YAML that never ends', '---\na: b\nText', { form: undefined, bodyLine: 1 }],
  ['an empty YAML', '---\n---\nText', { form: 'yaml', head: '', body: 'Text', bodyLine: 3 }],
  [
    'TOML',
    '+++\na = 1\n---\n+++\nText',
    { form: 'toml', head: 'a = 1\n---\n', body: 'Text', bodyLine: 5 },
  ],
  [
    'JSON',
    '{\n"a": {\n  }\n}\nText',
    { form: 'json', head: '{\n"a": {\n  }\n}', body: 'Text', bodyLine: 5 },
  ],
  [
    'blank lines before it',
    '\n\n---\na: b\n---\nText',
    { form: 'yaml', body: 'Text', bodyLine: 6 },
  ],
  [
    'front matter beyond all measure',
    `---\n${'a: b\n'.repeat(10_000)}---\nText`,
    { form: undefined, bodyLine: 1 },
  ],
];

describe('front matter', () => {
  test.each(splits)('%s', (_name, text, expected) => {
    expect(splitFrontMatter(text)).toMatchObject(expected);
  });
});

const heads: readonly (readonly ['yaml' | 'toml' | 'json', string, Record<string, string>])[] = [
  [
    'yaml',
    'Title: A\ndate: 2024-12-25 23:30:00 -0800\ndraft: no\n',
    { title: 'A', date: '2024-12-25 23:30:00 -0800', draft: 'no' },
  ],
  [
    'yaml',
    'title: >\n  A long\n  title\nslug: [a, b]\ndeep:\n  a: b\n',
    { title: 'A long title\n', slug: 'a' },
  ],
  [
    'yaml',
    'title: Iraq: a reckoning\ndate: 2024-12-25\n',
    { title: 'Iraq: a reckoning', date: '2024-12-25' },
  ],
  ['yaml', 'title: "open" again\nslug: a\n', { title: '"open" again', slug: 'a' }],
  ['yaml', 'a: b\na: c\n', { a: 'c' }],
  [
    'yaml',
    'a: &x [q,q,q,q]\nb: &y [*x,*x,*x]\nc: [*y,*y,*y,*y,*y,*y,*y]\ntitle: T\n',
    { title: 'T', a: '&x [q,q,q,q]', b: '&y [*x,*x,*x]', c: '[*y,*y,*y,*y,*y,*y,*y]' },
  ],
  ['yaml', '- a\n- b\n', {}],
  ['yaml', 'just text\n', {}],
  [
    'toml',
    'title = "A"\ndate = 2024-12-25T23:30:00-08:00\ndraft = true\nn = 3\n',
    { title: 'A', date: '2024-12-25T23:30:00.000-08:00', draft: 'true', n: '3' },
  ],
  ['toml', 'date = 2024-12-25\n[params]\na = 1\n', { date: '2024-12-25' }],
  ['toml', "title = 'A\nslug = 'b'\n", { title: "'A", slug: 'b' }],
  [
    'json',
    '{"title": "A", "draft": false, "tags": ["x"]}',
    { title: 'A', draft: 'false', tags: 'x' },
  ],
  ['json', '{\n  "title": "A",\n  "slug": "b",,\n}', {}],
];

describe('its fields', () => {
  test.each(heads)('%s %j', async (form, head, expected) => {
    const fields = await parseFrontMatter({ form, head, body: '', bodyLine: 1 });
    expect(Object.fromEntries(fields)).toEqual(expected);
  });

  test.each([
    ['[', '[', ''],
    ['{', '{a: {', ''],
    ['nested lists', '- ? ', ''],
    ['lists', '- ', ''],
    ['closing brackets', ']', ''],
    ['colons', ': ', ''],
    ['blocks', 'a: |\n', ''],
    ['aliases', 'a: &a *a\n', ''],
    ['keys', 'k: v\n', ''],
    ['question marks', '? ', ''],
    ['anchors', '&a ', 'b'],
    ['quotes', '"', ''],
  ])('a piece of nothing but %s takes no time', async (_what, piece, end) => {
    const start = performance.now();
    for (const length of [7900, 32_000]) {
      const head = piece.repeat(Math.floor(length / piece.length)) + end;
      for (const form of ['yaml', 'toml', 'json'] as const) {
        await parseFrontMatter({ form, head, body: '', bodyLine: 1 });
      }
    }
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
