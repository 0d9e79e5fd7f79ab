import { foldText } from '../domain/fold.ts';
import { listLanguages } from '../domain/language.ts';
import type { TextField } from '../domain/query/queryNode.ts';
import { toTextForms } from '../domain/query/textForms.ts';
import { toCanonicalUrl } from '../domain/url.ts';
import { listAlsoUrls } from './alsoUrls.ts';
import type { Condition, Reach } from './condition.ts';
import type { Connection, SqlValue } from './connection.ts';
import { decodeNumber, decodeText } from './decodeValue.ts';
import { hashText } from './hashText.ts';
import { findOutletIds } from './outlets.ts';
import { toFormsCondition } from './textConditions.ts';
import type { FoundText, TextFinder } from './textFinder.ts';

/** The lines of `search_text`, which has the title, the authors and the note. */
const titleLine = 'substr(a.search_text, 1, instr(a.search_text, char(10)))';
const afterTitle = 'substr(a.search_text, instr(a.search_text, char(10)) + 1)';
const noteLine = `substr(${afterTitle}, instr(${afterTitle}, char(10)) + 1)`;

/** What `field:value` means, on `article AS a`. */
export function toFieldCondition(
  connection: Connection,
  find: TextFinder,
  field: TextField,
  value: string,
  reach: Reach,
): Condition {
  switch (field) {
    case 'outlet':
      return among('a.outlet_id', findOutletIds(connection, value));
    case 'title':
      return toFormsCondition(titleLine, toTextForms(value));
    case 'note':
      return toNoteCondition(find(value));
    case 'quotation':
      return among('a.id', find(value).listQuoted());
    case 'author':
    case 'tag':
    case 'post':
      return inTable(reach, toPart(field, value));
    case 'type':
      return where('a.type = ?', value);
    case 'language':
      return toLanguageCondition(value);
    case 'country':
      return where('a.outlet_id IN (SELECT id FROM outlet WHERE country = ?)', value);
    case 'kind':
      return where('a.outlet_id IN (SELECT id FROM outlet WHERE kind = ? COLLATE NOCASE)', value);
    case 'url':
      return toUrlCondition(connection, value);
    case 'key':
      return toKeyCondition(connection, value);
  }
}

/** That the id of an article is that of one of these keys, given now or once. */
export function toKeysCondition(keys: readonly string[]): Condition {
  const list = JSON.stringify(keys);
  return where(
    `a.id IN (
      SELECT id FROM article WHERE key IN (SELECT value FROM json_each(?))
      UNION ALL SELECT article_id FROM former_key WHERE key IN (SELECT value FROM json_each(?)))`,
    list,
    list,
  );
}

function where(sql: string, ...values: readonly SqlValue[]): Condition {
  return { sql, values };
}

/** A note on the article, or on a citation of it. */
function toNoteCondition({ forms, listNoted }: FoundText): Condition {
  const own = toFormsCondition(noteLine, forms);
  const noted = listNoted();
  if (noted.length === 0) return own;
  const { sql, values } = among('a.id', noted);
  return where(`(${own.sql} OR ${sql})`, ...own.values, ...values);
}

function among(column: string, ids: readonly number[]): Condition {
  const [first, ...others] = ids;
  if (others.length === 0) return where(`${column} = ?`, first ?? null);
  return where(`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(ids));
}

/** A tag is meant whole, but for a star at its end, which stands for any rest. */
function toTagPattern(value: string): string {
  const start = value.replace(/\*$/, '');
  const pattern = foldText(start).replace(/[*?[]/g, '[$&]');
  return start === value ? pattern : `${pattern}*`;
}

/** A language has its regions and scripts in it: `en` finds `en-GB`. */
function toLanguageCondition(value: string): Condition {
  const tags = listLanguages(value);
  const one = "a.language = ? OR a.language BETWEEN ? || '-' AND ? || '-~'";
  const sql = `(${tags.map(() => one).join(' OR ')})`;
  return { sql, values: tags.flatMap((tag) => [tag, tag, tag]) };
}

/** Rows of a table of what articles have several of, those in which a column is as asked. */
interface PartRows {
  readonly table: string;
  /** The condition on the table. */
  readonly condition: Condition;
}

/** That an article has such a row. */
export function inTable(reach: Reach, { table, condition }: PartRows): Condition {
  const { sql, values } = condition;
  return reach === 'all'
    ? { sql: `a.id IN (SELECT article_id FROM ${table} WHERE ${sql})`, values }
    : { sql: `EXISTS (SELECT 1 FROM ${table} WHERE article_id = a.id AND ${sql})`, values };
}

function toPart(field: 'author' | 'tag' | 'post', value: string): PartRows {
  if (field === 'tag') {
    const condition = where(
      'tag_id IN (SELECT id FROM tag WHERE folded GLOB ?)',
      toTagPattern(value),
    );
    return { table: 'article_tag', condition };
  }
  if (field === 'post') {
    const condition = where('post_id = (SELECT id FROM post WHERE slug = ?)', value);
    return { table: 'citation', condition };
  }
  const { sql, values } = toFormsCondition('search_text', toTextForms(value));
  const condition = { sql: `person_id IN (SELECT id FROM person WHERE ${sql})`, values };
  return { table: 'article_author', condition };
}

/**
 * A query of the ids of the articles that `field:value` means, one after the other as an index has
 * them, some perhaps more than once; undefined for a field that no index has.
 */
export function toFieldIds(
  connection: Connection,
  find: TextFinder,
  field: TextField,
  value: string,
): Condition | undefined {
  if (field === 'quotation') {
    return where('SELECT value AS id FROM json_each(?)', JSON.stringify(find(value).listQuoted()));
  }
  if (field === 'outlet') {
    const { sql, values } = among('a.outlet_id', findOutletIds(connection, value));
    return { sql: `SELECT a.id FROM article AS a WHERE ${sql}`, values };
  }
  if (field !== 'author' && field !== 'tag' && field !== 'post') return undefined;
  const { table, condition } = toPart(field, value);
  return {
    sql: `SELECT article_id FROM ${table} WHERE ${condition.sql}`,
    values: condition.values,
  };
}

/** An address that an article has, or one that was merged into it had, means it; any other text is a part of the address. */
function toUrlCondition(connection: Connection, value: string): Condition {
  const isWhole = /^https?:\/\//i.test(value);
  const canonical = isWhole ? toCanonicalUrl(value) : value.toLowerCase();
  const ids = isWhole ? findByUrl(connection, canonical) : [];
  if (ids.length > 0) return among('a.id', ids);
  return where('instr(lower(a.url), ?) > 0', canonical.toLowerCase());
}

function findByUrl(connection: Connection, canonical: string): readonly number[] {
  const rows = connection.rows('SELECT id, url FROM article WHERE url_hash = ?', [
    hashText(canonical),
  ]);
  const ids = rows
    .filter((row) => toCanonicalUrl(decodeText(row[1])) === canonical)
    .map((row) => decodeNumber(row[0]));
  if (ids.length > 0) return ids;
  const merged = listAlsoUrls(connection).filter((also) => also.canonicalUrl === canonical);
  return merged.map(({ id }) => id);
}

/** A key that is given, or was once, means its article; any other text is the beginning of the key. */
function toKeyCondition(connection: Connection, value: string): Condition {
  const exact = toKeysCondition([value]);
  const isKnown = connection.row(`SELECT 1 FROM article AS a WHERE ${exact.sql}`, exact.values);
  if (isKnown !== undefined) return exact;
  // Keys are ASCII and compared without case, so an index has them in this order.
  const start = value.toLowerCase();
  return where('a.key >= ? AND a.key < ?', start, `${start}\u{10ffff}`);
}
