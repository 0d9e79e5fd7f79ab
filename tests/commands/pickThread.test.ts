import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnswerer } from '../../src/commands/pick/answerQuestion.ts';
import { askThread } from '../../src/commands/pick/askThread.ts';
import { createLibraryOpener } from '../../src/libraryOpener.ts';
import { readSettings } from '../../src/settingsFiles.ts';
import { createWorkplace, type Workplace } from '../support/runCite.ts';

let place: Workplace;

beforeEach(async () => {
  place = createWorkplace();
  await place.cite(['add', 'Reuters, “Iraq will not be a spectator in Syria,” 12/6/24']);
  await place.cite(['add', 'Al Mada, “Baghdad on the Borders,” 12/4/24']);
  await place.cite(['post', 'add', 'axis', '--title', 'Axis of Resistance']);
});

afterEach(() => place.remove());

/** Look-ups as the thread does them; each question and answer is copied as between threads. */
function startThread(file: string, set = '') {
  if (set !== '') writeFileSync(join(place.folder, '.citerc'), set);
  const settings = readSettings({
    folder: place.folder,
    home: place.folder,
    env: {},
    platform: 'linux',
    user: process.getuid?.(),
  });
  const answer = createAnswerer(
    structuredClone({
      file,
      filters: { sort: 'title' as const },
      settings: settings.sources,
    }),
  );
  const thread = {
    ask: async (question: Parameters<typeof answer>[0]) =>
      structuredClone(await answer(structuredClone(question))),
    close: async () => {},
  };
  return askThread(thread, () => '2024-12-31');
}

test('what is asked of the thread is answered by the library, the filters and the settings', async () => {
  const lookups = startThread(place.library, 'date-order = dmy\npost = axis\n');
  const keys = async (query: string) => {
    const found = await lookups.search(query, 60);
    return found.kind === 'rows' ? found.rows.map(({ key }) => key) : found.hint;
  };
  expect(await keys('')).toEqual(['mada2024baghdad', 'reuters2024iraq']);
  expect(await keys('syria')).toEqual(['reuters2024iraq']);
  expect(await keys('date:4/12/2024')).toEqual(['mada2024baghdad']);
  expect(await keys('date:"this month"')).toEqual(['mada2024baghdad', 'reuters2024iraq']);
  expect(await keys('"syr')).toBe('The quotation mark ‘"’ is not closed.');
  expect((await lookups.describe('reuters2024iraq'))?.line).toBe(
    'Reuters, “Iraq will not be a spectator in Syria,” 12/6/24',
  );
  expect(await lookups.describe('nobody2024')).toBeUndefined();
  expect((await lookups.offerPosts('', 9)).map(({ slug }) => slug)).toEqual(['axis']);
  expect((await lookups.offerPosts('resist', 9)).map(({ label }) => label)).toEqual([
    'axis  Axis of Resistance  (0 sources)',
    'new post ‘resist’',
  ]);
});

test('what another cite writes meanwhile is found', async () => {
  const lookups = startThread(place.library);
  await lookups.search('', 60);
  await place.cite(['add', 'Shafaq News, “A third,” 12/6/24']);
  expect(await lookups.search('third', 60)).toMatchObject({ rows: [{ title: 'A third' }] });
});

test('an error comes back as what it was', async () => {
  const file = join(place.folder, 'note.txt');
  writeFileSync(file, 'no library '.repeat(100));
  const opener = createLibraryOpener(
    () => file,
    () => {},
  );
  const told = await opener.open('read').catch((error: unknown) => error);
  await expect(startThread(file).search('', 60)).rejects.toEqual(told);
  await expect(startThread(file).search('', 60)).rejects.toMatchObject({
    name: 'CiteError',
    code: 'library.not-a-library',
  });
});

test('a setting that cannot be is told with its place', async () => {
  const lookups = startThread(place.library, 'date-order = never\n');
  await expect(lookups.search('date:4/12/2024', 60)).rejects.toMatchObject({
    code: 'config.invalid',
    place: { file: join(place.folder, '.citerc'), line: 1 },
  });
  rmSync(join(place.folder, '.citerc'));
});
