import type { DateToken } from './dateTokens.ts';
import { findDateWord } from './dateWords.ts';

/**
 * A part of a date that means something, by one letter: N number, D decade (`1990s`), M month,
 * S season, C circa, P present, F since, E before the common era, G in it, K century; a mark (`/`, `.`, `-`,
 * `?`, `~`, `%`) is its own letter, and `–` is a dash or a word between two dates.
 */
export interface DateAtom {
  readonly kind: string;
  /** The number, month or season; of `–` whether it is a word (1) rather than a dash (0). */
  readonly value: number;
  /** The digits of a number. */
  readonly digits: string;
  /** Whether an apostrophe marks the number as a year: `’24`. */
  readonly isYear: boolean;
}

/** Endings of numbers: English, French, German, Spanish, Russian, Ukrainian, Arabic, Kurdish. */
const ordinalEndings =
  /^(?:st|nd|rd|th|er|re|eme|e|te|o|a|ro|an|ane|ye|i|г|р|й|го|е|ое|م|ی|ین|مین|هم)$/;

const letters = {
  circa: 'C',
  to: '–',
  since: 'F',
  present: 'P',
  bce: 'E',
  ce: 'G',
  century: 'K',
} as const;

/** Gives tokens their meaning; undefined where one of them has none in a date. */
export function toDateAtoms(tokens: readonly DateToken[]): DateAtom[] | undefined {
  const atoms: DateAtom[] = [];
  let index = 0;
  while (index < tokens.length) {
    const token = tokens[index];
    if (token === undefined) break;
    const read =
      token.kind === 'number'
        ? readNumber(tokens, index, false)
        : token.kind === 'word'
          ? readWord(tokens, index)
          : readMark(tokens, index);
    if (read === undefined) return undefined;
    if (read.atom !== undefined) atoms.push(read.atom);
    index = read.next;
  }
  return mergeMonths(atoms);
}

interface Read {
  readonly atom: DateAtom | undefined;
  readonly next: number;
}

function makeAtom(kind: string, value = 0): DateAtom {
  return { kind, value, digits: '', isYear: false };
}

function readNumber(tokens: readonly DateToken[], index: number, isYear: boolean): Read {
  const digits = tokens[index]?.text ?? '';
  let next = index + 1;
  if (isQuote(tokens[next]) && isEnding(tokens[next + 1])) next += 1;
  const ending = tokens[next];
  if (ending?.text === 's' && ending.gap === false && /^\d{3}0$/.test(digits)) {
    return { atom: { kind: 'D', value: Number(digits), digits, isYear: true }, next: next + 1 };
  }
  if (isEnding(ending)) next += 1;
  return { atom: { kind: 'N', value: Number(digits), digits, isYear }, next };
}

function isQuote(token: DateToken | undefined): boolean {
  return token?.text === "'";
}

function isEnding(token: DateToken | undefined): boolean {
  if (token?.kind !== 'word' || token.gap) return false;
  return token.text === 's' || ordinalEndings.test(token.text);
}

function readWord(tokens: readonly DateToken[], index: number): Read | undefined {
  const word = tokens[index]?.text ?? '';
  const follower = tokens[index + 1];
  const pair = follower?.kind === 'word' ? findDateWord(`${word} ${follower.text}`) : undefined;
  const meaning = pair ?? findDateWord(word);
  if (meaning === undefined) return undefined;
  const next = index + (pair === undefined ? 1 : 2);
  if (meaning.kind === 'noise') return { atom: undefined, next };
  if (meaning.kind === 'month') return { atom: makeAtom('M', meaning.month), next };
  if (meaning.kind === 'season') return { atom: makeAtom('S', meaning.season), next };
  return { atom: makeAtom(letters[meaning.kind], meaning.kind === 'to' ? 1 : 0), next };
}

function readMark(tokens: readonly DateToken[], index: number): Read | undefined {
  const mark = tokens[index]?.text ?? '';
  const follower = tokens[index + 1];
  const next = index + 1;
  if (mark === "'") {
    const isYear = follower?.kind === 'number' && !follower.gap && follower.text.length === 2;
    return isYear ? readNumber(tokens, next, true) : undefined;
  }
  if (/^[,()[\]|·•]$/.test(mark)) return { atom: undefined, next };
  if (!/^[/.–?~%-]$/.test(mark)) return undefined;
  const isBetween = mark === '-' && (follower === undefined || follower.gap);
  return { atom: makeAtom(isBetween ? '–' : mark), next };
}

/** `ديسمبر/كانون الأول` names one month twice; `Oct/Nov` and `Summer/Fall` are ranges. */
function mergeMonths(atoms: readonly DateAtom[]): DateAtom[] {
  const merged: DateAtom[] = [];
  for (const atom of atoms) {
    const last = merged.at(-1);
    const before = merged.at(-2);
    const isWord = atom.kind === 'M' || atom.kind === 'S';
    if (isWord && last?.kind === atom.kind && last.value === atom.value) continue;
    if (isWord && last?.kind === '/' && before?.kind === atom.kind) {
      merged.pop();
      if (before.value === atom.value) continue;
      merged.push(makeAtom('–'));
    }
    merged.push(atom);
  }
  return merged;
}
