import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEverything, toWords } from '../support/everything.ts';
import type { RunOptions, Workplace } from '../support/runCite.ts';

let place: Workplace;
beforeAll(async () => {
  place = await createEverything();
  writeFileSync(join(place.folder, 'draft.md'), 'So it is [@salhy2024inside].\n');
  writeFileSync(join(place.folder, 'wrong.md'), 'So it is [@salhy2024insid].\n');
  writeFileSync(join(place.folder, 'library.csv'), 'This is no library.\n'.repeat(300));
});
afterAll(() => place.remove());

/** Exit statuses by what happened, as docs/scripting.md promises them. 130 is held by tests/e2e/kill.test.ts. */
const table: readonly (readonly [
  why: string,
  status: number,
  line: string,
  options?: RunOptions,
])[] = [
  ['done', 0, 'list'],
  ['done', 0, '--version'],
  ['help that was asked for', 0, 'list --help'],
  ['nothing found', 0, 'list nowhere'],
  ['nothing found that is used', 0, 'used nowhere'],
  ['added', 0, 'add --title Another'],
  ['there already', 0, 'add --title Uncited --outlet Al_Mada'],
  ['nothing to change', 0, 'edit salhy2024inside --add-tag syria'],
  ['a dry run', 0, 'remove salhy2024inside --dry-run'],
  ['all imported', 0, 'import sources.json'],
  ['asked and said yes', 0, 'remove nothing', { answers: ['yes'] }],

  ['some records rejected', 1, 'import again.csv'],
  ['the same in a dry run', 1, 'import again.csv --dry-run'],
  ['a line of several that cannot be read', 1, 'add -', { stdin: 'nothing\n' }],
  ['a date that cannot be', 1, 'add --title A --date 13/45/24'],
  ['no such article', 1, 'show nobody2024'],
  ['no such article to be used', 1, 'used nobody2024known'],
  ['no such article to cite', 1, 'post cite axis nobody2024'],
  ['no such post', 1, 'post show nowhere'],
  ['no such outlet', 1, 'outlet show Nobody'],
  ['no such saved search', 1, 'search run nowhere'],
  ['no such style', 1, 'export --style nowhere'],
  ['no such file', 1, 'import missing.csv'],
  ['no such entry of the log', 1, 'undo 999'],
  ['a later entry stands in the way', 1, 'undo 1'],
  ['taken already', 1, 'post add axis'],
  ['still in use', 1, 'outlet remove Al_Mada --yes'],
  ['a setting that is not set', 1, 'config get heading'],
  ['a check that found something', 1, 'render draft.md --check'],
  ['a draft with an unknown key', 1, 'render wrong.md'],
  ['a file that is no library', 1, 'list --library library.csv'],
  ['asked and said no', 1, 'remove salhy2024inside', { answers: ['no'] }],

  ['no such command', 2, 'lisst'],
  ['no such option', 2, 'list --outlt Reuters'],
  ['an option without its value', 2, 'list --outlet'],
  ['an argument that lacks', 2, 'show'],
  ['an argument too many', 2, 'show salhy2024inside madauncited'],
  ['a value that cannot be chosen', 2, 'list --sort colour'],
  ['two forms of output at once', 2, 'list --json --csv'],
  ['a template with an unknown field', 2, 'list --template {colour}'],
  ['no such field to search in', 2, 'list colour:red'],
  ['a bracket without its other', 2, 'list (syria'],
  ['a setting that cannot be', 2, 'config set date-order never'],
  ['nobody there to be asked', 2, 'remove salhy2024inside'],
  ['nobody there to be asked for a source', 2, 'add'],
];

const cases = table.map(([why, status, line, options]) => ({ why, status, line, options }));

test.each(cases)('$why: $status: cite $line', async ({ status, line, options }) => {
  const result = await place.cite(toWords(line), options);
  expect([result.status, result.err]).toEqual([status, expect.any(String)]);
  const said = result.out + result.err;
  if (!line.startsWith('config get')) expect(said).not.toBe('');
  expect(said).not.toMatch(/\n {4}at /);
});
