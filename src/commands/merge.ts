import type { Command } from 'commander';
import { toArticleRecord } from '../domain/articleRecord.ts';
import { formatCommand } from '../domain/doctor/formatCommand.ts';
import { CiteError } from '../domain/error.ts';
import { quoteText } from '../domain/quoteText.ts';
import { toSafeText } from '../domain/safeText.ts';
import type { MergeOutcome } from '../store/libraryMending.ts';
import { addExamples, exitStatus, type Run } from './command.ts';
import type { Dependencies } from './dependencies.ts';
import { formatJson } from './formatJson.ts';
import { toNotFound } from './getArticle.ts';
import { toOperation } from './toOperation.ts';

interface MergeOptions {
  readonly keep: string;
  readonly others: readonly string[];
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command
    .argument('<KEEP>', 'the key of the article that stays')
    .argument('<OTHER...>', 'the keys of those that go into it')
    .option('--dry-run', 'only show what would be merged')
    .option('--json', 'print the record as JSON');
  addExamples(command, [
    ['cite merge salhy2024inside salhy2024insidea'],
    ['cite merge salhy2024inside salhy2024insidea --dry-run'],
  ]);
  command.action((keep: string, others: string[], flags: Omit<MergeOptions, 'keep' | 'others'>) => {
    hand((dependencies) => runMerge({ ...flags, keep, others }, dependencies));
  });
}

/** Makes one article of several, losing nothing, and says what was kept where; the exit status. */
export async function runMerge(options: MergeOptions, dependencies: Dependencies): Promise<number> {
  const { io } = dependencies;
  const { keep, others } = options;
  const reading = await dependencies.openLibrary('read');
  const keys = [keep, ...others];
  const found = await Promise.all(keys.map((key) => reading.findArticle(key)));
  const missing = keys.filter((_, at) => found[at] === undefined);
  if (missing.length > 0) throw await toNotFound(reading, missing);
  if (found.some((article, at) => at > 0 && article?.key === found[0]?.key)) {
    throw new CiteError('usage', `${quoteText(keep)} can’t be merged with itself.`, {
      hint: 'An older key of an article is that article, too.',
    });
  }
  const operation = toOperation(`merge ${keys.join(' ')}`, dependencies);
  const library = options.dryRun ? reading : await dependencies.openLibrary('write');
  const outcome = await library[options.dryRun ? 'rehearse' : 'write'](operation, (writer) =>
    writer.mergeArticles(keep, others),
  );
  const text = options.json
    ? formatJson(toArticleRecord(outcome.article))
    : describeMerge(outcome, options.dryRun ?? false);
  await io.writeOut(text);
  return exitStatus.done;
}

function describeMerge(outcome: MergeOutcome, isDry: boolean): string {
  const { article, merged, filled, kept, citations, joined, same } = outcome;
  const keys = merged.map(({ key }) => key).join(', ');
  const all = citations + joined;
  const joint = joined === 0 ? '' : `, ${joined} joined with one in the same place`;
  const lines = [
    `${isDry ? 'Would merge' : 'Merged'} ${keys} into ${article.key}; ${merged.length === 1 ? 'that key finds' : 'those keys find'} it from now on`,
    ...(filled.length === 0 ? [] : [`  filled: ${[...new Set(filled)].join(', ')}`]),
    ...(all === 0 ? [] : [`  ${all === 1 ? '1 citation' : `${all} citations`} taken over${joint}`]),
    ...kept.map(({ name, value }) => `  kept as ${name}: ${cutText(value)}`),
    ...(same === undefined
      ? []
      : [`  now the same as ${same}, too: ${formatCommand(['merge', article.key, same])}`]),
  ];
  return lines.map((line) => `${toSafeText(line)}\n`).join('');
}

const longestShown = 200;

/** A whole note may be kept; its beginning tells which. */
function cutText(text: string): string {
  const characters = [...text.slice(0, 2 * longestShown)];
  if (characters.length <= longestShown) return text;
  return `${characters.slice(0, longestShown).join('')}…`;
}
