import type { JsonValue } from '../../domain/article.ts';
import { type ArticleType, articleTypes } from '../../domain/article.ts';
import { parseArticleType } from '../../domain/articleType.ts';
import { isWordyDate, readCslDate, toPlainEdtf } from '../../domain/cslDate.ts';
import { isCslDateVariable } from '../../domain/cslDateVariables.ts';
import { cslFieldMembers } from '../../domain/cslFieldMembers.ts';
import { decodeList, decodeObject, decodePeople, decodeText } from '../../domain/decodeJson.ts';
import type { ArticleDraft } from '../../domain/draft.ts';
import { findOutletVariable, toOutletVariable } from '../../domain/outletVariable.ts';
import { type CitationRecord, decodeRemainder, type Remainder } from '../../domain/remainder.ts';
import { restoreTags } from '../../domain/restoreTags.ts';
import { tellKey } from '../../domain/tellKey.ts';
import type { JsonDraft } from '../json/makeJsonReader.ts';
import { withCitations } from '../withCitations.ts';

type Item = { readonly [name: string]: JsonValue };

/**
 * Reads an item of CSL-JSON 1.0.2. Members without a column are kept under their names; dates of
 * numbers among them as EDTF text.
 *
 * @returns One draft for each citation the item carries, at least one; undefined for what is no object.
 */
export function decodeItem(value: unknown, line: number): readonly JsonDraft[] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const item = decodeObject(value);
  const custom = decodeObject(item['custom']);
  const remainder = decodeRemainder(custom['cite']);
  const draft = toDraft(item, remainder, line);
  return withCitations(draft, remainder.citations, (citation) =>
    JSON.stringify({ ...item, custom: withCitation(custom, citation) }),
  );
}

function withCitation(custom: Item, citation: CitationRecord): object {
  return { ...custom, cite: { ...decodeObject(custom['cite']), citations: [citation] } };
}

function toDraft(item: Item, remainder: Remainder, line: number): ArticleDraft {
  const type = readType(item['type']);
  const extra: { [name: string]: JsonValue } = {};
  for (const [name, value] of Object.entries(item)) {
    if (!cslFieldMembers.has(name)) extra[name] = toExtraValue(name, value);
  }
  const date = isWordyDate(item['issued']) ? undefined : readCslDate(item['issued'])?.text;
  if (date !== undefined || readCslDate(item['issued']) === undefined) delete extra['issued'];
  const outlet = takeOutlet(extra, type, remainder);
  const key = readKey(item, remainder);
  keepUnread(extra, item, type, key);
  return {
    line,
    key,
    type,
    title: decodeText(item['title']),
    outlet,
    authors: readAuthors(item['author']),
    date: date === undefined ? undefined : pickDate(item['issued'], date, remainder.issued),
    url: decodeText(item['URL']),
    language: decodeText(item['language']),
    tags: restoreTags(readTags(item['keyword']), remainder.tags),
    note: decodeText(item['note']),
    extra: { ...extra, ...remainder.extra },
  };
}

function readType(value: JsonValue | undefined): ArticleType | undefined {
  const text = decodeText(value);
  if (text === undefined) return undefined;
  // What CSL calls plain `article` is ours; a type that nobody knows is refused by name.
  return parseArticleType(text) ?? 'document';
}

function readKey(item: Item, { key }: Remainder): string | undefined {
  if (key !== undefined && key === item['id']) return key;
  return tellKey(decodeText(item['citation-key'])) ?? tellKey(textOf(item['id']));
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function readAuthors(value: JsonValue | undefined): ArticleDraft['authors'] {
  if (typeof value === 'string') return [value];
  const people = decodePeople(value);
  return people === undefined || people.length === 0 ? undefined : people;
}

function readTags(value: JsonValue | undefined): readonly string[] | undefined {
  const list = decodeList(value) ?? [value];
  const tags = list.map(decodeText).filter((tag) => tag !== undefined);
  return tags.length > 0 ? tags : undefined;
}

/** The exact date of our own export, unless another program changed the year since. */
function pickDate(issued: JsonValue | undefined, date: string, exact: string | undefined): string {
  if (exact === undefined || toPlainEdtf(issued) === undefined) return date;
  const year = /\d[\dX]{3}/;
  const known = year.exec(exact)?.[0]?.replace(/X/g, '0');
  return known === year.exec(date)?.[0] ? exact : date;
}

function toExtraValue(name: string, value: JsonValue): JsonValue {
  if (!isCslDateVariable(name)) return value;
  const names = Object.keys(decodeObject(value)).join();
  const raw = names === 'raw' ? decodeText(decodeObject(value)['raw']) : undefined;
  return raw ?? toPlainEdtf(value) ?? value;
}

/** Takes the outlet out of the variable that names it. */
function takeOutlet(
  extra: { [name: string]: JsonValue },
  type: ArticleType | undefined,
  remainder: Remainder,
): string | undefined {
  if (remainder.outlet === null) return undefined;
  if (remainder.outlet !== undefined) {
    if (remainder.outlet === extra['publisher']) delete extra['publisher'];
    return remainder.outlet;
  }
  const variable = findOutletVariable(type, (name) => decodeText(extra[name]) !== undefined);
  if (variable === undefined) return undefined;
  const outlet = decodeText(extra[variable]);
  // Elsewhere than its type has it, it stays as well: styles print a publisher otherwise than a container.
  if (type === undefined || variable === toOutletVariable(type)) delete extra[variable];
  return outlet;
}

/** Zotero’s names of types that ours say as well. */
const zoteroTypes: ReadonlySet<string> = new Set([
  'blogPost',
  'bookSection',
  'film',
  'forumPost',
  'journalArticle',
  'magazineArticle',
  'newspaperArticle',
]);

/** Keeps what a column could not take: a foreign type, an id that is no key, people that are none. */
function keepUnread(
  extra: { [name: string]: JsonValue },
  item: Item,
  type: ArticleType | undefined,
  key: string | undefined,
): void {
  const given = item['type'];
  const isOurs = articleTypes.some((known) => known === given) || zoteroTypes.has(String(given));
  if (given !== undefined && given !== type && !isOurs) {
    extra['type'] = given;
  }
  for (const name of ['id', 'citation-key']) {
    const value = item[name];
    if (value !== undefined && value !== '' && value !== key) extra[name] = value;
  }
  for (const name of ['title', 'URL', 'language', 'note']) {
    const value = item[name];
    if (typeof value === 'object' && value !== null) extra[name] = value;
  }
  const { cite, ...others } = decodeObject(item['custom']);
  if (Object.keys(others).length > 0) extra['custom'] = others;
  else if (cite === undefined && item['custom'] !== undefined) extra['custom'] = item['custom'];
}
