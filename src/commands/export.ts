import type { Command } from 'commander';
import type { Article } from '../domain/article.ts';
import { CiteError } from '../domain/error.ts';
import type { Library } from '../store/library.ts';
import { listStyleNames } from '../styles/index.ts';
import { type OutputForm, outputForms } from '../styles/style.ts';
import { addExamples, exitStatus, type Run } from './command.ts';
import { collect, parseChoice } from './decodeFlags.ts';
import type { Dependencies } from './dependencies.ts';
import { addFilters, type FilterFlags, toQuery } from './filters.ts';
import { toNotFound } from './getArticle.ts';
import { getStyle, toHeading } from './getStyle.ts';
import { greet } from './greet.ts';

interface ExportOptions extends FilterFlags {
  readonly keys: readonly string[];
  readonly search?: readonly string[];
  readonly style: string;
  readonly as?: OutputForm;
  readonly output?: string;
  readonly copy?: boolean;
  /** A text, or false for none; undefined for the style's own. */
  readonly heading?: string | boolean;
  readonly bom?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command.argument('[KEY...]', 'these articles only; none: all that the filters leave');
  addFilters(command);
  command
    .option('--search <WORDS>', 'with these words, as cite list finds them', collect)
    .optionsGroup('Output:')
    .option(
      '--style <NAME>',
      `how to print it: ${listStyleNames().join(', ')}, or a .csl file`,
      'blog',
    )
    .option('--as <FORM>', `${outputForms.join(', ')} (default: text)`, parseChoice(outputForms))
    .option('--heading <TEXT>', 'the heading, instead of the style’s own')
    .option('--no-heading', 'no heading')
    .option('--bom', 'begin CSV with a byte order mark, so that Excel reads it as UTF-8')
    .option('--output <FILE>', 'write to a file')
    .option('--copy', 'put it on the clipboard')
    .optionsGroup('Options:');
  addExamples(command, [
    ['cite export --post axis', 'the post’s SOURCES section'],
    ['cite export --post axis --as html --copy', 'to paste into Blogger, WordPress, Substack'],
    ['cite export --post axis --style chicago'],
    ['cite export --since 2024 --style bibtex --output sources.bib'],
  ]);
  command.action((keys: string[], flags: Omit<ExportOptions, 'keys'>) => {
    hand((dependencies) => runExport({ ...flags, keys }, dependencies));
  });
}

/** Prints the articles that match as a bibliography, to stdout, a file or the clipboard. */
export async function runExport(
  options: ExportOptions,
  dependencies: Dependencies,
): Promise<number> {
  const style = await getStyle(options.style, dependencies);
  const form = options.as ?? 'text';
  if (!style.forms.includes(form)) {
    throw new CiteError('usage', `The style ‘${style.name}’ is not made as ${form}.`, {
      hint: `It comes as ${style.forms.join(', ')}.`,
    });
  }
  const library = await dependencies.openLibrary('read');
  const articles = await readArticles(options, library);
  const heading = toHeading(options.heading, style);
  const text = await style.format(articles, {
    form,
    heading,
    ...(options.bom && { bom: true }),
  });
  if (articles.length === 0) await tellNothing(options, library, dependencies);
  await deliver(text, form, articles.length, options, dependencies);
  return exitStatus.done;
}

async function readArticles(options: ExportOptions, library: Library): Promise<readonly Article[]> {
  const query = { ...(await toQuery(options, library)), words: options.search };
  if (options.keys.length === 0) return library.readArticles(query);
  const found = await Promise.all(options.keys.map((key) => library.findArticle(key)));
  const missing = options.keys.filter((_, at) => found[at] === undefined);
  if (missing.length > 0) throw await toNotFound(library, missing);
  const keys = found.flatMap((article) => article?.key ?? []);
  return library.readArticles({ ...query, keys });
}

async function tellNothing(
  options: ExportOptions,
  library: Library,
  dependencies: Dependencies,
): Promise<void> {
  const { articles } = await library.countAll();
  if (articles === 0) return greet(dependencies);
  if (dependencies.quiet) return;
  const message =
    options.post === undefined
      ? 'No article matches, so the bibliography is empty.'
      : `The post ‘${options.post}’ has no such sources yet. cite post cite ${options.post} KEY adds one.`;
  await dependencies.io.writeErr(`${message}\n`);
}

async function deliver(
  text: string,
  form: OutputForm,
  count: number,
  options: ExportOptions,
  dependencies: Dependencies,
): Promise<void> {
  const { io, files, quiet, env, platform } = dependencies;
  const sources = count === 1 ? '1 source' : `${count} sources`;
  if (options.output !== undefined) {
    await files.write(options.output, text);
    if (!quiet) await io.writeErr(`Wrote ${sources} to ${options.output}\n`);
  }
  if (options.copy) {
    const { copyToClipboard } = await import('../terminal/copyText.ts');
    const content = form === 'html' ? { text, html: text } : { text };
    const { by } = await copyToClipboard(content, { env, platform, io });
    if (!quiet) await io.writeErr(`Copied ${sources} to the clipboard (by ${by})\n`);
  }
  if (options.output === undefined && !options.copy) await io.writeOut(text);
}
