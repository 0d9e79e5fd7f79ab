import type { Command } from 'commander';
import { toArticleRecord } from '../domain/articleRecord.ts';
import { cleanText } from '../domain/cleanText.ts';
import type { DateOrder } from '../domain/date.ts';
import type { ArticleDraft } from '../domain/draft.ts';
import { CiteError } from '../domain/error.ts';
import { quoteText } from '../domain/quoteText.ts';
import { parseSourceLine } from '../importers/sourceLine.ts';
import { type DuplicatePolicy, duplicatePolicies } from '../store/library.ts';
import type { PastedLines } from './add/askArticle.ts';
import { type AddResult, checkForSaving, saveAll } from './add/saveArticles.ts';
import { type ArticleFlags, addArticleFlags, toDraft } from './articleFlags.ts';
import { addExamples, exitStatus, type Run } from './command.ts';
import { parseChoice, parseDateOrder } from './decodeFlags.ts';
import type { Dependencies } from './dependencies.ts';
import { formatJson } from './formatJson.ts';
import { withDateOrder, withPost } from './withSettings.ts';

export interface AddOptions extends ArticleFlags {
  readonly source: string | undefined;
  readonly dateOrder?: DateOrder;
  readonly onDuplicate: DuplicatePolicy;
  readonly json?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command.argument(
    '[SOURCE]',
    'a printed line, a URL, or - for lines on standard input; without it you are asked',
  );
  addArticleFlags(command);
  command
    .option(
      '--date-order <ORDER>',
      'how 3/4/24 is read: mdy (the default), dmy, ymd',
      parseDateOrder,
    )
    .option(
      '--on-duplicate <POLICY>',
      'an article you have already: skip it, update its gaps, or add it again',
      parseChoice(duplicatePolicies),
      'skip',
    )
    .option('--json', 'print the record as JSON');
  addExamples(command, [
    ['cite add', 'asks for everything'],
    [`cite add 'Al Mada, “Baghdad on the Borders,” 12/4/24' --post axis`],
    ['cite add https://shafaq.com/en/Iraq/x --outlet "Shafaq News" --title "…" --date 12/6/24'],
    ['pbpaste | cite add - --post axis', 'a whole SOURCES section'],
  ]);
  command.action((source: string | undefined, flags: Omit<AddOptions, 'source'>) => {
    hand((dependencies) => runAdd({ ...flags, source }, dependencies));
  });
}

/** Adds one article (or, from standard input, several) and prints what became of it. */
export async function runAdd(given: AddOptions, dependencies: Dependencies): Promise<number> {
  const options = withPost(withDateOrder(given, dependencies), dependencies);
  if (options.source === '-') {
    const { addLines } = await import('./add/addLines.ts');
    return addLines(options, dependencies);
  }
  const known = toDraft(options, readSource(options.source));
  const draft = await completeDraft(known, options, dependencies);
  if (draft === undefined) {
    await dependencies.io.writeErr('Nothing was added.\n');
    return exitStatus.failed;
  }
  if ('lines' in draft) {
    const { addText } = await import('./add/addLines.ts');
    return addText(draft.lines, { ...options, file: 'pasted' }, dependencies);
  }
  const article = checkForSaving(draft, options.dateOrder);
  const command = `add ${JSON.stringify(article.title ?? article.url ?? '')}`;
  for (const result of await saveAll([article], command, options.onDuplicate, dependencies)) {
    await printResult(result, options, dependencies);
  }
  return exitStatus.done;
}

/** The argument as a draft: a URL, or one printed line. @throws CiteError `article.invalid` */
function readSource(source: string | undefined): ArticleDraft {
  if (source === undefined || source.trim() === '') return {};
  if (/^\s*[a-z][a-z0-9+.-]*:\/\//i.test(source)) return { url: source.trim() };
  const line = parseSourceLine(source);
  if (line.ok) return line.value;
  if (/^\s*(?:[\w-]+\.)+[a-z]{2,}\/\S*\s*$/i.test(source)) {
    throw new CiteError('article.invalid', `${quoteText(source)} looks like a web address.`, {
      hint: `Write https:// in front of it: https://${cleanText(source)}`,
    });
  }
  const { message } = line.problem;
  throw new CiteError('article.invalid', `${message.charAt(0).toUpperCase()}${message.slice(1)}.`, {
    hint: 'Or say it with flags: cite add --outlet … --title … --date …',
  });
}

/** Asks for what is missing. Undefined where the writer drops it. @throws CiteError `usage` where nobody can be asked */
async function completeDraft(
  draft: ArticleDraft,
  options: AddOptions,
  dependencies: Dependencies,
): Promise<ArticleDraft | PastedLines | undefined> {
  if ((draft.title ?? '').trim() !== '') return draft;
  if (dependencies.canAsk) {
    const { askArticle } = await import('./add/askArticle.ts');
    const complete = (line: ArticleDraft) => toDraft(options, line);
    return askArticle(draft, { order: options.dateOrder, complete }, dependencies);
  }
  throw new CiteError('usage', 'What is its title? Nobody is there to be asked.', {
    hint: "Give --title (and --outlet, --author, --date, --url), or a whole printed line:\n  cite add 'Al Mada, “Baghdad on the Borders,” 12/4/24'",
  });
}

async function printResult(
  result: AddResult,
  options: AddOptions,
  dependencies: Dependencies,
): Promise<void> {
  if (options.json) {
    await dependencies.io.writeOut(formatJson(toArticleRecord(result.article)));
    return;
  }
  const { describeAdded, describeNewNames } = await import('./add/describeAdded.ts');
  await dependencies.io.writeOut(await describeAdded(result));
  if (dependencies.quiet) return;
  const library = await dependencies.openLibrary('read');
  await dependencies.io.writeErr(await describeNewNames([result], library));
}
