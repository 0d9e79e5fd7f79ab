import { readFileSync } from 'node:fs';
import { type CommandDescription, describeCommand } from '../../src/manual/describeCommand.ts';
import { declareProgram } from '../../src/program.ts';
import { createEverything, toWords } from '../support/everything.ts';
import { type Form, findMisfits } from '../support/findMisfits.ts';
import * as forms from '../support/forms.ts';
import type { Workplace } from '../support/runCite.ts';

const { article, post, outlet, entry, style, search } = forms;

/** Each command line that prints JSON on a library with everything in it, and what it must print. */
const table: readonly (readonly [line: string, form: Form])[] = [
  ['add --title New --outlet Al_Mada', article],
  ['import again.csv', forms.report],
  ['import again.csv --on-duplicate update', forms.report],
  ['import _posts', forms.report],
  ['list', [article]],
  ['list --incomplete', [{ ...article, missing: ['string'] }]],
  ['show salhy2024inside', article],
  ['used', [forms.use]],
  ['used salhy2024inside', [forms.use]],
  ['edit salhy2024inside --add-tag one', article],
  ['edit --outlet Al_Mada --add-tag two --yes', [article]],
  ['merge madauncited nothing --dry-run', article],
  ['post add fresh', post],
  ['post list', [post]],
  ['post show axis', { ...post, articles: [article] }],
  ['post edit axis --title Axis', post],
  ['outlet add New_outlet', outlet],
  ['outlet list', [outlet]],
  ['outlet show Al_Mada', { ...outlet, posts: 'number' }],
  ['outlet edit Al_Mada --kind agency', outlet],
  ['outlet merge Al_Mada Middle_East_Eye --dry-run', outlet],
  ['search list', [search]],
  ['search show factions', search],
  ['search run factions', [article]],
  ['styles', [style]],
  ['style add autor-jahr.csl --name another', { name: 'string', title: 'string', file: 'string' }],
  ['style list', [{ name: 'string', file: 'string' }]],
  ['config list', [forms.setting]],
  ['config list --all', [forms.anySetting]],
  ['log', [entry]],
  ['log 1', forms.entryDetail],
  ['undo --dry-run', entry],
  ['undo', entry],
  ['redo', entry],
  ['backup', { file: 'string', size: 'number', articles: 'number' }],
  ['backup --list', [{ file: 'string', at: 'string', size: 'number' }]],
  ['doctor', [forms.finding]],
  ['doctor --explain', [forms.check]],
  ['doctor --fix --yes', [article]],
];

/** Commands whose forms their own tests hold. */
const heldElsewhere = ['cite pick', 'cite stats'];

let place: Workplace;
beforeAll(async () => {
  place = await createEverything();
});
afterAll(() => place.remove());

test.each(table)('%s --json', async (line, form) => {
  const { out, err } = await place.cite([...toWords(line), '--json']);
  expect([err.startsWith('cite: '), out === '']).toEqual([false, false]);
  const value: unknown = JSON.parse(out);
  expect(findMisfits(value, form)).toEqual([]);
  if (Array.isArray(form) && !line.startsWith('doctor --fix')) expect(value).not.toEqual([]);
});

function listJson({ name, groups, commands }: CommandDescription): readonly string[] {
  const own = groups.some(({ options }) => options.some(({ term }) => term === '--json'));
  return [...(own ? [name] : []), ...commands.flatMap(listJson)];
}

test('the table has every command that prints JSON', async () => {
  const names = listJson(describeCommand(await declareProgram()));
  expect(names.length).toBeGreaterThan(20);
  const untold = names.filter(
    (name) => !table.some(([line]) => `cite ${line} `.startsWith(`${name} `)),
  );
  expect(untold.filter((name) => !heldElsewhere.includes(name))).toEqual([]);
});

test('docs/scripting.md tells of every command that prints JSON', async () => {
  const page = readFileSync('docs/scripting.md', 'utf8');
  const rows = /\| command \| prints \|\n\|---\|---\|\n((?:\|.*\n)+)/.exec(page)?.[1] ?? '';
  const told = [...rows.matchAll(/`([^`]+)`/g)].map(([, line]) => `cite ${line} `);
  expect(told.length).toBeGreaterThan(20);
  const names = listJson(describeCommand(await declareProgram()));
  expect(names.filter((name) => !told.some((line) => line.startsWith(`${name} `)))).toEqual([]);
});

test('a library with everything in it shows every member of an article, a citation and a person', async () => {
  const { out } = await place.cite(['list', '--json']);
  for (const name of Object.keys({ ...article, ...article.citations[0], ...article.authors[0] })) {
    expect(out).toContain(`"${name.replace('?', '')}":`);
  }
});

describe('findMisfits', () => {
  const form: Form = { a: 'string', 'b?': 'null | number', c: [{ d: 'boolean' }] };
  test.each<[unknown, readonly string[]]>([
    [{ a: '', b: null, c: [] }, []],
    [{ a: '', c: [{ d: true }] }, []],
    [
      { a: 1, b: '', c: [{}] },
      ['.a: number, not string', '.b: string, not null | number', '.c[].d: lacks'],
    ],
    [{ a: '', c: {}, e: 1 }, ['.c: no list', '.e: unknown']],
    [[], [': no object']],
  ])('%j', (value, misfits) => {
    expect(findMisfits(value, form)).toEqual(misfits);
  });
});
