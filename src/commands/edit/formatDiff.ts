import type { Article } from '../../domain/article.ts';
import { toSafeText } from '../../domain/safeText.ts';
import type { ArticleEditOutcome } from '../../store/libraryMending.ts';
import type { Paint } from '../../terminal/paint.ts';
import { toFieldTexts } from './editFields.ts';
import { printFurther } from './furtherFields.ts';

/** A field that two states of an article differ in. */
export interface Difference {
  /** One of `editFields`, else of what the article has beyond them. */
  readonly field: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** The fields that two states of an article differ in, as they are shown. */
export function listDifferences(before: Article, after: Article): readonly Difference[] {
  const [one, two] = [toAllTexts(before), toAllTexts(after)];
  return [...new Set([...one.keys(), ...two.keys()])].flatMap((field) => {
    const [old, now] = [one.get(field) ?? [], two.get(field) ?? []];
    const isSame = old.length === now.length && old.every((text, at) => text === now[at]);
    return isSame ? [] : [{ field, before: old, after: now }];
  });
}

function toAllTexts(article: Article): ReadonlyMap<string, readonly string[]> {
  const texts = new Map<string, readonly string[]>(toFieldTexts(article));
  for (const [name, value] of Object.entries(article.extra)) {
    if (!texts.has(name)) texts.set(name, printFurther(name, value));
  }
  return texts;
}

/**
 * What a change does to an article, a line for each value that goes or comes:
 *
 *     salhy2024inside
 *       - outlet: MEE
 *       + outlet: Middle East Eye
 */
export function formatDiff({ before, after }: ArticleEditOutcome, paint: Paint): string {
  const lines = listDifferences(before, after).flatMap((difference) => {
    const { field } = difference;
    const gone = difference.before.filter((text) => !difference.after.includes(text));
    const come = difference.after.filter((text) => !difference.before.includes(text));
    // The same values in another order.
    const isReordered = gone.length === 0 && come.length === 0;
    const print = (sign: string, text: string) => `  ${sign} ${field}: ${toSafeText(text)}`;
    return [
      ...(isReordered ? difference.before : gone).map((text) => paint.error(print('-', text))),
      ...(isReordered ? difference.after : come).map((text) => paint.success(print('+', text))),
    ];
  });
  return [paint.key(before.key), ...lines].map((line) => `${line}\n`).join('');
}
