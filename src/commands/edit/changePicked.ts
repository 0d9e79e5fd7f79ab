import type { Article } from '../../domain/article.ts';
import { toArticleRecord } from '../../domain/articleRecord.ts';
import { CiteError } from '../../domain/error.ts';
import type { Library } from '../../store/library.ts';
import type {
  ArticleChanges,
  ArticleEdit,
  ArticleEditOutcome,
} from '../../store/libraryMending.ts';
import { createPaint } from '../../terminal/paint.ts';
import { exitStatus } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { formatJson } from '../formatJson.ts';
import { showPaged } from '../showPaged.ts';
import { toOperation } from '../toOperation.ts';
import { formatDiff, listDifferences } from './formatDiff.ts';

/** What is shown of a change of many before it is asked for. */
const mostShown = 20;

export interface ChangeOptions {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
  /** The articles were picked by a filter, so the user may not know which they are. */
  readonly isBulk: boolean;
  /** The command as it is told in the log. */
  readonly command: string;
}

/** Changes articles all alike, after showing what that does where many are meant; the exit status. */
export async function changePicked(
  articles: readonly Article[],
  changes: ArticleChanges,
  options: ChangeOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { io } = dependencies;
  if (articles.length > 1 && changes.key !== undefined) {
    throw new CiteError('usage', 'A key can be given to one article only.', {
      hint: 'Name the one with its KEY.',
    });
  }
  const edits = articles.map((expected) => ({ key: expected.key, changes, expected }));
  const isAsked = options.isBulk && !options.yes;
  if (options.dryRun || isAsked) {
    const library = await dependencies.openLibrary(options.dryRun ? 'read' : 'write');
    const operation = toOperation(options.command, dependencies);
    const planned = await library.rehearse(operation, (writer) => writer.changeArticles(edits));
    const real = planned.filter(isReal);
    if (options.dryRun && options.json) {
      await printRecords(planned, options, dependencies);
      return exitStatus.done;
    }
    if (options.dryRun) return showPlan(real, articles.length, dependencies);
    if (real.length > 0 && !(await isSure(real, dependencies))) {
      await io.writeErr('Nothing was changed.\n');
      return exitStatus.failed;
    }
  }
  const library = await dependencies.openLibrary('write');
  const outcomes = await writeChanges(library, edits, options.command, dependencies);
  await printOutcomes(outcomes, options, dependencies);
  return exitStatus.done;
}

/** Changes articles as one entry of the log. */
export async function writeChanges(
  library: Library,
  edits: readonly ArticleEdit[],
  command: string,
  dependencies: Dependencies,
): Promise<readonly ArticleEditOutcome[]> {
  const operation = toOperation(command, dependencies);
  return library.write(operation, (writer) => writer.changeArticles(edits));
}

function isReal({ before, after }: ArticleEditOutcome): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}

function describeNoChange(count: number): string {
  if (count === 0) return 'no article matches';
  return count === 1 ? 'it is so already' : `all ${count} are so already`;
}

async function showPlan(
  real: readonly ArticleEditOutcome[],
  count: number,
  dependencies: Dependencies,
): Promise<number> {
  const { io, quiet } = dependencies;
  const paint = await createPaint(io.out.colorLevel);
  await showPaged(real.map((each) => formatDiff(each, paint)).join(''), dependencies);
  if (!quiet) {
    const rest = count - real.length;
    const others = rest === 0 ? '' : `, ${rest} ${rest === 1 ? 'is' : 'are'} so already`;
    await io.writeErr(`${countArticles(real.length)} would be changed${others}\n`);
  }
  return exitStatus.done;
}

async function isSure(
  real: readonly ArticleEditOutcome[],
  { io, canAsk, prompter }: Dependencies,
): Promise<boolean> {
  const question = `Change ${countArticles(real.length)}?`;
  if (!canAsk) {
    throw new CiteError('usage', `${question} Nobody is there to be asked.`, {
      hint: 'Say --yes if you are sure; --dry-run shows what would be changed.',
    });
  }
  const paint = await createPaint(io.err.colorLevel);
  const shown = real.slice(0, mostShown).map((each) => formatDiff(each, paint));
  const rest = real.length - shown.length;
  const more = rest > 0 ? `… and ${countArticles(rest)} more; --dry-run shows all\n` : '';
  await io.writeErr(shown.join('') + more);
  return prompter.askConfirm({ message: question, initial: false });
}

/** What became of articles that were to be changed. */
export async function printOutcomes(
  outcomes: readonly ArticleEditOutcome[],
  options: Pick<ChangeOptions, 'json' | 'isBulk'>,
  dependencies: Dependencies,
): Promise<void> {
  const { io, quiet } = dependencies;
  const real = outcomes.filter(isReal);
  if (options.json) await printRecords(outcomes, options, dependencies);
  else if (real.length > mostShown) await io.writeOut(`Changed ${countArticles(real.length)}\n`);
  else await io.writeOut(real.map(describeChange).join(''));
  if (quiet) return;
  if (real.length === 0) {
    await io.writeErr(`Nothing was changed: ${describeNoChange(outcomes.length)}.\n`);
  }
  if (outcomes.some(({ newOutlet, otherName }) => newOutlet ?? otherName)) {
    const { tellOutlets } = await import('./tellOutlets.ts');
    await tellOutlets(outcomes, dependencies);
  }
}

function describeChange({ before, after }: ArticleEditOutcome): string {
  const fields = listDifferences(before, after).map(({ field }) => field);
  const renamed = before.key === after.key ? '' : ` (it was ${before.key})`;
  return `Changed ${after.key}${renamed}: ${fields.join(', ') || 'date'}\n`;
}

async function printRecords(
  outcomes: readonly ArticleEditOutcome[],
  { isBulk }: Pick<ChangeOptions, 'isBulk'>,
  { io }: Dependencies,
): Promise<void> {
  const records = outcomes.map(({ after }) => toArticleRecord(after));
  const [only, ...others] = records;
  await io.writeOut(formatJson(isBulk || others.length > 0 || !only ? records : only));
}

/** `1 article`, `2 articles` */
export function countArticles(count: number): string {
  return count === 1 ? '1 article' : `${count} articles`;
}
