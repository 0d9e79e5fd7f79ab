import { cleanText } from './cleanText.ts';
import { isExcuse } from './doctor/excuse.ts';

/**
 * The tags of a record whose file shows only some of them.
 *
 * @param shown What the file says, each one tag or several; undefined for none.
 * @param all All of them at the time of export; undefined where the file shows all.
 * @returns All; where the file was changed since, what it shows and the marks for `cite doctor`.
 */
export function restoreTags(
  shown: readonly string[] | undefined,
  all: readonly string[] | undefined,
): readonly string[] | undefined {
  if (all === undefined) return shown;
  const now = (shown ?? []).flatMap(splitTagText);
  const then = all.filter((tag) => !isExcuse(tag));
  return now.join(';') === then.join(';') ? all : [...now, ...all.filter(isExcuse)];
}

/** The tags of a text, joined by commas or semicolons of any script. */
export function splitTagText(text: string): readonly string[] {
  const tags = text.split(/[;,؛،]/).map(cleanText);
  return tags.filter((tag) => tag !== '');
}
