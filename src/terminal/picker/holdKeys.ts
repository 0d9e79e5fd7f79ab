import { editField } from './field.ts';
import type { Key } from './key.ts';
import type { PickerState } from './state.ts';

export interface KeyGate {
  take(key: Key): void;
  /** To be called when something was found or done. */
  release(): void;
}

/**
 * Holds back a key that is about what is found until that is of what stands in the line, so that
 * Enter typed right behind a word never takes what the word before it found. Keys behind it wait
 * with it, in their order; those that edit the line never wait otherwise.
 *
 * @param isBusy Whether something is being done that the key must wait for.
 */
export function holdKeys(
  getState: () => PickerState,
  isBusy: () => boolean,
  press: (key: Key) => void,
): KeyGate {
  const held: Key[] = [];
  const mustWait = (key: Key) => {
    if (isFree(key)) return false;
    const isLeaving = key.kind === 'key' && key.name === 'escape';
    return isBusy() || (!isLeaving && lacksFound(getState()));
  };
  return {
    take(key) {
      if (key.kind === 'key' && key.name === 'ctrl-c') press(key);
      else if (held.length > 0 || mustWait(key)) held.push(key);
      else press(key);
    },
    release() {
      for (let [key] = held; key !== undefined && !mustWait(key); [key] = held) {
        held.shift();
        press(key);
      }
    },
  };
}

const freeKeys = ['ctrl-z', 'ctrl-l', ''];

/** Whether it neither is about what is found nor leaves. */
function isFree(key: Key): boolean {
  if (key.kind !== 'key' || freeKeys.includes(key.name)) return true;
  return editField({ text: '', cursor: 0 }, key) !== undefined;
}

/** Whether what is found, or offered, is not yet that of what is typed. */
function lacksFound({ mode, field, searched }: PickerState): boolean {
  if (mode.kind === 'post') return mode.offeredFor !== mode.field.text;
  return mode.kind === 'browse' && searched?.query !== field.text;
}
