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
  ['post show', '‘SLUG’'],
  ['post cite', '‘SLUG’ and ‘KEY’'],
  ['outlet merge', '‘KEEP’'],
  ['search show', '‘NAME’'],
])('%s says what is missing, and where its own help is', async (command, missing) => {
  const { status, err } = await place.cite([...command.split(' '), '--no-input']);
  expect(status).toBe(2);
  expect(err).toBe(`cite: Missing required argument ${missing}.\nSee: cite ${command} --help\n`);
});

test.each([
  ['where nobody is there', {}],
  ['with --no-input', { terminal: {}, answers: ['x'] }],
  ['where nothing is answered', { terminal: {}, answers: [''] }],
])('it is an error %s', async (why, options) => {
  const argv = why === 'with --no-input' ? ['show', '--no-input'] : ['show'];
  const result = await place.cite(argv, options);
  expect(result).toMatchObject({ status: 2, out: '' });
  expect(result.err).toContain('Missing required argument ‘KEY’.\nSee: cite show --help');
});
