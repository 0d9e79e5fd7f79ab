import { quotePhrase } from './formatQuery.ts';
import { findFieldName } from './readField.ts';
import { isRelativeTime } from './takeTime.ts';

const quotationMark = /["“”„«»]/;
const orWord = /(?:^|\s)(?:or|OR)(?:\s|$)|\|/;
const bracket = /(?:^|\s)[-−]?(?:[A-Za-z][A-Za-z-]+:)?\(/;
const laterNot = /\s[-−][^\s\-−]/;
const laterField = /\s[-−]?([A-Za-z][A-Za-z-]+):[^\s/]/g;
const laterRange = /\s(?:[\d/-]{4,}\.\.|\.\.[\d/-]{4,})/;
const spacedRange = /(?:^|\s)[\d/-]{4,}\s*\.{2,3}\s*[\d/-]{4,}(?:\s|$)/;
const field = /^([-−]?)([A-Za-z][A-Za-z-]+):(?!\/\/)\s*(\S.*)$/s;

/**
 * Makes one query of the arguments of a command line. The shell takes the quotation marks away, so
 * an argument with spaces stands for what was in them: a phrase (`"civil war"`), or the value of a
 * field (`outlet:"Al Mada"`); unless it is a query itself, with quotation marks, brackets, `or`, a
 * minus, a range of dates or a second field within, or a time such as `last month`.
 */
export function joinArguments(words: readonly string[]): string {
  return words.map(toQueryText).join(' ');
}

function toQueryText(argument: string): string {
  const word = argument.trim();
  if (!/[\s\u0085]/.test(word) || isQuery(word)) return word;
  const [, minus = '', name = '', value = ''] = field.exec(word) ?? [];
  if (findFieldName(name) !== undefined) return `${minus}${name}:${quotePhrase(value)}`;
  return /^[-−][^\s\-−]/.test(word) ? `-${quotePhrase(word.slice(1))}` : quotePhrase(word);
}

function isQuery(word: string): boolean {
  const signs = [quotationMark, orWord, bracket, laterNot, laterRange, spacedRange];
  if (isRelativeTime(word) || signs.some((sign) => sign.test(word))) return true;
  for (const [, name = ''] of word.matchAll(laterField)) {
    if (findFieldName(name) !== undefined) return true;
  }
  return false;
}
