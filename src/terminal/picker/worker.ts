import { findWork, wantsMore } from './findWork.ts';
import type { PickSource } from './picker.ts';
import type { PickerState } from './state.ts';

/** Milliseconds without a key, after which typing rests. */
const rest = 150;

export interface WorkerParts {
  readonly source: PickSource;
  readonly getState: () => PickerState;
  readonly update: (change: (state: PickerState) => PickerState) => void;
  /** Called with what went wrong. */
  readonly fail: (error: unknown) => void;
  readonly onSettled: (() => void) | undefined;
}

/**
 * Looks up what the state lacks, one thing after the other, each for what is then typed. Keys come
 * first: a look-up waits until those that were typed are drawn.
 */
export function createWorker({ source, getState, update, fail, onSettled }: WorkerParts) {
  let timer: NodeJS.Timeout | undefined;
  let isBusy = false;
  let isStopped = false;

  async function work(hasTime: boolean): Promise<void> {
    if (isBusy || isStopped) return;
    isBusy = true;
    try {
      for (;;) {
        const next = findWork(getState(), hasTime);
        if (next === undefined || isStopped) break;
        const change = await next.run(source);
        update(change);
      }
    } finally {
      isBusy = false;
    }
    if (isStopped) return;
    onSettled?.();
    if (!hasTime && wantsMore(getState(), true)) wait(rest, true);
  }

  function wait(time: number, hasTime: boolean): void {
    clearTimeout(timer);
    timer = setTimeout(() => work(hasTime).catch(fail), time);
  }

  return {
    /** To be called after each change of the state. */
    wake(): void {
      if (isStopped) return;
      wait(0, false);
    },
    stop(): void {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
