import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureWidth } from '../../src/terminal/width.ts';
import { createWorkplace, type Workplace } from '../support/runCite.ts';

let place: Workplace;

beforeEach(async () => {
  place = createWorkplace();
  await place.cite(['post', 'add', 'Old', '--date', '1/2/24']);
  await place.cite(['post', 'add', 'New', '--date', '12/9/24']);
  const add = (line: string, ...flags: string[]) => place.cite(['add', line, ...flags]);
  await add('Al Mada, “One,” 12/4/23', '--post', 'old', '--tag', 'oil', '--language', 'ar');
  await add('Al Mada, “One,” 12/4/23', '--post', 'new');
  await add('Suadad Al-Salhy, “Two,” Al Mada, 12/9/24', '--post', 'new');
  await add('Reuters, “Three,” 11/2024', '--cited', '12/1/24');
  await add('المدى, “النفط,” 12/6/24');
  await place.cite(['outlet', 'edit', 'Al Mada', '--country', 'IQ']);
});

afterEach(() => place.remove());

const overview = [
  'overview\tarticles\t4\t',
  'overview\toutlets\t3\t',
  'overview\tauthors\t1\t',
  'overview\tposts\t2\t',
  'overview\tcitations\t4\t',
  'overview\tuncited\t1\t0.2500',
  'overview\tundated\t0\t0.0000',
  'overview\tsingle-source\t1\t0.5000',
  'overview\tsingle-outlet\t1\t0.5000',
  'overview\tfirst-published\t2023-12-04\t',
  'overview\tlast-published\t2024-12-09\t',
  'overview\tfirst-cited\t2024-01-02\t',
  'overview\tlast-cited\t2024-12-09\t',
];

const sections = [
  'outlet\tAl Mada\t2\t0.5000',
  'outlet\tReuters\t1\t0.2500',
  'outlet\tالمدى\t1\t0.2500',
  'author\tSuadad Al-Salhy\t1\t0.2500',
  'author\t\t3\t0.7500',
  'language\tar\t1\t0.2500',
  'language\t\t3\t0.7500',
  'country\tIQ\t2\t0.5000',
  'country\t\t2\t0.5000',
  'type\tarticle-newspaper\t4\t1.0000',
  'tag\toil\t1\t0.2500',
  'tag\t\t3\t0.7500',
  'year\t2023\t1\t0.2500',
  'year\t2024\t3\t0.7500',
  'month\t2023-12\t1\t0.2500',
  'month\t2024-11\t1\t0.2500',
  'month\t2024-12\t2\t0.5000',
  'cited\t2024-01\t1\t0.2500',
  'cited\t2024-12\t3\t0.7500',
  'age\tbefore\t0\t0.0000',
  'age\tsame-day\t1\t0.3333',
  'age\t1-7-days\t0\t0.0000',
  'age\t8-30-days\t1\t0.3333',
  'age\t31-90-days\t0\t0.0000',
  'age\t91-365-days\t0\t0.0000',
  'age\t1-2-years\t1\t0.3333',
  'age\t2-5-years\t0\t0.0000',
  'age\t5-10-years\t0\t0.0000',
  'age\tover-10-years\t0\t0.0000',
  'concentration\ttop-1\t2\t0.5000',
  'concentration\ttop-5\t4\t1.0000',
  'concentration\ttop-10\t4\t1.0000',
  'post\tnew\t2\t',
  'post\told\t1\t',
  'article\tmada2023one\t2\t',
];

test('a pipe gets section, name, count and share', async () => {
  const { out, err, status } = await place.cite(['stats']);
  expect(out.split('\n').filter(Boolean)).toEqual([...overview, ...sections]);
  expect({ err, status }).toEqual({ err: '', status: 0 });
});

test.each([
  [['--by', 'outlet'], sections.slice(0, 3)],
  [['--by', 'OUTLET', '--limit', '1'], sections.slice(0, 1)],
  [['--by', 'cited', '--post', 'old'], ['cited\t2024-01\t1\t1.0000']],
  [['cited:2024-12', '--by', 'cited'], ['cited\t2024-12\t3\t1.0000']],
  [
    ['--by', 'post', '--outlet', 'mada'],
    ['post\tnew\t2\t', 'post\told\t1\t'],
  ],
  [
    ['two', '--by', 'age'],
    sections
      .slice(19, 29)
      .map((row, at) => row.replace(/\d\t[\d.]+$/, at === 1 ? '1\t1.0000' : '0\t0.0000')),
  ],
])('cite stats %j', async (argv, lines) => {
  const { out } = await place.cite(['stats', ...argv]);
  expect(out.split('\n').filter(Boolean)).toEqual(lines);
});

const show = (columns: number, argv: readonly string[] = [], env = {}) =>
  place.cite(['stats', ...argv], { terminal: { columns }, env });

test('a terminal gets bars, and months as a line', async () => {
  const { out } = await show(60);
  expect(out).toContain('4 articles from 3 outlets by 1 author; 4 citations in 2\nposts.\n');
  expect(out).toContain(`
Outlets  articles
Al Mada  2  50.0%  ${'█'.repeat(41)}
Reuters  1  25.0%  ${'█'.repeat(20)}▌
\u2068المدى\u2069    1  25.0%  ${'█'.repeat(20)}▌
`);
  expect(out).toContain(`
Published  by month, at most 2
2023-12 ▄▄                    ▄▄██ 2024-12
`);
  expect(out).toContain('Half were at most 29 days old. The age of 1 citation is not\nknown.\n');
  expect(out).toContain('3 outlets, as varied as 2.7 of equal size.\n');
  expect(out).toContain('2 posts: 1 on a single source, 1 more on a single outlet.\n');
});

test.each([20, 40, 60, 80, 200])('nothing is wider than %d columns', async (columns) => {
  await place.cite(['add', `${'Long '.repeat(40)}, “T,” 12/4/23`, '--tag', 'نفط '.repeat(30)]);
  for (const argv of [[], ['--by', 'tag'], ['--by', 'month'], ['--by', 'article']]) {
    const { out } = await show(columns, argv);
    for (const line of out.split('\n')) expect(measureWidth(line)).toBeLessThanOrEqual(columns);
  }
});

test('a terminal without the letters for it gets ASCII', async () => {
  const { out } = await show(60, ['--by', 'outlet'], { LC_ALL: 'C' });
  expect(out).toContain(`Al Mada  2  50.0%  ${'#'.repeat(41)}\n`);
});

test('the first ten of each on a terminal, and how many more', async () => {
  for (let at = 10; at < 22; at += 1) await place.cite(['add', `Outlet ${at}, “T${at},” 12/4/23`]);
  const { out } = await show(80);
  expect(out).toContain('Outlet 17  1');
  expect(out).not.toContain('Outlet 18  1');
  expect(out).toContain('\n… and 5 more\n');
  expect((await show(80, ['--by', 'outlet'])).out).toContain('Outlet 21  1');
});

test('as JSON, held stable', async () => {
  const { out } = await place.cite(['stats', '--json']);
  expect(JSON.parse(out)).toEqual({
    overview: {
      articles: 4,
      outlets: 3,
      authors: 1,
      posts: 2,
      citations: 4,
      uncited: 1,
      undated: 0,
      published: { first: '2023-12-04', last: '2024-12-09' },
      cited: { first: '2024-01-02', last: '2024-12-09' },
    },
    outlet: {
      total: 3,
      missing: 0,
      rows: [
        { name: 'Al Mada', articles: 2, citations: 3, share: 0.5 },
        { name: 'Reuters', articles: 1, citations: 1, share: 0.25 },
        { name: 'المدى', articles: 1, citations: 0, share: 0.25 },
      ],
    },
    author: {
      total: 1,
      missing: 3,
      rows: [{ name: 'Suadad Al-Salhy', articles: 1, citations: 1, share: 0.25 }],
    },
    language: {
      total: 1,
      missing: 3,
      rows: [{ name: 'ar', articles: 1, citations: 2, share: 0.25 }],
    },
    country: {
      total: 1,
      missing: 2,
      rows: [{ name: 'IQ', articles: 2, citations: 3, share: 0.5 }],
    },
    type: {
      total: 1,
      missing: 0,
      rows: [{ name: 'article-newspaper', articles: 4, citations: 4, share: 1 }],
    },
    tag: { total: 1, missing: 3, rows: [{ name: 'oil', articles: 1, citations: 2, share: 0.25 }] },
    year: {
      missing: 0,
      rows: [
        { name: '2023', articles: 1, share: 0.25 },
        { name: '2024', articles: 3, share: 0.75 },
      ],
    },
    month: {
      missing: 0,
      rows: [
        { name: '2023-12', articles: 1, share: 0.25 },
        { name: '2024-11', articles: 1, share: 0.25 },
        { name: '2024-12', articles: 2, share: 0.5 },
      ],
    },
    cited: {
      missing: 0,
      rows: [
        { name: '2024-01', citations: 1, share: 0.25 },
        { name: '2024-12', citations: 3, share: 0.75 },
      ],
    },
    age: {
      known: 3,
      unknown: 1,
      median: 29,
      rows: [
        ['before', null, -1, 0],
        ['same-day', 0, 0, 1],
        ['1-7-days', 1, 7, 0],
        ['8-30-days', 8, 30, 1],
        ['31-90-days', 31, 90, 0],
        ['91-365-days', 91, 365, 0],
        ['1-2-years', 366, 730, 1],
        ['2-5-years', 731, 1826, 0],
        ['5-10-years', 1827, 3652, 0],
        ['over-10-years', 3653, null, 0],
      ].map(([name, from, to, citations]) => ({
        name,
        from,
        to,
        citations,
        share: citations === 1 ? 0.333333 : 0,
      })),
    },
    concentration: {
      outlets: 3,
      effective: 2.666667,
      rows: [
        { name: 'top-1', articles: 2, share: 0.5 },
        { name: 'top-5', articles: 4, share: 1 },
        { name: 'top-10', articles: 4, share: 1 },
      ],
    },
    post: {
      total: 2,
      singleSource: 1,
      singleOutlet: 1,
      rows: [
        { name: 'new', title: 'New', date: '2024-12-09', sources: 2, outlet: 'Al Mada' },
        { name: 'old', title: 'Old', date: '2024-01-02', sources: 1, outlet: 'Al Mada' },
      ],
    },
    article: {
      rows: [{ name: 'mada2023one', title: 'One', outlet: 'Al Mada', posts: 2, citations: 2 }],
    },
  });
});

test('one section as JSON', async () => {
  const { out } = await place.cite(['stats', '--by', 'tag', '--json']);
  expect(Object.keys(JSON.parse(out))).toEqual(['tag']);
});

test('a search that finds nothing is told, an empty library greets', async () => {
  const { out, err } = await place.cite(['stats', 'nothing-of-that']);
  expect(out).toBe('');
  expect(err).toContain('None of the 4 articles in your library matches.');
  const empty = createWorkplace();
  expect((await empty.cite(['stats'])).err).toContain('Your library is empty.');
  expect((await empty.cite(['stats', '--json'])).status).toBe(0);
  empty.remove();
});

test.each([
  [['--by', 'moon'], 'Choose from outlet, author'],
  [['--json', '--html'], '--json and --html can’t be had at once.'],
  [['--post', 'nwe'], 'There is no post ‘nwe’ in your library.'],
])('cite stats %j is refused', async (argv, message) => {
  const { out, err, status } = await place.cite(['stats', ...argv]);
  expect(out).toBe('');
  expect(err).toContain(message);
  expect(status).not.toBe(0);
});

test('a page needs a file on a terminal', async () => {
  const { err, status } = await show(80, ['--html']);
  expect(status).toBe(2);
  expect(err).toContain('--html needs a file to write the page to.');
});

test('the page goes to a file, or into a pipe', async () => {
  const file = join(place.folder, 'stats.html');
  const { out, err } = await place.cite(['stats', `--html=${file}`]);
  expect({ out, err }).toEqual({ out: '', err: `Wrote ${file}\n` });
  expect((await place.cite(['stats', '--html'])).out).toBe(readFileSync(file, 'utf8'));
});

/** The page’s parts: its scripts and style, and what is left of it. */
function takeApart(page: string) {
  const blocks = [...page.matchAll(/<(script|style)([^>]*)>([\s\S]*?)<\/\1>/g)];
  const texts = blocks.map(([, tag = '', attributes = '', text = '']) => ({
    tag,
    attributes,
    text,
  }));
  return { blocks: texts, rest: page.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '') };
}

test('the page has all it needs in it, and only its own scripts and style run', async () => {
  const { out } = await place.cite(['stats', '--html']);
  const { blocks, rest } = takeApart(out);
  expect(blocks.map(({ tag, attributes }) => tag + attributes)).toEqual([
    'style',
    'script type="application/json" id="chart-data"',
    'script',
    'script',
  ]);
  expect(rest).not.toMatch(/\s(?:src|href|srcset|action|style|on\w+)=/i);
  expect(rest).not.toMatch(/<(?:link|iframe|img|object|embed|base|form)\b/i);
  expect(blocks[0]?.text).not.toMatch(/url\(|@import/i);
  expect(out).not.toContain('sourceMappingURL');
  const hash = (text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const [style, , library, script] = blocks.map(({ text }) => hash(text));
  expect(rest).toContain(
    `content="default-src 'none'; script-src ${library} ${script}; style-src ${style}; base-uri 'none'; form-action 'none'"`,
  );
  expect(blocks[2]?.text).toContain('Chart.js v4');
});

test('each chart has its figures and a table beside it', async () => {
  const { out } = await place.cite(['stats', '--html']);
  const { blocks, rest } = takeApart(out);
  const charts = JSON.parse(blocks[1]?.text ?? '');
  expect(charts[0]).toEqual({
    id: 'chart-outlet',
    unit: 'articles',
    across: true,
    labels: ['Al Mada', 'Reuters', '\u2068المدى\u2069'],
    names: ['Al Mada', 'Reuters', '\u2068المدى\u2069'],
    counts: [2, 1, 1],
  });
  for (const { id } of charts) expect(rest).toContain(`<canvas id="${id}" role="img"`);
  expect(rest).toContain(
    '<tr><th scope="row"><bdi>المدى</bdi></th><td class="number">1</td><td class="number">25.0%</td></tr>',
  );
  expect(rest.match(/<table>/g)?.length).toBeGreaterThanOrEqual(charts.length);
});

test('hostile names stay names', async () => {
  const hostile = '</script><script>alert(1)</script><!-- "\'& \u2028 \u202e';
  const flags = ['--outlet', hostile, '--title', hostile, '--tag', hostile, '--author', hostile];
  for (const post of ['old', 'new']) {
    const { status } = await place.cite(['add', ...flags, '--date', '2024', '--post', post]);
    expect(status).toBe(0);
  }
  const { out } = await place.cite(['stats', 'alert', '--html']);
  const { blocks, rest } = takeApart(out);
  expect(blocks).toHaveLength(4);
  expect(blocks[1]?.text).not.toMatch(/[<>&\u2028\u2029\u202e]/);
  expect(JSON.parse(blocks[1]?.text ?? '')[0].names[0]).toContain('</script><script>alert(1)');
  expect(rest).not.toContain('<script');
  expect(rest).not.toMatch(/[\u2028\u202e]/);
  expect(rest).toContain('&lt;/script&gt;&lt;script&gt;alert(1)');
});

test('tags that excuse an article from the doctor are not counted', async () => {
  await place.cite(['edit', '--tag', 'oil', '--add-tag', 'ok:title.name', '--yes']);
  const { out } = await place.cite(['stats', '--by', 'tag']);
  expect(out).toBe('tag\toil\t1\t0.2500\ntag\t\t3\t0.7500\n');
  expect((await place.cite(['list', '--tag', 'ok:title.name', '--keys'])).out).not.toBe('');
});
