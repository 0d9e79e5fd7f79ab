import type { Article, Extra, JsonValue } from './article.ts';
import { parseArticleType } from './articleType.ts';
import { cleanText } from './cleanText.ts';
import { decodeList, decodeObject, decodePeople, decodeText } from './decodeJson.ts';
import { isExcuse } from './doctor/excuse.ts';
import type { ArticleDraft } from './draft.ts';
import { isSamePeople } from './isSamePeople.ts';
import { toLanguage } from './language.ts';
import { isNoDate } from './noDate.ts';
import { splitTagText } from './restoreTags.ts';

const textFields = ['type', 'title', 'outlet', 'date', 'url', 'language', 'note', 'key'] as const;
const fields = [...textFields, 'authors', 'tags'] as const;

type Field = (typeof fields)[number];

/**
 * What a file does not give back of an article, as JSON: under each field its exact value, null for
 * none; `extra` likewise; `none`, the extras that reading would make up; `seen`, a mark of what the
 * file gives instead, by which it is told whether somebody changed it since.
 */
export type ExactRemainder = { readonly [name: string]: JsonValue };

/**
 * Compares an article with what import reads of the entry that was written of it.
 *
 * @param read The draft of that entry.
 * @returns undefined where reading gives back everything.
 */
export function toExactRemainder(article: Article, read: ArticleDraft): ExactRemainder | undefined {
  const seen: { [name: string]: JsonValue } = {};
  const keep = (name: string, value: unknown): void => {
    const mark = toMark(value);
    if (mark !== undefined) seen[name] = mark;
  };
  const left: { [name: string]: JsonValue } = {};
  for (const field of fields) {
    const value = getValue(article, field);
    if (comesBack(field, value, read)) continue;
    left[field] = value;
    keep(field, field === 'tags' ? (read.tags ?? []).flatMap(splitTagText) : read[field]);
  }
  const extra: { [name: string]: JsonValue } = {};
  for (const [name, value] of Object.entries(article.extra)) {
    const given = getOwn(read.extra, name);
    if (given !== undefined && toSorted(given) === toSorted(value)) continue;
    extra[name] = value;
    keep(`extra ${name}`, given);
  }
  const none = Object.keys(read.extra ?? {}).filter((name) => !Object.hasOwn(article.extra, name));
  for (const name of none) keep(`extra ${name}`, getOwn(read.extra, name));
  if (Object.keys(extra).length > 0) left['extra'] = extra;
  if (none.length > 0) left['none'] = none;
  if (Object.keys(seen).length > 0) left['seen'] = seen;
  return Object.keys(left).length > 0 ? left : undefined;
}

/** The draft of an entry with the exact values of its remainder, but for what was changed since. */
export function restoreExactly(draft: ArticleDraft, remainder: unknown): ArticleDraft {
  const given = decodeObject(remainder);
  const seen = decodeObject(given['seen']);
  const isUnchanged = (name: string, value: unknown): boolean =>
    toMark(value) === decodeText(getOwn(seen, name));
  const restored: { -readonly [field in Field]?: ArticleDraft[field] } = {};
  for (const field of textFields) {
    const value = getOwn(given, field);
    if (value === undefined || !isUnchanged(field, draft[field])) continue;
    restored[field] = value === null ? undefined : decodeText(value);
  }
  const authors = getOwn(given, 'authors');
  if (authors !== undefined && isUnchanged('authors', draft.authors)) {
    restored.authors = decodePeople(authors);
  }
  const tags = decodeList(getOwn(given, 'tags'))?.flatMap((tag) => decodeText(tag) ?? []);
  if (tags !== undefined) {
    const now = (draft.tags ?? []).flatMap(splitTagText);
    restored.tags = isUnchanged('tags', now) ? tags : [...now, ...tags.filter(isExcuse)];
  }
  const extra = restoreExtra(draft.extra ?? {}, given, isUnchanged);
  return { ...draft, ...restored, extra };
}

function restoreExtra(
  read: Extra,
  given: ExactRemainder,
  isUnchanged: (name: string, value: unknown) => boolean,
): Extra {
  const extra = new Map(Object.entries(read));
  for (const name of decodeList(given['none']) ?? []) {
    const key = decodeText(name) ?? '';
    if (isUnchanged(`extra ${key}`, extra.get(key))) extra.delete(key);
  }
  for (const [name, value] of Object.entries(decodeObject(given['extra']))) {
    if (isUnchanged(`extra ${name}`, extra.get(name))) extra.set(name, value);
  }
  return Object.fromEntries(extra);
}

function getValue(article: Article, field: Field): JsonValue {
  if (field === 'outlet') return article.outlet?.name ?? null;
  if (field === 'date') return article.issued?.edtf ?? null;
  if (field === 'authors') return article.authors.map((person) => ({ ...person }));
  return article[field] ?? null;
}

function comesBack(field: Field, value: JsonValue, read: ArticleDraft): boolean {
  if (Array.isArray(value) && value.length === 0 && !read[field]?.length) return true;
  if (field === 'authors') return isSamePeople(read.authors ?? [], value);
  if (field === 'tags') {
    const tags = (read.tags ?? []).flatMap(splitTagText);
    return Array.isArray(value) && tags.join(';') === value.join(';');
  }
  // Most fields do, and cleaning takes time.
  if (read[field] === (value ?? undefined)) return true;
  const given = cleanText(read[field] ?? '');
  const text = field === 'date' && isNoDate(given) ? '' : given;
  if (text === '' || value === null) return text === (value ?? '');
  if (text === value) return true;
  if (field === 'type') return parseArticleType(text) === value;
  return field === 'language' && toLanguage(text) === value;
}

/** A short text that is another for another value; undefined for none. White space makes no difference. */
function toMark(value: unknown): string | undefined {
  const isNone =
    value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (isNone) return undefined;
  const text = typeof value === 'string' ? cleanText(value) : toSorted(value).replace(/\s+/g, ' ');
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** JSON text in which the members of objects are in the order of their names. */
function toSorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

function getOwn<T>(
  values: { readonly [name: string]: T } | undefined,
  name: string,
): T | undefined {
  return values !== undefined && Object.hasOwn(values, name) ? values[name] : undefined;
}
