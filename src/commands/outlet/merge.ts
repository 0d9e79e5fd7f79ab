import type { Command } from 'commander';
import { formatCommand } from '../../domain/doctor/formatCommand.ts';
import { CiteError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { toSafeText } from '../../domain/safeText.ts';
import type { OutletMergeOutcome } from '../../store/libraryMending.ts';
import { addExamples, exitStatus, type Run } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { formatJson } from '../formatJson.ts';
import { toOperation } from '../toOperation.ts';
import { getOutlet } from './getOutlet.ts';
import { toOutletRecord } from './printOutlet.ts';

interface OutletMergeOptions {
  readonly keep: string;
  readonly others: readonly string[];
  readonly mergeArticles?: boolean;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command
    .argument('<KEEP>', 'the outlet that stays: its name, an alias or a domain')
    .argument('<OTHER...>', 'those that go into it; their names become aliases')
    .option('--merge-articles', 'merge articles, too, that are the same from then on')
    .option('--dry-run', 'only show what would be merged')
    .option('--json', 'print the record as JSON');
  addExamples(command, [
    ['cite outlet merge Al-Hurra "Alhurra Iraq"'],
    ['cite outlet merge Reuters "Reuters News" RTR --dry-run'],
  ]);
  type Flags = Omit<OutletMergeOptions, 'keep' | 'others'>;
  command.action((keep: string, others: string[], flags: Flags) => {
    hand((dependencies) => runOutletMerge({ ...flags, keep, others }, dependencies));
  });
}

/** Makes one outlet of several, with the articles, names and domains of all; the exit status. */
export async function runOutletMerge(
  options: OutletMergeOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { io } = dependencies;
  const reading = await dependencies.openLibrary('read');
  const keep = await getOutlet(reading, options.keep);
  const others = await Promise.all(options.others.map((name) => getOutlet(reading, name)));
  if (others.some(({ name }) => name === keep.name)) {
    throw new CiteError('usage', `${quoteText(keep.name)} can’t be merged with itself.`, {
      hint: 'Those are names of one outlet already: cite outlet show lists them.',
    });
  }
  const names = others.map(({ name }) => name);
  const typed = [keep.name, ...names].map((name) => JSON.stringify(name)).join(' ');
  const operation = toOperation(`outlet merge ${typed}`, dependencies);
  const library = options.dryRun ? reading : await dependencies.openLibrary('write');
  const { outcome, outlet } = await library[options.dryRun ? 'rehearse' : 'write'](
    operation,
    async (writer) => {
      const merged = await writer.mergeOutlets(keep.name, names);
      for (const [first = '', ...rest] of options.mergeArticles ? merged.same : []) {
        await writer.mergeArticles(first, rest);
      }
      return { outcome: merged, outlet: await getOutlet(library, keep.name) };
    },
  );
  if (options.json) await io.writeOut(formatJson(toOutletRecord(outlet)));
  else await io.writeOut(describeMerge(outcome, names, options));
  if (!dependencies.quiet && !options.mergeArticles) await io.writeErr(describeSame(outcome));
  return exitStatus.done;
}

function describeMerge(
  { name, articles, names, dropped, same }: OutletMergeOutcome,
  merged: readonly string[],
  options: OutletMergeOptions,
): string {
  const verb = options.dryRun ? 'Would merge' : 'Merged';
  const count = articles === 1 ? '1 article' : `${articles} articles`;
  const joined = same.reduce((sum, keys) => sum + keys.length - 1, 0);
  const lines = [
    `${verb} ${merged.map(quoteText).join(', ')} into ${quoteText(name)}: ${count} taken over`,
    `  these names mean it now: ${names.join('; ')}`,
    ...dropped.map(({ field, value }) => `  dropped, as it has its own: ${field} ${value}`),
    ...(options.mergeArticles && joined > 0
      ? [`  merged as well: ${joined} of its articles, which were the same as others`]
      : []),
  ];
  return lines.map((line) => `${toSafeText(line)}\n`).join('');
}

/** Articles that are the same now; at most ten commands are spelled out. */
function describeSame({ same }: OutletMergeOutcome): string {
  if (same.length === 0) return '';
  const lines = same.slice(0, 10).map((keys) => `  ${formatCommand(['merge', ...keys])}\n`);
  const rest = same.length - lines.length;
  const more = rest > 0 ? `  … and ${rest} more\n` : '';
  return `These articles are the same now (outlet, date and title); --merge-articles joins them at once:\n${lines.join('')}${more}`;
}
