import { foldText } from '../fold.ts';
import { findNearest } from '../nearest.ts';
import { type DateSetting, parseQueryDate } from './queryDate.ts';
import { joinNodes, type QueryNode } from './queryNode.ts';
import { failQuery, type QueryResult } from './queryProblem.ts';
import { findFieldName, listFieldNames, readField } from './readField.ts';
import { readTokens, type Token } from './readTokens.ts';

const longestQuery = 10_000;
/** So many words, phrases and fields a query may have. */
export const mostTerms = 200;
const deepest = 20;

/** Dates in digits with `..` between or beside them are a range where they stand alone. */
const bareRange = /^(?:[\d/-]{4,}\.\.(?:[\d/-]{4,})?|\.\.[\d/-]{4,})$/;

/** The Arabic article in Latin letters, which many write as a word of its own. */
const looseArticle = /^al$/i;

interface Reader {
  readonly tokens: readonly Token[];
  readonly setting: DateSetting;
  at: number;
  terms: number;
}

type Parsed = QueryResult<QueryNode | undefined>;

/**
 * Reads a query: words and "phrases", all of which must be found; `field:value`, the value in
 * quotation marks where it has spaces; `-` before what must not be found; `or` (also `OR` and `|`)
 * between two of which one is enough, which binds closer than standing side by side; brackets. `AND`
 * between two terms and `*` behind a word say nothing new. `al` and the word behind it are one name. Addresses, times and words with a colon are words; what
 * has no letter or digit is passed over. Takes time in proportion to the text.
 *
 * @returns undefined for a query without any term, which every article answers. Problems name their
 *   place: `query.field` for a field that does not exist, `query.value` for what it cannot hold,
 *   `query.unclosed`, `query.too-long`, `query.too-deep`.
 */
export function parseQuery(text: string, setting: DateSetting): Parsed {
  if (text.length > longestQuery) {
    const spot = { start: longestQuery, end: text.length };
    return failQuery('query.too-long', 'A search may have at most 10,000 characters.', spot);
  }
  const tokens = readTokens(text);
  if (!tokens.ok) return tokens;
  return readAll({ tokens: tokens.value, setting, at: 0, terms: 0 }, 0);
}

/** All that stands side by side, to the end or the bracket that closes. */
function readAll(reader: Reader, depth: number): Parsed {
  const nodes: (QueryNode | undefined)[] = [];
  for (let token = peek(reader); token !== undefined; token = peek(reader)) {
    if (token.kind === 'close') break;
    if (token.kind === 'bar' || (nodes.length > 0 && isIdleAnd(token, reader))) {
      reader.at += 1;
      continue;
    }
    const node = readChoices(reader, depth);
    if (!node.ok) return node;
    nodes.push(node.value);
  }
  return { ok: true, value: joinNodes('and', nodes) };
}

/** `AND` between two terms says what holds without it. */
function isIdleAnd(token: Token, { tokens, at }: Reader): boolean {
  const next = tokens[at + 1];
  const isAnd = token.kind === 'word' && !token.isNot && token.text === 'AND';
  return isAnd && next !== undefined && next.kind !== 'close';
}

/** One term, or several with `or` between them. */
function readChoices(reader: Reader, depth: number): Parsed {
  const nodes: (QueryNode | undefined)[] = [];
  do {
    const node = readTerm(reader, depth);
    if (!node.ok) return node;
    nodes.push(node.value);
  } while (takeOr(reader));
  return { ok: true, value: joinNodes('or', nodes) };
}

/** An `or` at the beginning or the end of a query or group is a word. */
function takeOr(reader: Reader): boolean {
  const token = peek(reader);
  const isOr = token?.kind === 'bar' || (token?.kind === 'word' && isOrWord(token));
  const next = reader.tokens[reader.at + 1];
  if (!isOr || next === undefined || next.kind === 'close' || next.kind === 'bar') return false;
  reader.at += 1;
  return true;
}

function isOrWord(token: Extract<Token, { kind: 'word' }>): boolean {
  return !token.isNot && (token.text === 'or' || token.text === 'OR');
}

function readTerm(reader: Reader, depth: number): Parsed {
  const token = peek(reader);
  if (token === undefined || token.kind === 'close' || token.kind === 'bar') {
    return { ok: true, value: undefined };
  }
  reader.at += 1;
  reader.terms += 1;
  if (reader.terms > mostTerms) {
    return failQuery('query.too-long', `A search may have at most ${mostTerms} terms.`, token);
  }
  const node = token.kind === 'open' ? readGroup(reader, token, depth) : readLeaf(reader, token);
  if (!node.ok || node.value === undefined || !token.isNot) return node;
  return { ok: true, value: { kind: 'not', node: node.value } };
}

function readGroup(reader: Reader, open: Token, depth: number): Parsed {
  if (depth >= deepest) {
    return failQuery(
      'query.too-deep',
      `Brackets may stand at most ${deepest} deep in each other.`,
      open,
    );
  }
  const node = readAll(reader, depth + 1);
  if (!node.ok) return node;
  if (peek(reader)?.kind !== 'close') {
    const spot = { start: open.end - 1, end: open.end };
    const hint = 'Close it with ) or put quotation marks around the words.';
    return failQuery('query.unclosed', 'The bracket ‘(’ is not closed.', spot, hint);
  }
  reader.at += 1;
  return node;
}

function readLeaf(
  reader: Reader,
  token: Exclude<Token, { kind: 'open' | 'close' | 'bar' }>,
): Parsed {
  if (token.kind === 'phrase') return toText(token.text);
  if (token.kind === 'field') return readNamed(reader, token);
  if (bareRange.test(token.text)) {
    const date = parseQueryDate(token.text, reader.setting);
    if (date.ok) return readField('date', token.text, token, reader.setting);
  }
  if (/^https?:\/\/./i.test(token.text)) return readField('url', token.text, token, reader.setting);
  const next = peek(reader);
  if (looseArticle.test(token.text) && isNameWord(next)) {
    reader.at += 1;
    return toText(`${token.text} ${next.text}`);
  }
  // A part of a word is found as it is.
  return toText(token.text.replace(/(?<=[\p{L}\p{N}])\*$/u, ''));
}

/** A plain word that may be the name behind a loose article. */
function isNameWord(
  token: Token | undefined,
): token is Extract<Token, { kind: 'word' }> & { readonly isNot: false } {
  return (
    token?.kind === 'word' &&
    !token.isNot &&
    !isOrWord(token) &&
    !bareRange.test(token.text) &&
    /^\p{L}/u.test(token.text) &&
    !/^https?:/i.test(token.text)
  );
}

function readNamed(reader: Reader, token: Extract<Token, { kind: 'field' }>): Parsed {
  const { name, value, isQuoted } = token;
  if (findFieldName(name) !== undefined) return readField(name, value, token, reader.setting);
  const typed = isQuoted ? `${name}: ${value}` : `${name}:${value}`;
  if (name !== name.toLowerCase()) return toText(typed);
  const [nearest] = findNearest(name, listFieldNames(), 1);
  const offer =
    nearest === undefined
      ? `The fields are ${listFieldNames().join(', ')}.`
      : `Did you mean ‘${nearest}:’?`;
  return failQuery(
    'query.field',
    `There is no field ‘${name}:’ to search in.`,
    token,
    `${offer} To search for the words themselves, put quotation marks around them.`,
  );
}

/** What folds to no letter and no digit is no term. */
function toText(text: string): Parsed {
  const hasWord = /[\p{L}\p{N}\p{S}]/u.test(foldText(text));
  return { ok: true, value: hasWord ? { kind: 'text', text } : undefined };
}

function peek({ tokens, at }: Reader): Token | undefined {
  return tokens[at];
}
