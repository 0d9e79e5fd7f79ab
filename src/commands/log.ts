import { type Command, InvalidArgumentError } from 'commander';
import { formatCommand } from '../domain/doctor/formatCommand.ts';
import { CiteError } from '../domain/error.ts';
import type { LogEntry } from '../store/libraryHistory.ts';
import type { OutputTraits } from '../terminal/io.ts';
import { addExamples, exitStatus, type Run } from './command.ts';
import { parseCount } from './decodeFlags.ts';
import type { Dependencies } from './dependencies.ts';
import { formatJson } from './formatJson.ts';
import { formatChanges, formatNumber } from './log/formatChanges.ts';
import { formatLocalTime } from './log/formatLocalTime.ts';
import { describeState, toLogRecord } from './log/logRecord.ts';
import { showPaged } from './showPaged.ts';

interface LogOptions {
  readonly id: number | undefined;
  readonly limit?: number;
  readonly json?: boolean;
  readonly forgetBefore?: string;
  readonly yes?: boolean;
}

/** So many entries a terminal shows unless the user says otherwise; a pipe gets all. */
const usualLimit = 20;

export function define(command: Command, hand: (run: Run) => void): void {
  command
    .argument('[ID]', 'the number of an entry, to see what it changed', parseEntryId)
    .option('--limit <N>', 'the last N only; of one entry the first N records', parseCount)
    .option('--json', 'print records as JSON')
    .option(
      '--forget-before <DATE>',
      'drop the entries from before this day: they cannot be taken back then',
    )
    .option('-y, --yes', 'ask nothing before they are dropped');
  addExamples(command, [
    ['cite log', 'the last 20 commands that wrote'],
    ['cite log 12', 'what the twelfth changed, field by field'],
    ['cite log --forget-before 2024', 'where a log of many years has grown too big'],
  ]);
  command.action((id: number | undefined, flags: Omit<LogOptions, 'id'>) => {
    hand((dependencies) => runLog({ ...flags, id }, dependencies));
  });
}

/** The number of an entry of the log. */
export function parseEntryId(text: string): number {
  if (!/^[1-9]\d{0,14}$/.test(text)) {
    throw new InvalidArgumentError('Give the number of an entry, as cite log shows it.');
  }
  return Number(text);
}

function refuseOthers({ id, limit, json }: LogOptions): void {
  if (id === undefined && limit === undefined && !json) return;
  throw new CiteError('usage', 'With --forget-before nothing is printed of the log.', {
    hint: 'Say it without an ID, --limit and --json; nothing was dropped.',
  });
}

/** Prints the log, newest first: a table on a terminal, tab-separated lines in a pipe; or one entry. */
export async function runLog(options: LogOptions, dependencies: Dependencies): Promise<number> {
  if (options.forgetBefore !== undefined) {
    refuseOthers(options);
    const { forgetBefore } = await import('./log/forgetBefore.ts');
    return forgetBefore(options.forgetBefore, options.yes === true, dependencies);
  }
  if (options.id !== undefined) {
    const { printDetail } = await import('./log/printDetail.ts');
    return printDetail(options.id, options, dependencies);
  }
  const { io, quiet } = dependencies;
  const library = await dependencies.openLibrary('read');
  const isTable = io.out.isTerminal && !options.json;
  const limit = options.limit ?? (isTable ? usualLimit : undefined);
  const { entries, total } = await library.listLog(limit);
  if (options.json) {
    await io.writeOut(formatJson(entries.map(toLogRecord)));
  } else if (entries.length === 0) {
    if (!quiet) await io.writeErr('Nothing has been written to your library yet.\n');
  } else if (isTable) {
    await showPaged(await formatLogTable(entries, io.out), dependencies);
    const older = total - entries.length;
    if (older > 0 && !quiet) {
      await io.writeErr(
        `… and ${formatNumber(older)} older; ${formatCommand(['log', '--limit', String(total)])} shows all\n`,
      );
    }
  } else {
    const { formatTsv } = await import('../terminal/tsv.ts');
    const rows = entries.map(({ id, at, command, figures, undoneBy }) => [
      String(id),
      at,
      command,
      formatChanges(figures),
      undoneBy === undefined ? '' : String(undoneBy),
    ]);
    await io.writeOut(formatTsv(rows));
  }
  return exitStatus.done;
}

async function formatLogTable(entries: readonly LogEntry[], out: OutputTraits): Promise<string> {
  const { createPaint } = await import('../terminal/paint.ts');
  const { formatTable } = await import('../terminal/table.ts');
  const paint = await createPaint(out.colorLevel);
  const hasStates = entries.some((entry) => entry.undoneBy !== undefined);
  const columns = [
    { heading: 'ID', paint: paint.key, align: 'right' as const, rank: 5 },
    { heading: 'WHEN', paint: paint.dim, rank: 1 },
    { heading: 'COMMAND', weight: 3, min: 12, rank: 4 },
    { heading: 'CHANGED', weight: 2, min: 12, rank: 3 },
    ...(hasStates ? [{ heading: 'STATE', paint: paint.warning, rank: 2 }] : []),
  ];
  const rows = entries.map((entry) => [
    String(entry.id),
    formatLocalTime(entry.at),
    entry.command,
    formatChanges(entry.figures),
    ...(hasStates ? [describeState(entry)] : []),
  ]);
  return formatTable(columns, rows, { columns: out.columns, paint, links: out.links });
}
