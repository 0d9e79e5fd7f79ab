import { type Command, InvalidArgumentError } from 'commander';
import { blogOrders, blogSettings, dateForms } from '../styles/blog/options.ts';
import { listStyleNames } from '../styles/index.ts';
import { outputForms } from '../styles/style.ts';
import { addExamples, type Run } from './command.ts';
import { collect, parseChoice } from './decodeFlags.ts';
import type { ExportFlags } from './export/exportFlags.ts';
import { addFilters } from './filters.ts';

export function define(command: Command, hand: (run: Run) => void): void {
  command.argument('[KEY...]', 'these articles only; none: all that the filters leave');
  addFilters(command);
  command
    .option('--search <QUERY>', 'what cite list finds with it', collect)
    .optionsGroup('Output:')
    .option(
      '--style <NAME>',
      `how to print it: ${listStyleNames().join(', ')}, or a .csl file (default: blog)`,
    )
    .option('--as <FORM>', `${outputForms.join(', ')} (default: text)`, parseChoice(outputForms))
    .option('--heading <TEXT>', 'the heading, instead of the style’s own')
    .option('--no-heading', 'no heading')
    .option('--notes', 'numbered notes in the order of citing, short where a source comes again')
    .option('--standalone', 'a whole web page')
    .option('--output <FILE>', 'write to a file')
    .option('--copy', 'put it on the clipboard, as rich text where the system can');
  addStyleOptions(command);
  addExamples(command, [
    ['cite export --post axis', 'the post’s SOURCES section'],
    ['cite export --post axis --as html --copy', 'to paste into Blogger, WordPress, Substack'],
    ['cite export --post axis --style chicago --notes'],
    ['cite export --post axis --date-form dmy --ignore-articles en,ar,fr'],
    ['cite export --post axis --standalone --output axis.html', 'a page of its own'],
    ['cite export --since 2024 --style bibtex --output sources.bib'],
  ]);
  command.action((keys: string[], flags: Omit<ExportFlags, 'keys'>) => {
    hand(async (dependencies) => {
      const { runExport } = await import('./export/runExport.ts');
      return runExport({ ...flags, keys }, dependencies);
    });
  });
}

/** Declares what some styles have and others do not. */
function addStyleOptions(command: Command): void {
  command
    .optionsGroup('What some styles can be told:')
    .option('--links', 'addresses as links (HTML and Markdown)')
    .option('--no-links', 'no links')
    .option('--archived', 'say where a web archive has a copy')
    .option('--date-form <FORM>', `days as ${dateForms.join(', ')}`, parseChoice(dateForms))
    .option('--order <ORDER>', `by ${blogOrders.join(' or ')}`, parseChoice(blogOrders))
    .option('--group', 'lines of one outlet or author under each other')
    .option('--no-group', 'every line full')
    .option(
      '--ignore-articles <CODES>',
      'sort without The, Al, Le, Der, …: languages such as en,ar,fr,de (default: en,ar), or none',
      parseLanguages,
    )
    .option('--bom', 'begin CSV with a byte order mark, so that Excel reads it as UTF-8')
    .option('--ascii', 'BibTeX in ASCII: LaTeX’s accents, other scripts in Latin letters')
    .option('--ascii-latin', 'the same, but other scripts stay as they are')
    .optionsGroup('Options:');
}

function parseLanguages(text: string): readonly string[] {
  const parsed = blogSettings['ignore-articles'].parse(text);
  if (!parsed.ok) throw new InvalidArgumentError(`${parsed.problem.message}.`);
  return parsed.value.ignoreArticles ?? [];
}
