import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandDescription, describeCommand } from '../../src/manual/describeCommand.ts';
import { writeManual } from '../../src/manual/writeManual.ts';
import { declareProgram, parseCommandLine } from '../../src/program.ts';
import { root } from '../support/builtCite.ts';

function listAll(command: CommandDescription): readonly CommandDescription[] {
  return [command, ...command.commands.flatMap(listAll)];
}

test.each([
  ['markdown', 'docs/reference.md'],
  ['roff', 'man/cite.1'],
] as const)('the manual as %s is that in %s; npm run docs writes it', async (form, file) => {
  expect(readFileSync(join(root, file), 'utf8')).toBe(await writeManual(form));
});

test('every command has an example, a description and no option without words', async () => {
  const program = describeCommand(await declareProgram());
  const all = listAll(program);
  expect(all.length).toBeGreaterThan(45);
  for (const { name, description, examples, groups, parameters } of all) {
    expect([name, examples.length > 0]).toEqual([name, true]);
    expect([name, description.length > 5]).toEqual([name, true]);
    for (const [line] of examples) expect(line).toContain('cite');
    const terms = [...groups.flatMap(({ options }) => options), ...parameters];
    for (const { term, description: said } of terms)
      expect([term, said !== '']).toEqual([term, true]);
  }
});

/** The words of a line as a shell parts them; what it would run first is one word. */
function toWords(line: string): string[] {
  const words = line.matchAll(/(?:'[^']*'|"[^"]*"|\$\([^)]*\)|[^\s'"])+/g);
  return [...words].map(([word]) => word.replaceAll(/'([^']*)'|"([^"]*)"/g, '$1$2'));
}

test('every example is a line that the program understands', async () => {
  const program = describeCommand(await declareProgram());
  const lines = listAll(program).flatMap(({ examples }) => examples.map(([line]) => line));
  for (const line of lines) {
    const own = /(?:^|<\(|\| )cite ([^|>]*)/.exec(line)?.[1]?.replace(/\)$/, '');
    expect([line, own]).toEqual([line, expect.any(String)]);
    const parsed = await parseCommandLine(toWords(own ?? ''), 80).catch((error) => error.message);
    expect([line, parsed]).toEqual([line, expect.objectContaining({ kind: expect.any(String) })]);
  }
});

test('no heading or term of help shows how a command is declared', async () => {
  const cite = await parseCommandLine(['post', 'cite', '--help'], 80);
  const text = cite.kind === 'print' ? cite.text : '';
  expect(text).toContain('\n\nCite articles in a post.\n\n');
  expect(text).toContain('\n  SLUG KEY  ');
  expect(text).toContain('\nWith every command:\n');
});

test('help lists the commands under headings, with examples', async () => {
  const help = await parseCommandLine(['help'], 80);
  const text = help.kind === 'print' ? help.text : '';
  const headings = [...text.matchAll(/^(\S.*):$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual([
    'Options',
    'Take in',
    'Find',
    'Write and publish',
    'Keep right',
    'Go back, keep safe',
    'Make it yours',
    'Help',
    'Examples',
  ]);
  expect(text).toContain('\n  stats             what your sources are made of');
});

test('the man page is ASCII, which every roff reads', async () => {
  const page = await writeManual('roff');
  expect(page).toMatch(/^[\n -~]+$/);
  expect(page).toContain('\\[u201C]Baghdad on the Borders,\\[u201D]');
  for (const heading of ['DESCRIPTION', 'EXIT STATUS', 'ENVIRONMENT', 'FILES', 'SEE ALSO']) {
    expect(page).toContain(`\n.SH ${heading}\n`);
  }
});

test('no line of the man page begins with a mark that roff would take for its own', async () => {
  const requests = /^\.(?:TH|SH|SS|TP|BR?|PP|RS|RE|nf|fi)(?: |$)/;
  for (const line of (await writeManual('roff')).split('\n')) {
    if (/^[.']/.test(line)) expect(line).toMatch(requests);
  }
});
