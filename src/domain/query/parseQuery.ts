import { foldText } from '../fold.ts';
import { findNearest } from '../nearest.ts';
import type { DateSetting } from './queryDate.ts';
import { joinNodes, type QueryNode } from './queryNode.ts';
import { failQuery, type QueryResult } from './queryProblem.ts';
import { findFieldName, listFieldNames, readField } from './readField.ts';
import { readTokens, type Token } from './readTokens.ts';
import { isBareRange, takeTime } from './takeTime.ts';
import { isLooseArticle } from './textForms.ts';

const longestQuery = 10_000;
/** So many words, phrases and fields a query may have. */
export const mostTerms = 200;
const deepest = 20;

interface Reader {
  readonly tokens: readonly Token[];
  readonly setting: DateSetting;
  at: number;
  terms: number;
  /** The field before the bracket that is open. */
  field: string | undefined;
  /** Words without a letter or digit. */
  readonly signs: QueryNode[];
}

type Parsed = QueryResult<QueryNode | undefined>;

/**
 * Reads a query: words and "phrases", all of which must be found; `field:value`, the value in
 * quotation marks where it has spaces; `-` before what must not be found; `or` (also `OR` and `|`)
 * between two of which one is enough, which binds closer than standing side by side; brackets, also
 * behind a field (`outlet:(reuters or bbc)`). `NOT` is a minus; `AND` between two terms and `*` beside
 * a word say nothing new. `al` and the word behind it are one name. A range of dates and a time such as
 * `last month` are dates without a field. Addresses, hours and words with a colon are words; what has
 * no letter or digit is passed over, unless there is nothing else. Takes time in proportion to the text.
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
  const signs: QueryNode[] = [];
  const read = readAll(
    { tokens: tokens.value, setting, at: 0, terms: 0, field: undefined, signs },
    0,
  );
  return read.ok && read.value === undefined ? { ok: true, value: joinNodes('and', signs) } : read;
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
  if (isNotWord(token, peek(reader))) return negate(readTerm(reader, depth));
  const node = token.kind === 'open' ? readGroup(reader, token, depth) : readLeaf(reader, token);
  if (node.ok && node.value === undefined && token.kind === 'word') {
    noteSigns(token, reader);
  }
  return token.isNot ? negate(node) : node;
}

function negate(node: Parsed): Parsed {
  if (!node.ok || node.value === undefined) return node;
  return { ok: true, value: { kind: 'not', node: node.value } };
}

/** `NOT` before a term is a minus. */
function isNotWord(token: Token, next: Token | undefined): boolean {
  const isWord = token.kind === 'word' && !token.isNot && token.text === 'NOT';
  return isWord && next !== undefined && next.kind !== 'close' && next.kind !== 'bar';
}

/** A lone `*` is what elsewhere stands for anything. */
function noteSigns({ text, isNot }: Extract<Token, { kind: 'word' }>, { signs }: Reader): void {
  if (foldText(text) === '' || /^\*+$/.test(text)) return;
  signs.push(isNot ? { kind: 'not', node: { kind: 'text', text } } : { kind: 'text', text });
}

function readGroup(reader: Reader, open: Token, depth: number): Parsed {
  if (depth >= deepest) {
    return failQuery(
      'query.too-deep',
      `Brackets may stand at most ${deepest} deep in each other.`,
      open,
    );
  }
  const { field } = reader;
  if (open.kind === 'open' && open.field !== undefined) reader.field = open.field;
  const node = readAll(reader, depth + 1);
  reader.field = field;
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
  const { field, setting, tokens, at } = reader;
  if (token.kind === 'field') return readNamed(reader, token);
  if (field !== undefined) return readField(field, token.text, token, setting);
  if (token.kind === 'phrase') return toPhrase(token.text);
  const time = takeTime(tokens, at - 1);
  if (time !== undefined) {
    reader.at += time.tokens - 1;
    const end = tokens[reader.at - 1]?.end ?? token.end;
    return readField('date', time.text, { start: token.start, end }, setting);
  }
  if (/^https?:\/\/./i.test(token.text)) return readField('url', token.text, token, setting);
  const next = peek(reader);
  if (isNameWord(next) && isLooseArticle(token.text, next.text)) {
    reader.at += 1;
    return toText(`${token.text} ${next.text}`);
  }
  return toText(dropStars(token.text));
}

/** A part of a word is found as it is. */
function dropStars(text: string): string {
  return text.replace(/^\*(?=[\p{L}\p{N}])|(?<=[\p{L}\p{N}])\*$/gu, '');
}

/** A plain word that may be the name behind a loose article. */
function isNameWord(
  token: Token | undefined,
): token is Extract<Token, { kind: 'word' }> & { readonly isNot: false } {
  return (
    token?.kind === 'word' &&
    !token.isNot &&
    !isOrWord(token) &&
    token.text !== 'NOT' &&
    token.text !== 'AND' &&
    !isBareRange(token.text) &&
    /^\p{L}/u.test(token.text) &&
    !/^https?:/i.test(token.text)
  );
}

function readNamed(reader: Reader, token: Extract<Token, { kind: 'field' }>): Parsed {
  const { name, value, isQuoted } = token;
  const field = findFieldName(name);
  if (field !== undefined) {
    // A whole tag is meant, so a star says something there.
    const meant = isQuoted || field === 'tag' ? value : dropStars(value);
    return readField(name, meant, token, reader.setting);
  }
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

/** What stands in quotation marks is found as it stands. */
function toPhrase(text: string): Parsed {
  return { ok: true, value: foldText(text) === '' ? undefined : { kind: 'text', text } };
}

function peek({ tokens, at }: Reader): Token | undefined {
  return tokens[at];
}
