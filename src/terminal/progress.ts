import type { Io } from './io.ts';
import { cutToWidth, measureWidth, padToWidth } from './width.ts';

export interface Progress {
  /** So many more are done. */
  advance(count: number): void;
  /** How many there are in all, once that is known. */
  setTotal(total: number | undefined): void;
  /** Takes the line off the screen. Nothing is drawn afterwards. */
  stop(): Promise<void>;
}

export interface ProgressOptions {
  /** What is being done: `Importing`. */
  readonly label: string;
  readonly total?: number | undefined;
  /** What is counted; `bytes` are shown as megabytes. */
  readonly unit?: 'records' | 'bytes';
  /** Milliseconds from any fixed moment. */
  readonly now: () => number;
}

/** Milliseconds before the first drawing, and between two drawings. */
const patience = 1000;
const interval = 100;

/**
 * A line on standard error that says how far the work is: only on a terminal, only for work that
 * takes longer than a second, redrawn at most ten times a second. It is drawn with carriage
 * returns and spaces alone, which every terminal knows.
 */
export function createProgress(
  io: Io,
  { label, total, unit = 'records', now }: ProgressOptions,
): Progress {
  const start = now();
  let whole = total;
  let done = 0;
  let next = io.err.isTerminal ? start + patience : Number.POSITIVE_INFINITY;
  let drawn = 0;
  const draw = (text: string): Promise<void> => {
    const line = padToWidth(text, drawn);
    drawn = measureWidth(text);
    return io.writeErr(`\r${line}\r`);
  };
  return {
    advance(count) {
      done += count;
      if (next === Number.POSITIVE_INFINITY) return;
      const time = now();
      if (time < next) return;
      next = time + interval;
      const columns = io.err.columns - 1;
      const state = { label, done, total: whole, unit, elapsed: time - start };
      void draw(cutToWidth(formatProgress(state, columns), columns));
    },
    setTotal(value) {
      whole = value;
    },
    async stop() {
      next = Number.POSITIVE_INFINITY;
      if (drawn > 0) await draw('');
      drawn = 0;
    },
  };
}

interface ProgressState {
  readonly label: string;
  readonly done: number;
  readonly total: number | undefined;
  readonly unit: 'records' | 'bytes';
  /** Milliseconds since the start. */
  readonly elapsed: number;
}

/**
 * One line about work that is under way: `Importing  [#####-----]  52%  52,000 of 100,000  0:04 left`;
 * without a total `Importing  52,000  0:05`. The bar takes what room the rest leaves of `columns`.
 */
export function formatProgress(state: ProgressState, columns: number): string {
  const { label, done, total, unit, elapsed } = state;
  if (total === undefined || total <= 0) {
    return `${label}  ${formatCount(done, unit)}  ${formatClock(elapsed)}`;
  }
  const share = Math.min(1, done / total);
  const parts = [
    label,
    `${Math.floor(share * 100)}%`.padStart(4),
    `${formatCount(done, unit)} of ${formatCount(total, unit)}`,
    ...(share > 0 ? [`${formatClock((elapsed * (1 - share)) / share)} left`] : []),
  ];
  const room = Math.min(20, columns - measureWidth(parts.join('  ')) - 4);
  if (room >= 5) parts.splice(1, 0, `[${'#'.repeat(Math.floor(share * room)).padEnd(room, '-')}]`);
  return parts.join('  ');
}

function formatCount(count: number, unit: 'records' | 'bytes'): string {
  if (unit === 'bytes') return `${(count / 1e6).toFixed(1)} MB`;
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

function formatClock(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const rest = String(seconds % 60).padStart(2, '0');
  return hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
}
