import type { Slot } from './toShape.ts';

/** What a style may do to the capitals of a text. */
export type Recase = (text: string) => string;

/** What is printed of a shape: words that all its items have, and places for those of each. */
export type Template = readonly (string | Place)[];

interface Place {
  readonly slot: number;
  readonly recase: Recase | undefined;
}

/**
 * Reads off a printed sample where its slots went. Undefined where two of them cannot be told apart.
 *
 * @param printed The sample as it was printed.
 */
export function makeTemplate(
  printed: string,
  slots: readonly Slot[],
  recases: readonly Recase[],
): Template | undefined {
  const places = new Map<string, Place>();
  for (const [slot, { sample }] of slots.entries()) {
    if (places.has(sample)) return undefined;
    places.set(sample, { slot, recase: undefined });
    for (const recase of recases) {
      const recased = recase(sample);
      if (!places.has(recased)) places.set(recased, { slot, recase });
    }
  }
  if (places.size === 0) return [printed];
  const longestFirst = [...places.keys()].sort((a, b) => b.length - a.length);
  const escaped = longestFirst.map((sample) => sample.replace(/[.?]/g, '\\$&'));
  return printed
    .split(new RegExp(`(${escaped.join('|')})`))
    .map((part) => places.get(part) ?? part)
    .filter((part) => part !== '');
}

/** Prints an item by the template of its shape. */
export function fillTemplate(template: Template, slots: readonly Slot[]): string {
  let printed = '';
  for (const part of template) {
    if (typeof part === 'string') printed += part;
    else {
      const text = slots[part.slot]?.text ?? '';
      printed += part.recase === undefined ? text : part.recase(text);
    }
  }
  return printed;
}
