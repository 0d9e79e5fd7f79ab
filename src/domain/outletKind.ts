import { cleanText } from './cleanText.ts';
import { foldTight } from './fold.ts';

/** The usual kinds of outlets; others may be named as the writer likes. */
export const outletKinds = [
  'newspaper',
  'agency',
  'magazine',
  'broadcaster',
  'website',
  'blog',
  'newsletter',
  'journal',
  'think-tank',
  'publisher',
  'government',
  'organisation',
] as const;

/** Makes a kind of what was typed: a usual one where it is one in any case and spacing, else the text. */
export function toOutletKind(text: string): string {
  const wanted = foldTight(text);
  return outletKinds.find((kind) => foldTight(kind) === wanted) ?? cleanText(text);
}
