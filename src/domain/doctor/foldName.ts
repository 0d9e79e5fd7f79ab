import { foldText } from '../fold.ts';

/** A person's name whatever the order of its parts: `Salhy, Suadad` and `Suadad Salhy` are one. */
export function foldName(name: string): string {
  const words = foldText(name.slice(0, 200)).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words.sort().join(' ');
}
