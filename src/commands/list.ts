import type { Command } from 'commander';
import type { Article } from '../domain/article.ts';
import { toArticleRecord } from '../domain/articleRecord.ts';
import { CiteError } from '../domain/error.ts';
import { findMissing } from '../domain/missing.ts';
import type { ArticleQuery, Library } from '../store/library.ts';
import { addExamples, exitStatus, type Run } from './command.ts';
import type { Dependencies } from './dependencies.ts';
import { addFilters, type FilterFlags, toQuery } from './filters.ts';
import { formatJson } from './formatJson.ts';
import { printSummaries } from './printSummaries.ts';
import { fillTemplate, parseTemplate, type Template } from './template.ts';

/** What may be said of a list besides its words. */
export interface ListFlags extends FilterFlags {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly keys?: boolean;
  readonly template?: string;
}

interface ListOptions extends ListFlags {
  readonly words: readonly string[];
}

export function define(command: Command, hand: (run: Run) => void): void {
  command.argument(
    '[WORDS...]',
    'words in title, outlet, author or note; "phrases", field:value, -not, or, 2024-12..2025-01, last month. Fields: outlet, author, title, note, quotation, tag, post, type, language, url, key, country, kind, date, since, until, cited, added, is, has, saved',
  );
  addListOptions(command);
  addExamples(command, [
    ['cite list', 'everything, the newest first'],
    ['cite list militias syria --since 2024-12'],
    ['cite list outlet:"Al Mada" -oil', 'from Al Mada, without the word oil'],
    ['cite list kirkuk or mosul date:"last month"'],
    ['cite list --uncited --keys', 'for a pipe or a script'],
    ['cite list --incomplete', 'what lacks a title, an outlet or a date'],
  ]);
  command.action((words: string[], flags: ListFlags) => {
    hand((dependencies) => runList({ ...flags, words }, dependencies));
  });
}

/** Declares the filters and the forms of output of a list. */
export function addListOptions(command: Command): void {
  addFilters(command);
  command
    .optionsGroup('Output:')
    .option('--json', 'one JSON array of whole records')
    .option('--csv', 'CSV with a header, as import takes it')
    .option('--keys', 'the keys, one a line')
    .option('--template <TEXT>', 'a line for each, such as ‘{key} {issued} {title}’')
    .optionsGroup('Options:');
}

/** @throws CiteError `usage` where more than one form of output is asked for */
function refuseSeveral(options: ListOptions): void {
  const forms = (['json', 'csv', 'keys', 'template'] as const).filter(
    (form) => options[form] !== undefined,
  );
  if (forms.length < 2) return;
  const names = forms.map((form) => `--${form}`).join(' and ');
  throw new CiteError('usage', `${names} can’t be had at once.`, { hint: 'Choose one of them.' });
}

/** Prints the articles that match, in the form asked for. An empty library greets the newcomer. */
export async function runList(options: ListOptions, dependencies: Dependencies): Promise<number> {
  refuseSeveral(options);
  const template = options.template === undefined ? undefined : parseTemplate(options.template);
  const library = await dependencies.openLibrary('read');
  const query = await toQuery(options, library, dependencies, options.words);
  const found = await printFound(options, template, query, library, dependencies);
  if (!found) {
    const { tellNothingFound } = await import('./tellNothingFound.ts');
    const isForScript = options.keys || template !== undefined;
    await tellNothingFound(query, library, dependencies, !isForScript);
  }
  return exitStatus.done;
}

/** @returns whether anything was printed; JSON and CSV tell of nothing by themselves */
async function printFound(
  { json, csv, keys, incomplete }: ListOptions,
  template: Template | undefined,
  query: ArticleQuery,
  library: Library,
  dependencies: Dependencies,
): Promise<boolean> {
  const { io } = dependencies;
  if (keys) {
    const found = await library.listArticles(query);
    await io.writeOut(found.map(({ key }) => `${key}\n`).join(''));
    return found.length > 0;
  }
  if (!json && !csv && template === undefined) return printSummaries(query, library, dependencies);
  const found = await library.readArticles(query);
  if (json) {
    await io.writeOut(formatJson(found.map(incomplete ? toIncompleteRecord : toArticleRecord)));
  } else if (csv) {
    const { formatCsv } = await import('../styles/csv.ts');
    await io.writeOut(formatCsv(found));
  } else if (template !== undefined) {
    const lines = found.map((article) => `${fillTemplate(template, toArticleRecord(article))}\n`);
    await io.writeOut(lines.join(''));
    return found.length > 0;
  }
  return true;
}

/** A record that also names what the article lacks. */
function toIncompleteRecord(article: Article) {
  return { ...toArticleRecord(article), missing: findMissing(article) };
}
