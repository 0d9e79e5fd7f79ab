import { toSafeText } from '../../domain/safeText.ts';
import type { LogEntry, TakeBackOutcome } from '../../store/libraryHistory.ts';
import { exitStatus } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { formatJson } from '../formatJson.ts';
import { formatChanges } from './formatChanges.ts';
import { formatLocalTime } from './formatLocalTime.ts';
import { toLogRecord } from './logRecord.ts';

export interface TakeBackOptions {
  readonly id: number | undefined;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

/**
 * Takes a command back or does it again, and says what that changed.
 *
 * @throws CiteError `log.not-found`, `log.nothing`, `log.already`, `log.blocked`
 */
export async function runTakeBack(
  what: 'undo' | 'redo',
  options: TakeBackOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { io } = dependencies;
  const keep = !options.dryRun;
  const library = await dependencies.openLibrary(keep ? 'change' : 'read');
  const moment = { at: dependencies.now(), today: dependencies.today() };
  const outcome = await library.takeBack(what, options.id, moment, keep);
  if (outcome.kind !== 'done') {
    const { makeRefusal } = await import('./refusal.ts');
    throw makeRefusal(what, options.id, outcome);
  }
  if (options.json) await io.writeOut(formatJson(toLogRecord(outcome.entry)));
  else await io.writeOut(`${describeDone(what, keep, outcome)}\n`);
  return exitStatus.done;
}

const verbs = {
  undo: ['Took back', 'Would take back'],
  redo: ['Did again', 'Would do again'],
} as const;

function describeDone(
  what: 'undo' | 'redo',
  keep: boolean,
  { entry, figures }: Extract<TakeBackOutcome, { readonly kind: 'done' }>,
): string {
  const changes = formatChanges(figures);
  return `${verbs[what][keep ? 0 : 1]} ${nameEntry(entry)}${changes === '' ? '' : `: ${changes}`}`;
}

/** An entry by its number, command and time. */
function nameEntry({ id, command, at }: LogEntry): string {
  return `${id}, ‘${toSafeText(command)}’ of ${formatLocalTime(at)}`;
}
