import { createWorkplace, type Workplace } from '../support/runCite.ts';

let place: Workplace;
beforeAll(async () => {
  place = createWorkplace();
  const add = async (...args: string[]) => {
    expect((await place.cite(['add', ...args])).status).toBe(0);
  };
  await add('--key', 'whole', '--title', 'One', '--outlet', 'Al Mada', '--date', '2024');
  await add('--key', 'bare', '--title', 'Bare');
  await add('--key', 'undated', '--title', 'Two', '--outlet', 'Reuters');
});
afterAll(() => place.remove());

test('JSON names what is missing', async () => {
  const { out } = await place.cite(['list', '--incomplete', '--json', '--sort', 'added']);
  const records: { key: string; missing: string[] }[] = JSON.parse(out);
  expect(records.map(({ key, missing }) => [key, missing])).toEqual([
    ['undated', ['date']],
    ['bare', ['outlet', 'date']],
  ]);
});

test('JSON of another list has no such member', async () => {
  const { out } = await place.cite(['list', 'two', '--json']);
  expect(JSON.parse(out)[0]).not.toHaveProperty('missing');
});

test('a terminal shows what is missing in a column', async () => {
  const { out } = await place.cite(['list', '--incomplete', '--sort', 'added'], {
    terminal: { columns: 100 },
  });
  expect(out).toContain('MISSING');
  expect(out).toMatch(/undated .* date\s*$/m);
  expect(out).toContain('outlet, date');
});

test('a pipe gets the columns it always gets', async () => {
  const { out } = await place.cite(['list', '--incomplete', '--sort', 'added']);
  expect(out).toBe('undated\t\tReuters\t\tTwo\t\nbare\t\t\t\tBare\t\n');
});

test('export takes the filter too', async () => {
  const { out, status } = await place.cite(['export', '--incomplete', '--style', 'jsonl']);
  expect(status).toBe(0);
  expect(out.match(/"key"/g)).toHaveLength(2);
});
