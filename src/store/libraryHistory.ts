import type { Operation } from './library.ts';

/** What the log counts. */
export const recordKinds = ['article', 'outlet', 'post', 'citation', 'search'] as const;

export type RecordKind = (typeof recordKinds)[number];

/** How many records of one kind an entry of the log added, changed and removed. */
export interface LogFigure {
  readonly kind: RecordKind;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

/** One command that wrote. */
export interface LogEntry {
  readonly id: number;
  /** The instant, ISO 8601 in UTC. */
  readonly at: string;
  /** The command as the user would type it. */
  readonly command: string;
  /** `undo` took another entry back, `redo` took an undo back. */
  readonly kind: 'command' | 'undo' | 'redo';
  /** The entry it took back. */
  readonly undoes: number | undefined;
  /** The entry that took it back and stands itself; undefined where it stands. */
  readonly undoneBy: number | undefined;
  /** Only of kinds that were written. */
  readonly figures: readonly LogFigure[];
}

/** A field of a record before and after; undefined: it had none. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** A record that an entry wrote. */
export interface RecordChange {
  readonly kind: RecordKind;
  /** What people call it: a key, a name, a slug. */
  readonly name: string;
  readonly change: 'added' | 'changed' | 'removed';
  /** Of a record that was changed those that differ, of others all it had. */
  readonly fields: readonly FieldChange[];
}

/** An entry with what it wrote. */
export interface LogDetail {
  readonly entry: LogEntry;
  readonly records: readonly RecordChange[];
  /** How many records more it wrote. */
  readonly left: number;
}

/** When an undo was asked for; the store names the command itself. */
export type Moment = Omit<Operation, 'command'>;

/** A later entry that keeps another from being taken back. */
export interface Obstacle {
  readonly entry: LogEntry;
  /**
   * same: it wrote to the same records; leans: its records need one that would go; holds: they have
   * taken the key, name or place of one that would come back; took: it removed what one that would
   * come back needs.
   */
  readonly why: 'same' | 'leans' | 'holds' | 'took';
}

export type TakeBackOutcome =
  | {
      readonly kind: 'done';
      readonly entry: LogEntry;
      /** What was written: added where the entry had removed. */
      readonly figures: readonly LogFigure[];
    }
  /** No entry has that number. */
  | { readonly kind: 'unknown' }
  /** There is nothing (left) to take back. */
  | { readonly kind: 'nothing' }
  /** It was taken back already, by the entry `undoneBy`; or, to be done again, it stands. */
  | { readonly kind: 'already'; readonly entry: LogEntry }
  | { readonly kind: 'blocked'; readonly entry: LogEntry; readonly obstacles: readonly Obstacle[] };

export interface ForgetOutcome {
  /** How many entries went. */
  readonly entries: number;
  /** By how many bytes the file is smaller. */
  readonly freed: number;
}

/** What the log knows, and taking back and doing again. */
export interface LibraryHistory {
  /** The last entries, newest first. @param limit How many; undefined for all. */
  listLog(
    limit: number | undefined,
  ): Promise<{ readonly entries: readonly LogEntry[]; readonly total: number }>;
  /** @param limit How many records are described. */
  findLogEntry(id: number, limit: number | undefined): Promise<LogDetail | undefined>;
  /**
   * Takes back a command, or does again what was taken back, as one entry of the log.
   *
   * @param what `undo` takes a command back, `redo` its undo.
   * @param id The entry; undefined for the last that can be meant. For `redo` the command or its undo.
   * @param keep Whether to commit, or only to tell what would be done.
   */
  takeBack(
    what: 'undo' | 'redo',
    id: number | undefined,
    moment: Moment,
    keep: boolean,
  ): Promise<TakeBackOutcome>;
  /**
   * Drops the entries of the log that are older than an instant, so that they cannot be taken back
   * any more; the library itself is not changed. The last entry stays, and what one that stays took back.
   *
   * @param before ISO 8601 in UTC.
   * @param keep Whether to commit, or only to tell how many would go.
   */
  forgetLog(before: string, keep: boolean): Promise<ForgetOutcome>;
}
