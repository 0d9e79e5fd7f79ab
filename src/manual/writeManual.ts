import { declareProgram } from '../program.ts';
import { version } from '../version.ts';
import { describeCommand } from './describeCommand.ts';
import { formatMarkdown } from './formatMarkdown.ts';
import { formatRoff } from './formatRoff.ts';

export const manualForms = ['markdown', 'roff'] as const;

/** The whole manual: a page of Markdown (docs/reference.md), or one for `man` (man/cite.1). */
export async function writeManual(form: (typeof manualForms)[number]): Promise<string> {
  const program = describeCommand(await declareProgram());
  return form === 'markdown' ? formatMarkdown(program) : formatRoff(program, version);
}
