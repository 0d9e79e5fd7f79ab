import { createWorkplace, type Workplace } from '../support/runCite.ts';

let place: Workplace;

beforeEach(async () => {
  place = createWorkplace();
  await place.cite(['add', 'Al Mada, “Baghdad,” 12/4/24', '--post', 'axis']);
});

afterEach(() => place.remove());

test('an argument that is missing is asked for, with names to choose from', async () => {
  const result = await place.cite(['show'], { terminal: {}, answers: ['mada\t'] });
  expect(result.asked).toEqual(['KEY, the article’s key, as cite list shows it:']);
  expect(result.out).toContain('Al Mada, “Baghdad,” 12/4/24');
});

test('one after the other', async () => {
  const argv = ['outlet', 'merge'];
  await place.cite(['add', 'Reuters, “Two,” 12/5/24']);
  const result = await place.cite(argv, { terminal: {}, answers: ['al\t', 'Reuters'] });
  expect(result.asked).toHaveLength(2);
  expect(result.status).toBe(0);
  expect((await place.cite(['outlet', 'list', '--json'])).out).toContain('"Reuters"');
});

test.each([
  ['post show', 'SLUG: the post’s slug, title or URL', 'cite post show axis'],
  [
    'post cite',
    'SLUG and KEY: the post, then the keys of the articles it cites',
    'cite post cite axis salhy2024inside mada2024baghdad',
  ],
  [
    'outlet merge',
    'KEEP: the outlet that stays: its name, an alias or a domain',
    'cite outlet merge Al-Hurra "Alhurra Iraq"',
  ],
  ['search show', 'NAME: the name of a saved search', 'cite search show iraq-militias'],
])('%s says what is missing, an example, and where its help is', async (command, missing, line) => {
  const { status, err } = await place.cite([...command.split(' '), '--no-input']);
  expect(status).toBe(2);
  expect(err).toBe(
    `cite: cite ${command} needs ${missing}.\nSuch as: ${line}\nSee: cite ${command} --help\n`,
  );
});

test.each([
  ['where nobody is there', {}],
  ['with --no-input', { terminal: {}, answers: ['x'] }],
  ['where nothing is answered', { terminal: {}, answers: [''] }],
])('it is an error %s', async (why, options) => {
  const argv = why === 'with --no-input' ? ['show', '--no-input'] : ['show'];
  const result = await place.cite(argv, options);
  expect(result).toMatchObject({ status: 2, out: '' });
  expect(result.err).toBe(
    'cite: cite show needs KEY: the article’s key, as cite list shows it.\n' +
      'Such as: cite show salhy2024inside\nSee: cite show --help\n',
  );
});

test.each([
  [
    'list --sort dat',
    '--sort can’t be ‘dat’. Choose from date, title, outlet, author, added, cited.\nDid you mean date?\nSee: cite list',
  ],
  ['list --limit 0', '--limit can’t be ‘0’. Give a whole number from 1 up.\nSee: cite list'],
  [
    'completion bas',
    'SHELL can’t be ‘bas’. Choose from bash, zsh, fish, powershell.\nDid you mean bash?\nSee: cite completion',
  ],
  ['help shwo', 'Unknown command ‘shwo’.\nDid you mean show?\nSee: cite'],
  ['shwo --help', 'Unknown command ‘shwo’.\nDid you mean show?\nSee: cite'],
  ['help post cit', 'Unknown command ‘cit’.\nDid you mean cite?\nSee: cite post'],
  ['post lsit -h', 'Unknown command ‘lsit’.\nDid you mean list?\nSee: cite post'],
])('cite %s: %s', async (line, expected) => {
  const { status, err } = await place.cite(line.split(' '));
  expect([status, err]).toEqual([2, `cite: ${expected} --help\n`]);
});

test.each(['help', 'help post', 'post help', 'help post cite', 'show -h', 'post --help', '-h'])(
  'cite %s shows help',
  async (line) => {
    const { status, out, err } = await place.cite(line.split(' '));
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^Usage: cite /);
  },
);

test('a misspelt key is told with the one meant, also where it might be something else', async () => {
  const { err } = await place.cite(['used', 'mada2024bagdad']);
  expect(err).toBe(
    'cite: There is no article ‘mada2024bagdad’ in your library.\nDid you mean ‘mada2024baghdad’?\n',
  );
});

test.each(['edit', 'remove'])('cite %s alone asks which article', async (command) => {
  const answers = command === 'edit' ? ['mada\t'] : ['mada\t', 'yes'];
  const argv = command === 'edit' ? ['edit', '--note', 'new'] : ['remove'];
  const result = await place.cite(argv, { terminal: {}, answers });
  expect(result.status).toBe(0);
  expect(result.asked[0]).toBe('KEY, the articles’ keys; none: all that the filters leave:');
  const left = JSON.parse((await place.cite(['list', '--json'])).out);
  expect(left.map((one: { note: string }) => one.note)).toEqual(command === 'edit' ? ['new'] : []);
});
