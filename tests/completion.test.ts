import { createWorkplace, type Workplace } from './support/runCite.ts';

let place: Workplace;

beforeAll(async () => {
  place = createWorkplace();
  await place.cite([
    'add',
    'Al Mada, “Baghdad, the Borders,” 12/4/24',
    '--post',
    'axis',
    '--tag',
    'war',
  ]);
  await place.cite(['add', 'Salhy, Suadad, “Inside,” Middle East Eye, 12/6/24']);
  await place.cite(['search', 'save', 'iraq', 'baghdad']);
  await place.cite(['config', 'set', 'style', 'chicago']);
});

afterAll(() => place.remove());

const complete = async (...words: string[]) => {
  const { out, err } = await place.cite(['__complete', '--', ...words]);
  expect(err).toBe('');
  return out.split('\n').slice(0, -1);
};
const completeNames = async (...words: string[]) =>
  (await complete(...words)).map((line) => line.split('\t')[0]);

test.each<[string[], string[]]>([
  [['sho'], ['show']],
  [['post', 'ci'], ['cite']],
  [['show', 'ma'], ['mada2024baghdad']],
  [['show', 'MA'], ['mada2024baghdad']],
  [['list', '--outlet', 'al'], ['Al Mada']],
  [['list', '--outlet=al'], ['--outlet=Al Mada']],
  [['list', '--outlet', 'al m', '--tag', ''], ['war']],
  [['list', '--author', 'sal'], ['Salhy, Suadad']],
  [['list', '--post', ''], ['axis']],
  [['post', 'cite', ''], ['axis']],
  [['post', 'cite', 'axis', 'sal'], ['salhy2024inside']],
  [['outlet', 'merge', 'Al Mada', 'mid'], ['Middle East Eye']],
  [['merge', 'mada2024baghdad', 's'], ['salhy2024inside']],
  [['search', 'show', ''], ['iraq']],
  [
    ['export', '--style', 'chi'],
    ['chicago', 'chicago-author-date'],
  ],
  [
    ['export', '--as', ''],
    ['text', 'markdown', 'html'],
  ],
  [['config', 'get', 'blog.o'], ['blog.order']],
  [['completion', 'z'], ['zsh']],
  [['import', ''], [':files']],
  [['--library', ''], [':files']],
  [['--library', '/nowhere/x.sqlite', 'show', ''], []],
  [['show', '%'], []],
  [['list', '--rev'], ['--reverse']],
  [['list', '--', '--rev'], []],
  [['nothing', ''], []],
])('%j may become %j', async (words, expected) => {
  expect(await completeNames(...words)).toEqual(expected);
});

test('a remark stands beside', async () => {
  expect(await complete('show', 'ma')).toEqual(['mada2024baghdad\tBaghdad, the Borders']);
});

test('control characters of stored names never reach the shell', async () => {
  const { out } = await place.cite(['__complete', '--', 'list', '--outlet', '']);
  expect(out).not.toMatch(/[^\n\t -\uffff]/);
});
