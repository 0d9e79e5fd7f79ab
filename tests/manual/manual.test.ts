import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandDescription, describeCommand } from '../../src/manual/describeCommand.ts';
import { writeManual } from '../../src/manual/writeManual.ts';
import { declareProgram } from '../../src/program.ts';
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
  const leaves = listAll(program).filter(({ commands }) => commands.length === 0);
  expect(leaves.length).toBeGreaterThan(40);
  for (const { name, description, examples, groups, parameters } of leaves) {
    expect([name, examples.length > 0]).toEqual([name, true]);
    expect([name, description.length > 5]).toEqual([name, true]);
    for (const [line] of examples) expect(line).toContain('cite');
    const terms = [...groups.flatMap(({ options }) => options), ...parameters];
    for (const { term, description: said } of terms)
      expect([term, said !== '']).toEqual([term, true]);
  }
});

test('no line of the man page begins with a mark that roff would take for its own', async () => {
  const requests = /^\.(?:TH|SH|SS|TP|B|PP|RS|RE|nf|fi)(?: |$)/;
  for (const line of (await writeManual('roff')).split('\n')) {
    if (/^[.']/.test(line)) expect(line).toMatch(requests);
  }
});
