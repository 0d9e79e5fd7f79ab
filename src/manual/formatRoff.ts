import type { CommandDescription, Term } from './describeCommand.ts';
import { files, statuses, variables } from './facts.ts';

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
    `.B cite`,
    '[options] command',
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
    ...command.examples.flatMap(([line, remark]) => [
      '.PP',
      ...(remark === undefined ? [] : [`${escapeMarks(remark)}:`]),
      '.RS 4',
      '.nf',
      `$ ${escapeMarks(line)}`,
      '.fi',
      '.RE',
    ]),
    ...command.commands.flatMap(formatCommand),
  ];
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
    .replace(/^[.']/, '\\&$&');
}
