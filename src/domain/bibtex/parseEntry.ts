/** An entry taken apart: names in lower case, values as LaTeX with their macros filled in. */
export interface BibSource {
  /** In lower case. */
  readonly type: string;
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
  /** The macros of the file that it uses. */
  readonly macros: ReadonlySet<string>;
}

/** What is wrong with the text of an entry, and on which of its lines, counted from 0. */
export interface BibFault {
  readonly message: string;
  readonly line: number;
}

interface Cursor {
  readonly text: string;
  readonly closer: string;
  at: number;
}

const head = /@\s*([A-Za-z_]+)\s*([{(])\s*/y;
const fieldName = /\s*([^\s,=#{}"()%]+)\s*=\s*/y;
const bareValue = /[^\s,#{}"=()]+/y;
const space = /\s*/y;

/**
 * Parses one entry, `@type{key, name = value # value, …}`. A comma that is missing between two
 * fields is forgiven.
 *
 * @param strings The macros of `@string`, by their names in lower case.
 */
export function parseEntry(
  text: string,
  strings: ReadonlyMap<string, string>,
): BibSource | BibFault {
  head.lastIndex = 0;
  const start = head.exec(text);
  if (start === null) return { message: 'it has no type and no brace', line: 0 };
  const cursor: Cursor = { text, closer: start[2] === '(' ? ')' : '}', at: head.lastIndex };
  const type = (start[1] ?? '').toLowerCase();
  const key = type === 'string' ? '' : readKey(cursor);
  const fields = new Map<string, string>();
  const macros = new Set<string>();
  for (;;) {
    skip(cursor, space);
    while (text[cursor.at] === ',') {
      cursor.at += 1;
      skip(cursor, space);
    }
    if (cursor.at >= text.length || text[cursor.at] === cursor.closer) break;
    const name = match(cursor, fieldName)?.[1]?.toLowerCase();
    if (name === undefined) return fail(cursor, 'a field as in title = {…} is expected');
    const value = readValue(cursor, strings, macros);
    if (typeof value !== 'string') return value;
    setField(fields, name, value);
  }
  return { type, key, fields, macros };
}

/** The first of two fields of one name is the field, as in BibTeX; the other is kept beside it. */
function setField(fields: Map<string, string>, name: string, value: string): void {
  if (!fields.has(name)) fields.set(name, value);
  else if (fields.get(name) !== value) {
    let count = 2;
    while (fields.has(`${name}-${count}`)) count += 1;
    fields.set(`${name}-${count}`, value);
  }
}

function readKey(cursor: Cursor): string {
  const end = cursor.text.slice(cursor.at).search(/[,={}"]/);
  const stop = cursor.text[cursor.at + end];
  if (end < 0 || stop === '=' || stop === '{' || stop === '"') return '';
  const key = cursor.text.slice(cursor.at, cursor.at + end).trim();
  cursor.at += end;
  return cursor.closer === ')' ? key.replace(/\)$/, '') : key;
}

function readValue(
  cursor: Cursor,
  strings: ReadonlyMap<string, string>,
  macros: Set<string>,
): string | BibFault {
  let value = '';
  for (;;) {
    skip(cursor, space);
    const part = readPart(cursor, strings, macros);
    if (typeof part !== 'string') return part;
    value += part;
    skip(cursor, space);
    if (cursor.text[cursor.at] !== '#') return value;
    cursor.at += 1;
  }
}

function readPart(
  cursor: Cursor,
  strings: ReadonlyMap<string, string>,
  macros: Set<string>,
): string | BibFault {
  const opener = cursor.text[cursor.at];
  if (opener === '{' || opener === '"') return readQuoted(cursor, opener);
  const word = match(cursor, bareValue)?.[0];
  if (word === undefined) return fail(cursor, 'a value in braces is expected');
  const found = strings.get(word.toLowerCase());
  if (found === undefined) return word;
  macros.add(word.toLowerCase());
  return found;
}

/** Reads `{…}` or `"…"`, in which every brace that opens closes. */
function readQuoted(cursor: Cursor, opener: string): string | BibFault {
  const { text } = cursor;
  const start = cursor.at + 1;
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '{') depth += 1;
    else if (depth === 0 && character === (opener === '{' ? '}' : '"')) {
      cursor.at = at + 1;
      return text.slice(start, at);
    } else if (character === '}') {
      depth -= 1;
      if (depth < 0) break;
    }
  }
  return fail(cursor, `the value that begins here with ${opener} is not closed`);
}

function skip(cursor: Cursor, pattern: RegExp): void {
  match(cursor, pattern);
}

function match(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at;
  const found = pattern.exec(cursor.text);
  if (found === null) return undefined;
  cursor.at = pattern.lastIndex;
  return found;
}

function fail({ text, at }: Cursor, message: string): BibFault {
  let line = 0;
  for (let i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) line += 1;
  return { message, line };
}
