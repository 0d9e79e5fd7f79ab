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
  [
    ['config', 'set', 'date-order', ''],
    ['mdy', 'dmy', 'ymd'],
  ],
  [['config', 'set', 'post', ''], ['axis']],
  [
    ['config', 'set', 'style', 'chi'],
    ['chicago', 'chicago-author-date'],
  ],
  [['config', 'set', 'library', ''], [':files']],
  [['config', 'set', 'heading', ''], []],
  [['completion', 'z'], ['zsh']],
  [['help', 'pos'], ['post']],
  [['help', 'post', 'ci'], ['cite']],
  [['help', 'show', ''], []],
  [['hel'], ['help']],
  [['used', 'mi'], ['Middle East Eye']],
  [['used', 'mad'], ['mada2024baghdad']],
  [
    ['add', '--type', 'article-'],
    ['article-newspaper', 'article-magazine', 'article-journal'],
  ],
  [
    ['outlet', 'edit', 'Al Mada', '--kind', 'new'],
    ['newspaper', 'newsletter'],
  ],
  [
    ['doctor', '--only=date.i'],
    ['--only=date.impossible', '--only=date.implausible'],
  ],
  [['doctor', '--explain', 'duplicate.o'], ['duplicate.outlet']],
  [['doctor', '--explain', '--js'], ['--json']],
  [['stats', '--html', ''], [':files']],
  [['style', 'remove', ''], []],
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

test('PowerShell asks in one word of ASCII and is answered so', async () => {
  const ask = async (...words: string[]) => {
    const asked = Buffer.from(['cite', ...words].join('\n')).toString('base64');
    const { out } = await place.cite(['__complete', '--base64', asked]);
    expect(out).toMatch(/^[\n -~]*$/);
    return out === '' ? undefined : JSON.parse(out);
  };
  await place.cite(['outlet', 'add', 'صحيفة “المدى”']);
  expect(await ask('list', '--outlet', 'ص')).toEqual([
    { value: 'صحيفة “المدى”', remark: 'صحيفة “المدى”' },
  ]);
  expect(await ask('show', '')).toContainEqual({
    value: 'mada2024baghdad',
    remark: 'Baghdad, the Borders',
  });
  expect(await ask('import', '')).toBeUndefined();
  expect(await ask('show', 'nothing')).toBeUndefined();
});

test('a name in other letters is found in either case', async () => {
  await place.cite(['outlet', 'add', 'Рудав']);
  await place.cite(['outlet', 'add', 'ўзбек']);
  expect(await completeNames('list', '--outlet', 'руд')).toEqual(['Рудав']);
  expect(await completeNames('list', '--outlet', 'Рудав')).toEqual(['Рудав']);
  expect(await completeNames('list', '--outlet', 'Ўз')).toEqual(['ўзбек']);
  expect(await completeNames('list', '--outlet', '%')).toEqual([]);
});
