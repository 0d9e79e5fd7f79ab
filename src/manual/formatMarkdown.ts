import type { Example } from '../commands/command.ts';
import type { CommandDescription, Term } from './describeCommand.ts';
import { files, statuses, variables } from './facts.ts';

/** The manual as one page of Markdown. */
export function formatMarkdown(program: CommandDescription): string {
  const parts = [
    '# Reference\n',
    `${program.description} \`npm run docs\` writes this page from the program’s own help.\n`,
    listContents(program),
    '## Everywhere\n',
    formatTerms(program.groups.flatMap(({ options }) => options)),
    ...program.commands.flatMap((command) => formatCommand(command, 2)),
    '## Exit status\n',
    formatTerms(statuses),
    '## Environment\n',
    formatTerms(variables),
    '## Files\n',
    formatTerms(files),
  ];
  return parts.join('\n');
}

function listContents({ commands }: CommandDescription): string {
  const lines = commands.map(({ name, description }) => {
    return `- [${name}](#${name.replaceAll(' ', '-')}): ${escapeMarks(description)}`;
  });
  return `${lines.join('\n')}\n`;
}

function formatCommand(command: CommandDescription, level: number): readonly string[] {
  return [
    `${'#'.repeat(level)} ${command.name}\n`,
    `${escapeMarks(command.description)}\n`,
    `    ${command.name} ${command.usage}\n`,
    ...(command.parameters.length > 0 ? [formatTerms(command.parameters)] : []),
    ...command.groups.flatMap(({ heading, options }) => [`${heading}:\n`, formatTerms(options)]),
    ...(command.examples.length > 0 ? ['Examples:\n', formatExamples(command.examples)] : []),
    ...command.commands.flatMap((one) => formatCommand(one, level + 1)),
  ];
}

function formatTerms(terms: readonly Term[]): string {
  const lines = terms.map(({ term, description }) => `- \`${term}\`: ${escapeMarks(description)}`);
  return `${lines.join('\n')}\n`;
}

function formatExamples(examples: readonly Example[]): string {
  const lines = examples.flatMap(([line, remark]) =>
    remark === undefined ? [line] : [`# ${remark}`, line],
  );
  return `\`\`\`sh\n${lines.join('\n')}\n\`\`\`\n`;
}

function escapeMarks(text: string): string {
  return text.replace(/[<>*_[\]`\\]/g, '\\$&');
}
