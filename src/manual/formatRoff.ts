import type { Example } from '../commands/command.ts';
import type { CommandDescription, Term } from './describeCommand.ts';
import { description, files, statuses, variables } from './facts.ts';

/**
 * The manual as a page for `man`, in the macros of man(7).
 *
 * @param version The program's.
 */
export function formatRoff(program: CommandDescription, version: string): string {
  const purpose = program.description.replace(/\.$/, '');
  const lines = [
    `.TH CITE 1 "" "cite ${version}" "User Commands"`,
    '.SH NAME',
    `cite \\- ${escapeMarks(`${purpose.charAt(0).toLowerCase()}${purpose.slice(1)}`)}`,
    '.SH SYNOPSIS',
    '.B cite',
    escapeMarks(program.usage),
    '.SH DESCRIPTION',
    ...description.flatMap((paragraph, at) => [
      ...(at === 0 ? [] : ['.PP']),
      escapeMarks(paragraph),
    ]),
    ...program.examples.flatMap(formatExample),
    '.SH OPTIONS',
    ...formatTerms(program.groups.flatMap(({ options }) => options)),
    '.SH COMMANDS',
    ...program.commands.flatMap(formatCommand),
    '.SH EXIT STATUS',
    ...formatTerms(statuses),
    '.SH ENVIRONMENT',
    ...formatTerms(variables),
    '.SH FILES',
    ...formatTerms(files),
    '.SH SEE ALSO',
    'The pages in the folder docs beside the program: a tour, and one page a task.',
    '.BR less (1),',
    '.BR bibtex (1),',
    '.BR pandoc (1)',
  ];
  return `${lines.join('\n')}\n`;
}

function formatCommand(command: CommandDescription): readonly string[] {
  return [
    `.SS ${escapeMarks(`${command.name} ${command.usage}`)}`,
    escapeMarks(command.description),
    ...formatTerms(command.parameters),
    ...command.groups.flatMap(({ heading, options }) => [
      '.PP',
      `${escapeMarks(heading)}:`,
      ...formatTerms(options),
    ]),
    ...command.examples.flatMap(formatExample),
    ...command.commands.flatMap(formatCommand),
  ];
}

function formatExample([line, remark]: Example): readonly string[] {
  const said = remark === undefined ? [] : [`${escapeMarks(remark)}:`];
  return ['.PP', ...said, '.RS 4', '.nf', `$ ${escapeMarks(line)}`, '.fi', '.RE'];
}

function formatTerms(terms: readonly Term[]): readonly string[] {
  return terms.flatMap(({ term, description }) => [
    '.TP',
    `.B ${escapeMarks(term)}`,
    escapeMarks(description),
  ]);
}

/** What roff would take for its own: backslashes, hyphens (which it would print as dashes), and a mark at the start. */
function escapeMarks(text: string): string {
  return text
    .replace(/\\/g, '\\e')
    .replace(/-/g, '\\-')
    .replace(/"/g, '\\(dq')
    .replace(/‘/g, '\\(oq')
    .replace(/’/g, '\\(cq')
    .replace(/…/g, '...')
    .replace(/[^\n -~]/gu, toCode)
    .replace(/^[.']/, '\\&$&');
}

/** What not every roff reads as it stands: a letter beyond ASCII by its number. */
function toCode(letter: string): string {
  const number = letter.codePointAt(0) ?? 0;
  return `\\[u${number.toString(16).toUpperCase().padStart(4, '0')}]`;
}
