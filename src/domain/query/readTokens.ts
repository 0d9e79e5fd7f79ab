import { failQuery, type QueryResult } from './queryProblem.ts';
import { findFieldName } from './readField.ts';

interface Spot {
  /** In UTF-16 units of the query; the end is behind the token. */
  readonly start: number;
  readonly end: number;
}

/** A piece of a query. Every token but a bracket that closes and an `or` may have a minus before it. */
export type Token = Spot &
  /** With the field right before it, if any. */
  (
    | { readonly kind: 'open'; readonly isNot: boolean; readonly field?: string }
    | { readonly kind: 'close' }
    | { readonly kind: 'bar' }
    | { readonly kind: 'word'; readonly isNot: boolean; readonly text: string }
    | { readonly kind: 'phrase'; readonly isNot: boolean; readonly text: string }
    | {
        readonly kind: 'field';
        readonly isNot: boolean;
        readonly name: string;
        readonly value: string;
        readonly isQuoted: boolean;
      }
  );

const space = /[\s\u0085]/;

/** Quotation marks that open, each with those that close it. */
const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”"', '„': '“”"', '«': '»' };

const fieldName = /[A-Za-z][A-Za-z-]+:/y;

/** Bare dates of several words, behind the field of a date. */
const relativeDate =
  /(?:last|past|previous|this)[^\S\n]+(?:\d{1,6}[^\S\n]+)?(?:days?|weeks?|months?|years?)(?![^\s)])/iy;

/** Fields behind which a date stands. */
const takesDate = /^(?:date|since|until|cited|added)$/i;

/**
 * Takes a query apart, from left to right, each character looked at a fixed number of times.
 * Problems: a quotation mark that is not closed.
 */
export function readTokens(query: string): QueryResult<readonly Token[]> {
  const tokens: Token[] = [];
  let depth = 0;
  let at = 0;
  while (at < query.length) {
    const char = query.charAt(at);
    if (space.test(char)) {
      at += 1;
      continue;
    }
    if ((char === ')' && depth > 0) || char === '|') {
      if (char === ')') depth -= 1;
      const spot = { start: at, end: at + 1 };
      if (char === ')') tokens.push({ kind: 'close', ...spot });
      else if (tokens.at(-1)?.kind !== 'bar') tokens.push({ kind: 'bar', ...spot });
      at += 1;
      continue;
    }
    const token = readOperand(query, at, depth > 0);
    if (!token.ok) return token;
    if (token.value.kind === 'open') depth += 1;
    tokens.push(token.value);
    at = token.value.end;
  }
  return { ok: true, value: tokens };
}

function readOperand(query: string, start: number, isInside: boolean): QueryResult<Token> {
  const isNot = /[-−]/.test(query.charAt(start)) && /[^\s\u0085\-−|]/.test(query.charAt(start + 1));
  const at = isNot ? start + 1 : start;
  if (query.charAt(at) === '(') {
    return { ok: true, value: { kind: 'open', isNot, start, end: at + 1 } };
  }
  if (quotes[query.charAt(at)] !== undefined) {
    const quoted = readQuoted(query, at);
    if (!quoted.ok) return quoted;
    const { text, end } = quoted.value;
    return { ok: true, value: { kind: 'phrase', isNot, text, start, end } };
  }
  const group = readFieldGroup(query, at);
  if (group !== undefined) return { ok: true, value: { kind: 'open', isNot, start, ...group } };
  const field = readField(query, at, isInside);
  if (field !== undefined) {
    return field.ok ? { ok: true, value: { ...field.value, isNot, start } } : field;
  }
  const end = findWordEnd(query, at, isInside);
  return { ok: true, value: { kind: 'word', isNot, text: query.slice(at, end), start, end } };
}

/** A name with a colon and a bracket right behind it: what is in the bracket is meant of the field. */
function readFieldGroup(
  query: string,
  at: number,
): { readonly field: string; readonly end: number } | undefined {
  const name = readName(query, at);
  const end = at + (name?.length ?? 0) + 2;
  if (name === undefined || query.charAt(end - 1) !== '(') return undefined;
  const field = findFieldName(name);
  return field === undefined ? undefined : { field, end };
}

function readName(query: string, at: number): string | undefined {
  fieldName.lastIndex = at;
  return fieldName.exec(query)?.[0].slice(0, -1);
}

type BareField = Omit<Extract<Token, { kind: 'field' }>, 'isNot' | 'start'>;

/** A name with a colon and a value right behind it; an address is none. */
function readField(
  query: string,
  at: number,
  isInside: boolean,
): QueryResult<BareField> | undefined {
  const name = readName(query, at);
  if (name === undefined) return undefined;
  const from = at + name.length + 1;
  if (from >= query.length || space.test(query.charAt(from))) return undefined;
  if (query.startsWith('//', from)) return undefined;
  if (quotes[query.charAt(from)] !== undefined) {
    const quoted = readQuoted(query, from);
    if (!quoted.ok) return quoted;
    const { text, end } = quoted.value;
    return { ok: true, value: { kind: 'field', name, value: text, isQuoted: true, end } };
  }
  const end = findValueEnd(query, name, from, isInside);
  const value = query.slice(from, end);
  return value === ''
    ? undefined
    : { ok: true, value: { kind: 'field', name, value, isQuoted: false, end } };
}

function findValueEnd(query: string, name: string, from: number, isInside: boolean): number {
  if (takesDate.test(name)) {
    relativeDate.lastIndex = from;
    if (relativeDate.test(query)) return relativeDate.lastIndex;
  }
  return findWordEnd(query, from, isInside);
}

/** A bracket that a word has opened itself belongs to it; another one closes a group. A bar is `or`. */
function findWordEnd(query: string, start: number, isInside: boolean): number {
  let open = 0;
  let at = start;
  for (; at < query.length; at += 1) {
    const char = query.charAt(at);
    if (space.test(char) || char === '|') break;
    if (char === '(') open += 1;
    if (char === ')') {
      if (open === 0 && isInside) break;
      open -= 1;
    }
  }
  return at;
}

/** Straight quotation marks may hold others behind a backslash. */
function readQuoted(
  query: string,
  start: number,
): QueryResult<{ readonly text: string; readonly end: number }> {
  const opening = query.charAt(start);
  const closing = quotes[opening] ?? opening;
  let text = '';
  for (let at = start + 1; at < query.length; at += 1) {
    const char = query.charAt(at);
    if (closing.includes(char)) return { ok: true, value: { text, end: at + 1 } };
    const next = query.charAt(at + 1);
    if (char === '\\' && opening === '"' && (next === '"' || next === '\\')) {
      text += next;
      at += 1;
    } else text += char;
  }
  return failQuery(
    'query.unclosed',
    `The quotation mark ‘${opening}’ is not closed.`,
    { start, end: start + 1 },
    `Close it with ${closing.charAt(0)} or leave it out.`,
  );
}
