import type { DateValue } from './date.ts';
import { toFamilyText } from './formatPerson.ts';
import { dropLeadingArticle } from './order.ts';
import type { Person } from './person.ts';
import { isStopWord } from './stopWords.ts';
import { transliterate } from './transliterate.ts';

/** The most letters that a name, and a title's word, gives to a key. */
const partLength = 20;
/** How much of a name or title is looked at. */
const textLength = 400;

/** What a key is made of. */
export interface KeyParts {
  readonly authors: readonly Person[];
  readonly outlet: string | undefined;
  readonly issued: DateValue | undefined;
  readonly title: string | undefined;
  readonly url: string | undefined;
}

/**
 * Makes an article's key: family name of the first author, else the outlet, then the year, then
 * the first telling word of the title: `salhy2024inside`. Without a title the outlet or the host
 * stands for the word; a title without a reading (Chinese characters) gives way to the whole date.
 * Whether the key is free is the library's to tell; see `withKeySuffix`.
 *
 * @returns ASCII lower-case letters and digits, at most 48, never empty.
 */
export function makeKey(parts: KeyParts): string {
  const author = parts.authors[0];
  const authorName = author === undefined ? '' : toNamePart(toFamilyText(author));
  const name = authorName || toNamePart(parts.outlet ?? '') || toHostPart(parts.url);
  const edtf = parts.issued?.edtf ?? '';
  const title = parts.title?.trim() ?? '';
  const word = title === '' ? findPlaceWord(parts, name) : findTellingWord(title);
  if (word === '') return (name || 'untitled') + toDatePart(edtf);
  return (name || word) + toYearPart(edtf) + (name === '' ? '' : word);
}

/** The outlet or the host, whichever the name does not say already. */
function findPlaceWord(parts: KeyParts, name: string): string {
  const outlet = toNamePart(parts.outlet ?? '');
  if (outlet !== '' && outlet !== name) return outlet;
  const host = toHostPart(parts.url);
  return host === name || outlet === name ? '' : host;
}

/** As many whole words of a name as fit, without a leading article. */
function toNamePart(text: string): string {
  const ascii = dropLeadingArticle(toAscii(text));
  if (/^[a-z0-9]{1,20}$/.test(ascii)) return ascii;
  const words = ascii.split(/[^a-z0-9]+/);
  let part = '';
  for (const word of words) {
    if (part !== '' && part.length + word.length > partLength) break;
    part += word;
  }
  return part.slice(0, partLength);
}

function toAscii(text: string): string {
  return transliterate(text.slice(0, textLength)).toLowerCase().replace(/['’.]/g, '');
}

const elision = /^(?:l|d|qu|j|n|c|s|m|t)['’](?=..)/;
const possessive = /['’]s?$/;

/** The words of a title, without the marks around them. */
function splitWords(title: string): readonly string[] {
  const pattern = /[^ -~‘’“”–—]/.test(title)
    ? /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}'’.]*[\p{L}\p{M}\p{N}])?/gu
    : /[A-Za-z0-9](?:[A-Za-z0-9'’.]*[A-Za-z0-9])?/g;
  return title.match(pattern) ?? [];
}

/** The first word of a title that says what it is about, in ASCII; '' where no word has a reading. */
function findTellingWord(title: string): string {
  let number = '';
  let common = '';
  for (const found of splitWords(title.slice(0, textLength))) {
    const word = /['’]/.test(found) ? dropApostrophes(found) : found.toLowerCase();
    const reading = readWord(word);
    if (reading === '') continue;
    if (isStopWord(word) || reading.length === 1) common ||= reading;
    else if (/^\d+$/.test(reading)) number ||= reading;
    else return reading;
  }
  return common || number;
}

function dropApostrophes(word: string): string {
  return word.toLowerCase().replace(elision, '').replace(possessive, '');
}

function readWord(word: string): string {
  if (/^[a-z0-9]{1,20}$/.test(word)) return word;
  const reading = transliterate(word).toLowerCase().replace(/^al-/, '');
  return reading.replace(/[^a-z0-9]/g, '').slice(0, partLength);
}

/** `2024` of `2024-12-02`; `199x` of `199X`. */
function toYearPart(edtf: string): string {
  return /\d[\dX]{3}/.exec(edtf)?.[0].toLowerCase() ?? '';
}

/** `20241202` of `2024-12-02`: the first date of a range. */
function toDatePart(edtf: string): string {
  const date = /\d[\dX]{3}(?:-[\dX]{2}){0,2}/.exec(edtf)?.[0] ?? '';
  return date.replace(/-/g, '').toLowerCase();
}

const hostPattern = /^[a-z][a-z0-9+.-]{0,30}:\/\/(?:www\.)?([^/?#:@\s]{1,255})/i;
const secondLevel = /^(?:com?|net|org|gov|edu|ac)$/;

/** `shafaq` of `https://www.shafaq.com/en/…`, `bbc` of `https://bbc.co.uk`. */
function toHostPart(url: string | undefined): string {
  const host = hostPattern.exec(url ?? '')?.[1] ?? '';
  const labels = transliterate(host.toLowerCase()).split('.');
  if (labels.length > 1) labels.pop();
  if (labels.length > 1 && secondLevel.test(labels.at(-1) ?? '')) labels.pop();
  return labels
    .join('')
    .replace(/[^a-z0-9]/g, '')
    .slice(0, partLength);
}

/**
 * The key to try after `n` clashes: the base itself for 0, then with `a`, `b`, … `z`, `aa`, `ab`, …
 * added. No two numbers give the same key.
 */
export function withKeySuffix(base: string, n: number): string {
  let suffix = '';
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    suffix = String.fromCharCode(0x61 + ((rest - 1) % 26)) + suffix;
  }
  return base + suffix;
}

/**
 * Whether a text can be a key as it stands: an ASCII letter or digit, then letters, digits and
 * `_ : . + / -` as BibTeX, biblatex and pandoc all take them, at most 100 in all.
 */
export function isKey(text: string): boolean {
  return /^[A-Za-z0-9][\w:.+/-]{0,99}$/.test(text);
}

/** A wanted key without the white space around it, case kept; undefined where it is not well-formed. */
export function toKey(text: string): string | undefined {
  const key = text.trim();
  return isKey(key) ? key : undefined;
}
