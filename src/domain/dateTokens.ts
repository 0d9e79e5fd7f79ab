import { findDateWord } from './dateWords.ts';

/** A run of digits, a run of letters, or one other character. */
export interface DateToken {
  readonly kind: 'number' | 'word' | 'mark';
  readonly text: string;
  /** Whether white space, or nothing at all, stands before it. */
  readonly gap: boolean;
}

/** Cuts text, folded by `foldDateText`, into tokens; times of day and time zones are left out. */
export function toDateTokens(folded: string): DateToken[] {
  const tokens: DateToken[] = [];
  let end = -1;
  for (const match of folded.matchAll(/(\d+)|(\p{L}+)|\S/gu)) {
    const [text, digits, letters] = match;
    const kind = digits !== undefined ? 'number' : letters !== undefined ? 'word' : 'mark';
    tokens.push({ kind, text, gap: match.index !== end });
    end = match.index + text.length;
  }
  return dropTimes(tokens);
}

function dropTimes(tokens: readonly DateToken[]): DateToken[] {
  const kept: DateToken[] = [];
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index];
    const after = skipTime(tokens, index);
    if (after > index) {
      while (isTimeLead(kept.at(-1))) kept.pop();
      index = isDash(tokens[after]) ? after + 1 : after;
    } else {
      if (token !== undefined) kept.push(token);
      index += 1;
    }
  }
  return kept;
}

/** What joins a date to the time behind it: `2 December - 17:57`, `…T17:57`, `… à 17h57`. */
function isTimeLead(token: DateToken | undefined): boolean {
  return isDash(token) || (token?.kind === 'word' && /^(?:t|a|at|um|alle)$/.test(token.text));
}

function isDash(token: DateToken | undefined): boolean {
  return token?.text === '-' || token?.text === '–';
}

/** The index behind a time of day with its zone, or the same index where none begins there. */
function skipTime(tokens: readonly DateToken[], index: number): number {
  if (!isNumber(tokens[index], 1, 2) || Number(tokens[index]?.text) > 24) return index;
  const colon = tokens[index + 1]?.text;
  if (colon !== ':' && colon !== 'h') {
    const after = skipMeridiem(tokens, index + 1);
    return after > index + 1 && /^[ap]/.test(colon ?? '') ? after : index;
  }
  if (!isNumber(tokens[index + 2], 2, 2) || Number(tokens[index + 2]?.text) > 59) return index;
  let at = index + 3;
  if (tokens[at]?.text === ':' && isNumber(tokens[at + 1], 2, 2)) at += 2;
  const point = tokens[at]?.text;
  if ((point === '.' || point === ',') && tokens[at + 1]?.gap === false) {
    if (isNumber(tokens[at + 1], 1, 9)) at += 2;
  }
  return skipZone(tokens, skipMeridiem(tokens, at));
}

/** `am`, `p.m.`, `Uhr`, Arabic ص and م. */
function skipMeridiem(tokens: readonly DateToken[], index: number): number {
  const word = tokens[index]?.text ?? '';
  if (/^(?:am|pm|uhr|ص|م)$/.test(word)) return index + 1;
  const isSpelled =
    (word === 'a' || word === 'p') &&
    tokens[index + 1]?.text === '.' &&
    tokens[index + 2]?.text === 'm';
  if (!isSpelled) return index;
  return tokens[index + 3]?.text === '.' ? index + 4 : index + 3;
}

/** `Z`, `CEST`, `+0300`, `+03:00`, `GMT+1`, and a remark in parentheses behind it. */
function skipZone(tokens: readonly DateToken[], index: number): number {
  let at = index;
  const word = tokens[at];
  if (word?.kind === 'word' && /^[a-z]{1,5}$/.test(word.text)) {
    if (findDateWord(word.text) === undefined) at += 1;
  }
  at = skipOffset(tokens, at);
  if (tokens[at]?.text !== '(') return at;
  const close = tokens.findIndex((token, place) => place > at && token.text === ')');
  return close < 0 ? at : close + 1;
}

function skipOffset(tokens: readonly DateToken[], index: number): number {
  const sign = tokens[index]?.text;
  const hours = tokens[index + 1];
  if ((sign !== '+' && sign !== '-') || hours?.gap !== false) return index;
  if (isNumber(hours, 4, 4)) return index + 2;
  if (!isNumber(hours, 1, 2)) return index;
  if (tokens[index + 2]?.text === ':' && isNumber(tokens[index + 3], 2, 2)) return index + 4;
  return sign === '+' ? index + 2 : index;
}

function isNumber(token: DateToken | undefined, least: number, most: number): boolean {
  return token?.kind === 'number' && token.text.length >= least && token.text.length <= most;
}
