import { createEverything, toWords } from '../support/everything.ts';
import type { Workplace } from '../support/runCite.ts';

let place: Workplace;
beforeAll(async () => {
  place = await createEverything();
});
afterAll(() => place.remove());

const salhy = [
  'salhy2024inside',
  '2024-12-06',
  'Middle East Eye',
  'Al-Salhy, Suadad, Jr.; Berg, Jan van den; Reuters',
  'Inside the Iraqi factions’ decision to keep out of Syria',
  'https://www.middleeasteye.net/news/inside',
];
const instant = '2024-12-09T08:00:00.000Z';

/** One line of what each command prints in a pipe; the columns are promised in docs/scripting.md. */
const table: readonly (readonly [line: string, cells: readonly string[]])[] = [
  ['list', salhy],
  ['list --incomplete', ['nothing', '', '', '', 'Nothing else', '']],
  ['search run factions', salhy],
  ['post show axis', salhy],
  ['used salhy2024inside', ['axis', '2024-12-09', '2024-12-08', 'salhy2024inside', 'p.3']],
  ['used outlet:Al_Mada', ['', '', '2025-01-01', 'madauncited', '']],
  ['post list', ['axis', '2024-12-09', '1', 'Axis', 'https://river-notes.example/axis']],
  ['outlet list', ['Al Mada', '2', 'newspaper', 'IQ', 'ar', 'almadapaper.net', 'المدى', 'Mada']],
  ['search list', ['factions', 'since:2024 factions']],
  ['styles autor', ['autor-jahr', 'added', 'Al Mada (2025): „Water comes late“. 27. Januar 2025.']],
  ['style list', ['autor-jahr', '<folder>/.local/share/cite/styles/autor-jahr.csl']],
  ['config list', ['style', 'blog', '<folder>/.config/cite/config']],
  ['log', ['12', instant, 'edit salhy2024inside', '~1 article', '13']],
  ['log', ['13', instant, 'undo 12', '~1 article', '']],
  [
    'doctor',
    [
      'note',
      'article.uncited',
      'article',
      'nothing',
      'Nothing else',
      'cited nowhere',
      'cite post cite SLUG nothing',
    ],
  ],
];

test.each(table)('%s in a pipe', async (line, cells) => {
  const { out } = await place.cite(toWords(line));
  const lines = out.replaceAll(place.folder, '<folder>').split('\n');
  expect(lines.map((one) => one.split('\t'))).toContainEqual(cells);
});

test('copies of the library in a pipe: file, instant, bytes', async () => {
  await place.cite(['backup']);
  const { out } = await place.cite(['backup', '--list']);
  expect(out).toMatch(/^\S+\/backups\/library-\S+\.sqlite\t\d{4}-\d\d-\d\dT[\d:.]+Z\t\d+\n$/);
});

test('a tab or a line break in a text makes no column and no line', async () => {
  await place.cite(['add', '--title', 'Tab\there\nand there', '--outlet', 'X']);
  const { out } = await place.cite(['list', '--outlet', 'X']);
  expect(out).toBe('xtab\t\tX\t\tTab here and there\t\n');
});
