import { accents, findSymbol, formatting } from './latexTables.ts';

/** What has a meaning of its own in LaTeX. */
const special = /[\\{}~$]|--|[`']/;

/** A text on its way: what came out, and what each open brace will add when it closes. */
interface Reading {
  readonly latex: string;
  at: number;
  out: string;
  readonly closers: string[];
  isQuoted: boolean;
}

/**
 * Turns LaTeX as it stands in a field into the text that it prints: accents and letters, escaped
 * characters, dashes and quotes; braces and commands of looks are gone. A command that is not known
 * stays as it stands.
 */
export function latexToText(latex: string): string {
  if (!special.test(latex)) return latex;
  const reading: Reading = { latex, at: 0, out: '', closers: [], isQuoted: false };
  while (reading.at < latex.length) readOne(reading);
  return reading.out.normalize('NFC');
}

function readOne(reading: Reading): void {
  const { latex, at } = reading;
  const character = latex.charAt(at);
  if (character === '\\') {
    readCommand(reading);
    return;
  }
  reading.at += 1;
  if (character === '{') reading.closers.push('');
  else if (character === '}') reading.out += reading.closers.pop() ?? '';
  else if (character === '~') reading.out += ' ';
  else if (character === '-') readDash(reading);
  else if (character === '`' || character === "'") readQuote(reading, character);
  else if (character !== '$') reading.out += character;
}

function readDash(reading: Reading): void {
  const { latex, at } = reading;
  if (latex.charAt(at) !== '-') reading.out += '-';
  else if (latex.charAt(at + 1) === '-') {
    reading.out += '—';
    reading.at += 2;
  } else {
    reading.out += '–';
    reading.at += 1;
  }
}

/** After ? or ! a lone grave accent turns it round. A lone `'` closes a quotation that a lone grave accent opened, else it is an apostrophe as typed. */
function readQuote(reading: Reading, character: string): void {
  const { latex, at } = reading;
  if (latex.charAt(at) === character) {
    reading.out += character === '`' ? '“' : '”';
    reading.at += 1;
  } else if (character === '`' && /[?!]/.test(latex.charAt(at - 2))) {
    const opened = latex.charAt(at - 2) === '?' ? '¿' : '¡';
    reading.out = reading.out.slice(0, -1) + opened;
  } else if (character === '`') {
    reading.out += '‘';
    reading.isQuoted = true;
  } else {
    const closes = reading.isQuoted && !/[\p{L}\p{N}]/u.test(latex.charAt(at));
    reading.out += closes ? '’' : "'";
    if (closes) reading.isQuoted = false;
  }
}

const word = /\\([A-Za-z]+)\*?/y;

function readCommand(reading: Reading): void {
  word.lastIndex = reading.at;
  const name = word.exec(reading.latex)?.[1];
  if (name === undefined) {
    readMark(reading);
    return;
  }
  const end = word.lastIndex;
  if (Object.hasOwn(accents, name)) {
    reading.at = end;
    readAccent(reading, accents[name] ?? '');
    return;
  }
  reading.at = end;
  readWord(reading, name);
}

function readWord(reading: Reading, name: string): void {
  const symbol = findSymbol(name);
  if (symbol !== undefined) {
    skipSpace(reading);
    reading.out += symbol;
  } else if (name === 'enquote' || name === 'mkbibquote') {
    skipSpace(reading);
    if (reading.latex.charAt(reading.at) !== '{') return;
    reading.at += 1;
    reading.out += '“';
    reading.closers.push('”');
  } else if (name === 'href' || name === 'foreignlanguage' || name === 'noopsort') {
    skipGroup(reading);
  } else if (formatting.has(name)) skipSpace(reading);
  else {
    reading.out += `\\${name}`;
    if (reading.latex.charAt(reading.at) !== '{') return;
    reading.at += 1;
    reading.out += '{';
    reading.closers.push('}');
  }
}

/** A command of one character that is no letter. */
function readMark(reading: Reading): void {
  const mark = reading.latex.charAt(reading.at + 1);
  reading.at += 2;
  if (Object.hasOwn(accents, mark)) readAccent(reading, accents[mark] ?? '');
  else if ('&%$#_{}'.includes(mark)) reading.out += mark;
  else if (mark === '\\' || mark === ' ' || mark === ',' || mark === ';' || mark === ':') {
    reading.out += ' ';
  } else if (mark !== '-' && mark !== '/' && mark !== '!' && mark !== '(' && mark !== ')') {
    reading.out += `\\${mark}`;
  }
}

const base =
  /\s*(?:\{((?:[^{}\\][^{}]{0,19})?)\}|\{\\([ij])(?:\{\})?\s*\}|\\([ij])(?![A-Za-z])(?:\{\}|\s*)|([^\s{}\\]))/uy;

/** Puts an accent on the letter that follows. */
function readAccent(reading: Reading, accent: string): void {
  base.lastIndex = reading.at;
  const match = base.exec(reading.latex);
  if (match === null) {
    readAccentOnAccent(reading, accent);
    return;
  }
  reading.at = base.lastIndex;
  const [, group, braced, dotless, letter] = match;
  const [first = '', ...rest] = group ?? braced ?? dotless ?? letter ?? '';
  reading.out += first === '' ? '' : (first + accent).normalize('NFC') + rest.join('');
}

const accented = /\s*\{(\\(?:[^{}]|\{[^{}]{0,20}\}){1,40})\}/uy;

/** Puts an accent on a letter that has one already: `\'{\"u}` is ǘ. */
function readAccentOnAccent(reading: Reading, accent: string): void {
  accented.lastIndex = reading.at;
  const inner = accented.exec(reading.latex)?.[1];
  if (inner === undefined) return;
  reading.at = accented.lastIndex;
  const [first = '', ...rest] = latexToText(inner);
  reading.out += first === '' ? '' : (first + accent).normalize('NFC') + rest.join('');
}

function skipSpace(reading: Reading): void {
  while (/\s/.test(reading.latex.charAt(reading.at))) reading.at += 1;
}

/** Leaves out the next `{…}`. */
function skipGroup(reading: Reading): void {
  skipSpace(reading);
  if (reading.latex.charAt(reading.at) !== '{') return;
  let depth = 0;
  for (; reading.at < reading.latex.length; reading.at += 1) {
    const character = reading.latex.charAt(reading.at);
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth === 0) break;
  }
  reading.at += 1;
}

/** The text of a field that LaTeX reads verbatim (`url`, `doi`, `file`), whoever escaped it. */
export function verbatimToText(latex: string): string {
  if (!/[\\{}\s]/.test(latex)) return latex;
  const inner = /^\s*\\(?:url|path|nolinkurl)\s*\{(.*)\}\s*$/s.exec(latex)?.[1] ?? latex;
  return inner
    .replace(/\{?\\textasciitilde(?:\{\})?\}?|\{?\\~(?:\{\})?\}?/g, '~')
    .replace(/\\([%&#_{}$^ ])/g, '$1')
    .replace(/^\{([^{}]*)\}$/, '$1')
    .trim();
}
