import type { Token } from './readTokens.ts';
import { parseRelativeDate } from './relativeDate.ts';

/** Dates in digits with `..` between or beside them are a range where they stand alone. */
const bareRange = /^(?:[\d/-]{4,}\.{2,3}[\d/-]{4,}|[\d/-]{4,}\.\.|\.\.[\d/-]{4,})$/;
/** So many words a time has at most: `last 30 days`. */
const mostWords = 3;
/** Any day does, to tell whether words are a time. */
const anyDay = '2000-01-01';

/** A time that stands in a query without a field, and of how many tokens it is made. */
export interface BareTime {
  readonly text: string;
  readonly tokens: number;
}

/**
 * The time that begins with a token: a range in figures (`2024-12..2025-01`, also with spaces around
 * the dots), or one told from today in several words (`last month`, `3 days ago`). A single word such
 * as `yesterday` is a word.
 */
export function takeTime(tokens: readonly Token[], at: number): BareTime | undefined {
  const words: string[] = [];
  for (const token of tokens.slice(at, at + mostWords)) {
    if (token.kind !== 'word' || (token.isNot && words.length > 0)) break;
    words.push(token.text);
  }
  for (let count = words.length; count > 0; count -= 1) {
    const text = toTime(words.slice(0, count));
    if (text !== undefined) return { text, tokens: count };
  }
  return undefined;
}

function toTime(words: readonly string[]): string | undefined {
  const joined = words.join('');
  if (isBareRange(joined) && meetAtDots(words)) return joined.replace('...', '..');
  const text = words.join(' ');
  return isRelativeTime(text) ? text : undefined;
}

/** Only around the dots of a range there may be spaces: in `covid 19 2024..2025` the 19 is a word. */
function meetAtDots(words: readonly string[]): boolean {
  return words.every(
    (word, at) => at === 0 || word.startsWith('.') || words[at - 1]?.endsWith('.'),
  );
}

export function isBareRange(text: string): boolean {
  return bareRange.test(text);
}

/** Whether a text is a time of several words that is told from today. */
export function isRelativeTime(text: string): boolean {
  return /\s/.test(text.trim()) && parseRelativeDate(text, anyDay) !== undefined;
}
