import { decodeKeys } from './decodeKeys.ts';
import type { Key } from './key.ts';

/** Milliseconds after which an ESC is the key and not the beginning of another. */
const patience = 40;

/** Makes keys of what the terminal sends piece by piece. */
export function createKeyboard(onKey: (key: Key) => void) {
  let rest = '';
  let timer: NodeJS.Timeout | undefined;
  const read = (text: string, isLast: boolean) => {
    const decoded = decodeKeys(rest + text, isLast);
    rest = decoded.rest;
    decoded.keys.forEach(onKey);
  };
  return {
    take(text: string): void {
      clearTimeout(timer);
      read(text, false);
      if (rest !== '') timer = setTimeout(() => read('', true), patience);
    },
    stop(): void {
      clearTimeout(timer);
      rest = '';
    },
  };
}
