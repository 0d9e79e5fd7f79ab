import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CommandDescription, describeCommand } from '../src/manual/describeCommand.ts';
import { declareProgram } from '../src/program.ts';
import { root } from './support/builtCite.ts';
import { fillPage, isShown, readPage } from './support/readPage.ts';
import { createWritersMachine } from './support/writersMachine.ts';

const folder = join(root, 'docs');
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

/** Pages whose own tests hold what they show. */
const heldElsewhere = ['doctor.md', 'latex.md', 'pick.md', 'reference.md', 'stats.md'];
const run = pages.filter(
  (name) => !heldElsewhere.includes(name) && /^```console$/m.test(read(name)),
);

/** What a page's commands print, in order. */
function typePage(markdown: string): readonly string[] {
  const printed: string[] = [];
  let machine: ReturnType<typeof createWritersMachine> | undefined;
  try {
    for (const part of readPage(markdown)) {
      if (part.kind === 'marker' && part.name === 'library') {
        machine?.remove();
        machine = createWritersMachine(part.value);
      } else if (machine === undefined) {
        throw new Error('no <!-- library: … --> before the first block');
      } else if (part.kind === 'step') printed.push(machine.type(part.command));
      else if (part.name === 'day') machine.setDay(part.value);
      else machine.type(part.value);
    }
  } finally {
    machine?.remove();
  }
  return printed;
}

// UPDATE_GOLDEN=1 writes what the program prints into the pages.
test.each(run)(
  '%s shows what the program prints',
  (name) => {
    const markdown = read(name);
    const steps = readPage(markdown).flatMap((part) => (part.kind === 'step' ? [part] : []));
    const printed = typePage(markdown);
    const expected = steps.map(({ command, output }) => ({ command, output }));
    const seen = steps.map(({ command, output }, at) => {
      const now = printed[at] ?? '';
      return { command, output: isShown(output, now) ? output : now };
    });
    if (process.env['UPDATE_GOLDEN'] === '1') {
      const outputs = seen.map(({ output }) => output);
      writeFileSync(join(folder, name), fillPage(markdown, outputs));
    } else expect(seen).toEqual(expected);
  },
  120_000,
);

test.each(pages)('the links of %s lead somewhere', (name) => {
  const text = read(name)
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/`[^`\n]*`/g, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const dead = links.filter((link) => {
    if (/^https?:/.test(link)) return false;
    const [file = '', heading] = link.split('#');
    const path = file === '' ? join(folder, name) : join(folder, file);
    if (!existsSync(path)) return !heldElsewhere.includes(file);
    return heading !== undefined && !listAnchors(readFileSync(path, 'utf8')).includes(heading);
  });
  expect(dead).toEqual([]);
});

/** The names by which GitHub links to the headings of a page. */
function listAnchors(markdown: string): readonly string[] {
  const headings = [...markdown.matchAll(/^#+ (.*)$/gm)].map(([, text = '']) => text);
  return headings.map((text) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}_\- ]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test('the index names every page', () => {
  const index = read('README.md');
  const missing = pages.filter((name) => name !== 'README.md' && !index.includes(`](${name})`));
  expect(missing).toEqual([]);
});

/** All that is written for people: what the program writes itself proves nothing. */
const words = pages
  .filter((name) => name !== 'reference.md')
  .map(read)
  .join('\n');

function listLeaves(
  command: CommandDescription,
): readonly { readonly name: string; readonly flags: readonly string[] }[] {
  const flags = command.groups.flatMap(({ options }) =>
    options.flatMap(({ term }) => term.match(/--[a-z-]+/g) ?? []),
  );
  const own = command.commands.length === 0 ? [{ name: command.name, flags }] : [];
  return [...own, ...command.commands.flatMap(listLeaves)];
}

test('every command and every flag is named on a page', async () => {
  const leaves = listLeaves(describeCommand(await declareProgram()));
  expect(leaves.length).toBeGreaterThan(40);
  const isNamed = (text: string) => new RegExp(`${text}(?![a-z-])`).test(words);
  const missing = leaves.flatMap(({ name, flags }) => [
    ...(isNamed(name) ? [] : [name]),
    ...flags.filter((flag) => !isNamed(flag)).map((flag) => `${name} ${flag}`),
  ]);
  expect(missing).toEqual([]);
});
