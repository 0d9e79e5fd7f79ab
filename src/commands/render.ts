import type { Command } from 'commander';
import { listCitingStyles } from '../styles/index.ts';
import { type OutputForm, outputForms } from '../styles/style.ts';
import { addExamples, type Run } from './command.ts';
import { parseChoice } from './decodeFlags.ts';
import type { Dependencies } from './dependencies.ts';

export interface RenderOptions {
  readonly file: string;
  /** Undefined: the one that is set, else blog. */
  readonly style?: string;
  readonly as: OutputForm;
  readonly notes?: boolean;
  /** A text, or false for none; undefined for the style's own. */
  readonly heading?: string | boolean;
  readonly post?: string;
  readonly record?: boolean;
  readonly output?: string;
  readonly inPlace?: boolean;
  readonly check?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command
    .argument('<POST.md>', 'the draft, in Markdown or HTML; - for standard input')
    .option(
      '--style <NAME>',
      `how to cite: ${listCitingStyles().join(', ')}, or a .csl file (default: blog)`,
    )
    .option(
      '--as <FORM>',
      `what to print: ${outputForms.join(', ')}`,
      parseChoice(outputForms),
      'markdown',
    )
    .option('--notes', 'cite in footnotes')
    .option('--heading <TEXT>', 'the heading of the list, instead of the style’s own')
    .option('--no-heading', 'no heading')
    .option('--post <SLUG>', 'list what the library has in this post, too')
    .option('--record', 'keep the draft’s citations in the library, in that post')
    .option('--output <FILE>', 'write the finished post to a file')
    .option('--in-place', 'write or refresh the list in the draft itself, and nothing else')
    .option('--check', 'change nothing; exit with 1 where something would change');
  addExamples(command, [
    ['cite render post.md', 'print the finished post: citations filled in, the list below'],
    ['cite render post.md --in-place', 'keep the draft and its SOURCES section up to date'],
    ['cite render post.md --check', 'is the section up to date, is every key known?'],
    ['cite render post.md --style chicago --output finished.md'],
    ['cite render post.md --in-place --post axis --record'],
  ]);
  command.action((file: string, flags: Omit<RenderOptions, 'file'>) => {
    hand(async (dependencies: Dependencies) => {
      const { runRender } = await import('./render/runRender.ts');
      return runRender({ ...flags, file }, dependencies);
    });
  });
}
