import type { Connection } from '../connection.ts';
import { findErrorCode } from '../errorCode.ts';
import type { Moment, Obstacle, TakeBackOutcome } from '../libraryHistory.ts';
import { makeReadOnlyError } from '../storeError.ts';
import { beginWrite, type WaitOptions } from '../transaction.ts';
import { undoOperation } from '../undoOperation.ts';
import { findClashingRows, findLeaningRows, findMissingRows } from './findLeaning.ts';
import { toLogEntry } from './listLog.ts';
import { readLastFigures } from './readLastFigures.ts';
import { readOperations, type StoredOperation } from './readOperations.ts';
import { findWriters, type RowName } from './writers.ts';

/** Takes back a command, or its undo; see `LibraryHistory.takeBack`. */
export async function takeBack(
  connection: Connection,
  wait: WaitOptions,
  request: {
    readonly what: 'undo' | 'redo';
    readonly id: number | undefined;
    readonly moment: Moment;
    readonly keep: boolean;
  },
): Promise<TakeBackOutcome> {
  const { what, id, moment, keep } = request;
  if (keep && connection.isReadOnly) throw makeReadOnlyError(connection.location);
  await beginWrite(connection, wait);
  try {
    const operations = readOperations(connection);
    const chosen = what === 'undo' ? chooseUndo(operations, id) : chooseRedo(operations, id);
    if ('kind' in chosen) return chosen;
    const { entry, target } = chosen;
    const blocked = (found: FoundObstacles): TakeBackOutcome => {
      const named = nameObstacles(operations, found);
      const obstacles =
        named.length > 0 ? named : nameObstacles(operations, listLater(operations, target));
      return { kind: 'blocked', entry: toLogEntry(entry, []), obstacles };
    };
    const obstacles = writeBack(connection, target, {
      ...moment,
      command: `${what} ${entry.id}`,
    });
    if (obstacles !== undefined) return blocked(obstacles);
    const figures = readLastFigures(connection);
    const broken = finish(connection, keep);
    if (broken !== undefined) {
      const takers = findWriters(connection, target.id, broken.missing);
      const taker = operations.findLast((one) => takers.has(one.id) && one.undoneBy === undefined);
      return taker === undefined
        ? blocked(toObstacles(findWriters(connection, target.id, broken.leaning), 'leans'))
        : blocked(toObstacles([taker.id], 'took'));
    }
    return { kind: 'done', entry: toLogEntry(entry, figures), figures };
  } finally {
    if (connection.isInTransaction) connection.exec('ROLLBACK');
  }
}

interface Choice {
  /** The command that is taken back or done again. */
  readonly entry: StoredOperation;
  /** The operation whose changes are reversed. */
  readonly target: StoredOperation;
}

type Refusal = Extract<TakeBackOutcome, { readonly kind: 'unknown' | 'nothing' | 'already' }>;

/** Operations come newest first. */
function chooseUndo(
  operations: readonly StoredOperation[],
  id: number | undefined,
): Choice | Refusal {
  const stands = ({ kind, undoneBy }: StoredOperation) =>
    kind === 'command' && undoneBy === undefined;
  if (id === undefined) {
    const last = operations.find(stands);
    return last === undefined ? { kind: 'nothing' } : { entry: last, target: last };
  }
  const entry = findCommand(operations, id);
  if (entry === undefined) return { kind: 'unknown' };
  return stands(entry)
    ? { entry, target: entry }
    : { kind: 'already', entry: toLogEntry(entry, []) };
}

function chooseRedo(
  operations: readonly StoredOperation[],
  id: number | undefined,
): Choice | Refusal {
  const undo =
    id === undefined
      ? operations.find(({ kind, undoneBy }) => kind === 'undo' && undoneBy === undefined)
      : operations.find((each) => each.id === findCommand(operations, id)?.undoneBy);
  const entry = undo === undefined ? undefined : findCommand(operations, undo.id);
  if (undo !== undefined && entry !== undefined) return { entry, target: undo };
  if (id === undefined) return { kind: 'nothing' };
  const named = findCommand(operations, id);
  return named === undefined
    ? { kind: 'unknown' }
    : { kind: 'already', entry: toLogEntry(named, []) };
}

/** The command of a number; for that of an undo or redo the command it was about. */
function findCommand(
  operations: readonly StoredOperation[],
  id: number,
): StoredOperation | undefined {
  let found = operations.find((each) => each.id === id);
  while (found?.undoes !== undefined) {
    const target = found.undoes;
    found = operations.find((each) => each.id === target);
  }
  return found;
}

/** Operations that stand in the way, and how. */
type FoundObstacles = ReadonlyMap<number, Obstacle['why']>;

function toObstacles(ids: Iterable<number>, why: Obstacle['why']): FoundObstacles {
  return new Map([...ids].map((id) => [id, why]));
}

/** All that stands since: where it cannot be told which of it is in the way, taking back the last first leads on. */
function listLater(
  operations: readonly StoredOperation[],
  { id }: StoredOperation,
): FoundObstacles {
  const later = operations.filter((one) => one.id > id && one.kind !== 'undo');
  return toObstacles(
    later.map((one) => one.id),
    'holds',
  );
}

/** @returns what stood in the way, if anything did. */
function writeBack(
  connection: Connection,
  target: StoredOperation,
  operation: Moment & { readonly command: string },
): FoundObstacles | undefined {
  try {
    const outcome = undoOperation(connection, target.id, operation);
    return outcome.done ? undefined : toObstacles(outcome.inTheWay, 'same');
  } catch (error) {
    if (!/^SQLITE_CONSTRAINT_(?:UNIQUE|PRIMARYKEY)/.test(findErrorCode(error) ?? '')) throw error;
    const rows = findClashingRows(connection, [target.first, target.last]);
    return toObstacles(findWriters(connection, target.id, rows), 'holds');
  }
}

/**
 * Rows that need others, and those others, which are not there. The first that took one of them away
 * is the one to take back: later ones wrote to rows that have its number since.
 */
interface Broken {
  readonly leaning: readonly RowName[];
  readonly missing: readonly RowName[];
}

/** Commits, or where nothing is kept looks whether it could. @returns rows that forbid it */
function finish(connection: Connection, keep: boolean): Broken | undefined {
  if (!keep) {
    const leaning = findLeaningRows(connection);
    return leaning.length > 0 ? { leaning, missing: findMissingRows(connection) } : undefined;
  }
  try {
    connection.exec('COMMIT');
    return undefined;
  } catch (error) {
    if (findErrorCode(error) !== 'SQLITE_CONSTRAINT_FOREIGNKEY') throw error;
    return { leaning: findLeaningRows(connection), missing: findMissingRows(connection) };
  }
}

/** What was done again stands for its command, so that one is named, and taken back, but once. */
function nameObstacles(
  operations: readonly StoredOperation[],
  found: FoundObstacles,
): readonly Obstacle[] {
  const named = new Map<number, Obstacle>();
  for (const operation of operations) {
    const why = found.get(operation.id);
    if (why === undefined || operation.undoneBy !== undefined) continue;
    const shown = operation.kind === 'redo' ? findCommand(operations, operation.id) : operation;
    if (shown !== undefined) named.set(shown.id, { entry: toLogEntry(shown, []), why });
  }
  return [...named.values()].sort((a, b) => b.entry.id - a.entry.id);
}
