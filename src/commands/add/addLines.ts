import type { NewArticle } from '../../domain/article.ts';
import { toArticleRecord } from '../../domain/articleRecord.ts';
import { checkDraft } from '../../domain/checkDraft.ts';
import { CiteError } from '../../domain/error.ts';
import { describeProblem, type Problem } from '../../domain/problem.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { decodeText } from '../../importers/decodeText.ts';
import { parseSourceLines } from '../../importers/sourceLine.ts';
import type { AddOptions } from '../add.ts';
import { toDraft } from '../articleFlags.ts';
import { exitStatus } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { countOutcomes, formatFigures } from '../figures.ts';
import { formatJson } from '../formatJson.ts';
import { describeAdded, describeNewNames } from './describeAdded.ts';
import { type AddResult, saveAll } from './saveArticles.ts';
import { untilAborted } from './untilAborted.ts';

/** Typed lines, not files: what is longer is a file for `import`. In characters. */
const inputLimit = 4_000_000;

/**
 * Adds the printed lines on standard input, as one entry of the log; the flags hold for each.
 * Lines that cannot be read are told with their place, the others are kept.
 */
export async function addLines(options: AddOptions, dependencies: Dependencies): Promise<number> {
  return addText(await readAll(dependencies), { ...options, file: 'stdin' }, dependencies);
}

/** Adds printed lines as one entry of the log. @param options.file What they are called in problems. */
export async function addText(
  text: string,
  options: AddOptions & { readonly file: string },
  dependencies: Dependencies,
): Promise<number> {
  const { io } = dependencies;
  const { articles, problems } = readLines(text, options);
  if (articles.length + problems.length === 0) {
    throw new CiteError('input.missing', 'There was nothing on standard input.', {
      hint: 'One source a line, as you would print it:\n  Al Mada, “Baghdad on the Borders,” 12/4/24',
    });
  }
  const results = await saveAll(articles, 'add -', options.onDuplicate, dependencies);
  for (const problem of problems) {
    await io.writeErr(`${toSafeText(describeProblem(problem))}\n`);
  }
  await printResults(results, options, dependencies);
  if (!dependencies.quiet) {
    const outcomes = results.map(({ outcome }) => outcome);
    await io.writeErr(`${formatFigures(countOutcomes(outcomes, problems.length))}\n`);
  }
  return problems.length > 0 ? exitStatus.failed : exitStatus.done;
}

async function printResults(
  results: readonly AddResult[],
  options: AddOptions,
  { io, quiet, openLibrary }: Dependencies,
): Promise<void> {
  if (options.json) {
    await io.writeOut(formatJson(results.map(({ article }) => toArticleRecord(article))));
    return;
  }
  for (const result of results) await io.writeOut(await describeAdded(result));
  if (!quiet) await io.writeErr(await describeNewNames(results, await openLibrary('read')));
}

async function readAll({ io, signal }: Dependencies): Promise<string> {
  let text = '';
  for await (const piece of decodeText(untilAborted(io.readInput(), signal))) {
    text += piece;
    if (text.length > inputLimit) {
      throw new CiteError('input.too-large', 'That is too much to add line by line.', {
        hint: 'Put it into a file and use cite import.',
      });
    }
  }
  return text;
}

function readLines(
  text: string,
  options: AddOptions & { readonly file: string },
): { readonly articles: readonly NewArticle[]; readonly problems: readonly Problem[] } {
  const articles: NewArticle[] = [];
  const problems: Problem[] = [];
  const { file } = options;
  const nameInput = (problem: Problem) => ({ ...problem, place: { ...problem.place, file } });
  const order = options.dateOrder === undefined ? {} : { order: options.dateOrder };
  for (const { line, result } of parseSourceLines(text)) {
    if (!result.ok) {
      problems.push({ ...result.problem, place: { file, line } });
      continue;
    }
    const checked = checkDraft({ ...toDraft(options, result.value), line }, order);
    if (checked.ok) articles.push(checked.article);
    else problems.push(...checked.problems.map(nameInput));
  }
  return { articles, problems };
}
