import { copyFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createWorkplace, type Workplace } from '../support/runCite.ts';

const root = join(__dirname, '../../fixtures/render');
const cases = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

let place: Workplace;
beforeAll(async () => {
  place = createWorkplace();
  await place.cite(['import', join(root, 'library.csv')]);
});
afterAll(() => place.remove());

test.each(cases)('fixtures/render/%s', async (name) => {
  const ending = existsSync(join(root, name, 'draft.html')) ? 'html' : 'md';
  const file = join(place.folder, `${name}.${ending}`);
  const args: string[] = JSON.parse(readFileSync(join(root, name, 'arguments.json'), 'utf8'));
  copyFileSync(join(root, name, `draft.${ending}`), file);
  const result = await place.cite(['render', file, ...args]);
  expect(result.status).toBe(0);
  const made = args.includes('--in-place') ? readFileSync(file, 'utf8') : result.out;
  const expected = join(root, name, `expected.${ending}`);
  if (process.env['UPDATE_GOLDEN'] !== undefined) writeFileSync(expected, made);
  expect(made).toBe(readFileSync(expected, 'utf8'));
});

test.each(cases)('fixtures/render/%s in place twice is as once, and then checked', async (name) => {
  const ending = existsSync(join(root, name, 'draft.html')) ? 'html' : 'md';
  const file = join(place.folder, `twice-${name}.${ending}`);
  const draft = readFileSync(join(root, name, `draft.${ending}`), 'utf8');
  const given: string[] = JSON.parse(readFileSync(join(root, name, 'arguments.json'), 'utf8'));
  const args = given.filter((arg) => arg !== '--in-place');
  writeFileSync(file, draft);
  expect((await place.cite(['render', file, ...args, '--check'])).status).toBe(1);
  expect(readFileSync(file, 'utf8')).toBe(draft);
  await place.cite(['render', file, ...args, '--in-place']);
  const once = readFileSync(file, 'utf8');
  const start = once.indexOf('<!-- cite:sources -->');
  expect(draft.startsWith(once.slice(0, start).trimEnd())).toBe(true);
  const again = await place.cite(['render', file, ...args, '--in-place']);
  expect(again.err).toContain('is up to date');
  expect(readFileSync(file, 'utf8')).toBe(once);
  expect((await place.cite(['render', file, ...args, '--check'])).status).toBe(0);
});
