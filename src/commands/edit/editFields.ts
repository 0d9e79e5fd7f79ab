import type { Article } from '../../domain/article.ts';
import { formatPeople } from '../../domain/formatPeople.ts';
import type { Person } from '../../domain/person.ts';

/** The fields of an article that can be edited, in the order in which they are shown. */
export const editFields = [
  'key',
  'type',
  'title',
  'outlet',
  'author',
  'date',
  'url',
  'language',
  'tag',
  'note',
] as const;

export type EditField = (typeof editFields)[number];

/** Fields that an article has several of. */
export const listFields: ReadonlySet<EditField> = new Set<EditField>(['author', 'tag']);

/**
 * New values of fields as they were typed, one for each but author and tag; an empty text or none
 * takes the field away. An author that stays as it was is given in parts.
 */
export type GivenFields = ReadonlyMap<EditField, readonly (string | Person)[]>;

/** The fields of an article as they are shown to be edited; none for one it does not have. */
export function toFieldTexts(article: Article): ReadonlyMap<EditField, readonly string[]> {
  const one = (text: string | undefined) => (text === undefined ? [] : [text]);
  return new Map<EditField, readonly string[]>([
    ['key', [article.key]],
    ['type', [article.type]],
    ['title', one(article.title)],
    ['outlet', one(article.outlet?.name)],
    ['author', article.authors.map((author) => formatPeople([author]))],
    ['date', one(article.issued?.edtf)],
    ['url', one(article.url)],
    ['language', one(article.language)],
    ['tag', article.tags],
    ['note', one(article.note)],
  ]);
}
