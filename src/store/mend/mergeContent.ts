import type { Article, Extra, JsonValue } from '../../domain/article.ts';
import { longestNote } from '../../domain/checkDraft.ts';
import { formatPeople } from '../../domain/formatPeople.ts';
import { alsoUrlName } from '../alsoUrls.ts';
import { joinTexts } from '../joinTexts.ts';
import type { ArticleContent } from '../save/articleColumns.ts';
import type { StoredArticle } from './storedArticle.ts';

/** What a merge came to, as far as the article's own row keeps it. */
export interface MergedContent {
  readonly content: ArticleContent;
  readonly outletId: number | undefined;
  readonly filled: readonly string[];
  readonly kept: readonly { readonly name: string; readonly value: string }[];
}

interface Merging {
  readonly extra: { [name: string]: JsonValue };
  readonly filled: string[];
  readonly kept: { name: string; value: string }[];
}

/**
 * One article of two: the values of the first win, its gaps are filled from the other, and what
 * differs is kept in `extra` under `also-` and the field's name, a list of texts. Notes are joined.
 */
export function mergeContent(own: StoredArticle, other: StoredArticle): MergedContent {
  const merging: Merging = { extra: { ...own.article.extra }, filled: [], kept: [] };
  const [one, two] = [own.article, other.article];
  const fill = <T>(name: string, a: T | undefined, b: T | undefined, print: (value: T) => string) =>
    mergeValue(merging, name, a, b, print);
  const asItIs = (text: string) => text;
  const outletName = fill('outlet', one.outlet?.name, two.outlet?.name, asItIs);
  const content = {
    ...mergeType(merging, own, other),
    title: fill('title', one.title, two.title, asItIs),
    authors: fill('author', orNone(one.authors), orNone(two.authors), formatPeople) ?? [],
    issued: fill('date', one.issued, two.issued, ({ edtf }) => edtf),
    url: fill('url', one.url, two.url, asItIs),
    language: fill('language', one.language, two.language, asItIs),
    note: mergeNotes(merging, one, two),
  };
  mergeExtra(merging, two.extra, content.url);
  const { filled, kept } = merging;
  const takesOutlet = own.outletId === undefined && outletName !== undefined;
  const outletId = takesOutlet ? other.outletId : own.outletId;
  return { content: { ...content, extra: merging.extra }, outletId, filled, kept };
}

function orNone<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

function mergeValue<T>(
  merging: Merging,
  name: string,
  own: T | undefined,
  other: T | undefined,
  print: (value: T) => string,
): T | undefined {
  if (other === undefined) return own;
  if (own === undefined) {
    merging.filled.push(name);
    return other;
  }
  if (print(own) !== print(other)) keep(merging, `also-${name}`, print(other));
  return own;
}

/** A type that was only assumed gives way and is not worth keeping. */
function mergeType(
  merging: Merging,
  own: StoredArticle,
  other: StoredArticle,
): Pick<ArticleContent, 'type' | 'typeGiven'> {
  const [type, otherType] = [own.article.type, other.article.type];
  if (!other.typeGiven) return { type, typeGiven: own.typeGiven };
  if (!own.typeGiven) {
    if (type !== otherType) merging.filled.push('type');
    return { type: otherType, typeGiven: true };
  }
  return { type: mergeValue(merging, 'type', type, otherType, String) ?? type, typeGiven: true };
}

function mergeNotes(merging: Merging, one: Article, two: Article): string | undefined {
  if (one.note === undefined || two.note === undefined) {
    return mergeValue(merging, 'note', one.note, two.note, String);
  }
  const joined = joinTexts('; ', one.note, two.note);
  if (joined !== undefined && joined.length > longestNote) {
    keep(merging, 'also-note', two.note);
    return one.note;
  }
  if (joined !== one.note) merging.kept.push({ name: 'note', value: two.note });
  return joined;
}

function mergeExtra(merging: Merging, other: Extra, url: string | undefined): void {
  for (const [name, value] of Object.entries(other)) {
    const own = merging.extra[name];
    if (own === undefined) {
      merging.extra[name] = value;
      if (!name.startsWith('also-')) merging.filled.push(name);
    } else if (name.startsWith('also-')) {
      for (const each of toList(value)) keep(merging, name, each);
    } else if (JSON.stringify(own) !== JSON.stringify(value)) {
      keep(merging, `also-${name}`, value);
    }
  }
  // What it says of itself is not said again.
  const urls = toList(merging.extra[alsoUrlName]).filter((each) => each !== url);
  if (urls.length > 0) merging.extra[alsoUrlName] = urls;
  else delete merging.extra[alsoUrlName];
}

function keep({ extra, kept }: Merging, name: string, value: JsonValue): void {
  const list = toList(extra[name]);
  const text = JSON.stringify(value);
  if (list.some((each) => JSON.stringify(each) === text)) return;
  extra[name] = [...list, value];
  kept.push({ name, value: typeof value === 'string' ? value : text });
}

function toList(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}
