import { findWork, wantsMore } from './findWork.ts';
import type { PickSource } from './picker.ts';
import type { PickerState } from './state.ts';

/** A search that took so many milliseconds was slow: the next waits for a pause of so many others. */
const slow = 24;
const pause = 60;

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
 * Looks up what the state lacks, one thing after the other. Keys come first: a look-up waits until
 * those that were typed are drawn, and after a slow search until typing rests.
 */
export function createWorker({ source, getState, update, fail, onSettled }: WorkerParts) {
  let timer: NodeJS.Timeout | undefined;
  let isBusy = false;
  let isStopped = false;
  let lastCost = 0;

  async function work(hasTime: boolean): Promise<void> {
    if (isBusy || isStopped) return;
    isBusy = true;
    try {
      for (;;) {
        const next = findWork(getState(), hasTime);
        if (next === undefined || isStopped) break;
        const begun = performance.now();
        const change = await next.run(source);
        if (next.kind === 'search') lastCost = performance.now() - begun;
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
      const { field, searched } = getState();
      const mustSearch = searched?.query !== field.text;
      wait(mustSearch && lastCost > slow ? pause : 0, false);
    },
    stop(): void {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
