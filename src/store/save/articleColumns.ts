import type { Extra, NewArticle } from '../../domain/article.ts';
import { formatInverted } from '../../domain/formatPerson.ts';
import { toListSortKey } from '../../domain/order.ts';
import type { Person } from '../../domain/person.ts';
import type { SqlValue } from '../connection.ts';
import { toDateColumns } from '../decodeDate.ts';
import type { Identity } from '../sameArticle.ts';
import { toSearchText } from '../searchText.ts';

/** The columns of `article` that an article's content gives, in the order of `toArticleColumns`. */
export const contentColumns = [
  'type',
  'type_given',
  'title',
  'outlet_id',
  'issued_typed',
  'issued_edtf',
  'issued_sort',
  'url',
  'url_hash',
  'language',
  'note',
  'extra',
  'authors',
  'title_sort',
  'author_sort',
  'same_hash',
  'search_text',
] as const;

/** What is stored of an article in its own row. */
export type ArticleContent = Pick<
  NewArticle,
  'type' | 'typeGiven' | 'title' | 'issued' | 'url' | 'language' | 'note' | 'extra' | 'authors'
>;

/** The values of `contentColumns`, those that are searched, sorted and compared by among them. */
export function toArticleColumns(
  article: ArticleContent,
  outletId: number | undefined,
  identity: Identity,
): SqlValue[] {
  const { title, note } = article;
  const authors = formatAuthors(article.authors);
  const dates = toDateColumns(article.issued);
  return [
    article.type,
    article.typeGiven ? 1 : 0,
    title ?? null,
    outletId ?? null,
    dates[0],
    dates[1],
    dates[2],
    article.url ?? null,
    identity.urlHash,
    article.language ?? null,
    note ?? null,
    formatExtra(article.extra),
    authors,
    title === undefined ? null : toListSortKey(title),
    authors === '' ? null : toListSortKey(authors),
    identity.sameHash,
    toSearchText({ title, authors, note, extra: article.extra }),
  ];
}

function formatAuthors(authors: readonly Person[]): string {
  const [first] = authors;
  if (first === undefined) return '';
  return authors.length === 1 ? formatInverted(first) : authors.map(formatInverted).join('; ');
}

function formatExtra(extra: Extra): string | null {
  for (const _ in extra) return JSON.stringify(extra);
  return null;
}
