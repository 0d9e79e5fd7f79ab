import { toSafeText } from '../safeText.ts';

const plainWord = /^(?:-|[\p{L}\p{N}_@%+:,./…][\p{L}\p{M}\p{N}_@%+=:,./…-]*)$/u;

/**
 * A command line of `cite` that can be pasted into a shell: words with anything special in them
 * stand in single quotes, in which a shell finds nothing to act on.
 *
 * @param words What stands behind `cite`.
 */
export function formatCommand(words: readonly string[]): string {
  return `cite ${formatWords(words)}`;
}

/** A part of a command line, in the same way. */
export function formatWords(words: readonly string[]): string {
  return words.map(quoteWord).join(' ');
}

/** One word of such a line. Control characters are dropped, and a line break is a space. */
export function quoteWord(word: string): string {
  const text = toSafeText(word).replace(/[\t\n\u2028\u2029]+/g, ' ');
  if (plainWord.test(text) || /^--?[a-z][a-z-]*$/.test(text)) return text;
  // In fish a backslash escapes in single quotes, too, so it stands outside of them.
  return `'${text.replaceAll(/['\\]/g, "'\\$&'")}'`;
}

/** Puts `--` before names that begin with a hyphen, so that they are not taken for options. */
export function toArguments(names: readonly string[]): readonly string[] {
  return names.some((name) => name.startsWith('-')) ? ['--', ...names] : names;
}

/** A flag and its value as words, so that a value that begins with a hyphen is not taken for a flag. */
export function toFlag(flag: string, value: string): readonly string[] {
  return value.startsWith('-') ? [`${flag}=${value}`] : [flag, value];
}
