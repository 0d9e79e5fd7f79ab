import type { ArticleQuery, SortOrder } from './library.ts';

/**
 * What each order compares, first to last, each with the direction of the order not reversed; then
 * the order in which the articles came in, which is all that `added` goes by.
 */
const orders: Readonly<
  Record<SortOrder, readonly (readonly [sql: string, way: 'ASC' | 'DESC'])[]>
> = {
  date: [['a.issued_sort', 'DESC']],
  added: [],
  cited: [['(SELECT max(cited_sort) FROM citation WHERE article_id = a.id)', 'DESC']],
  title: [['a.title_sort', 'ASC']],
  outlet: [
    ['o.sort_key', 'ASC'],
    ['a.title_sort', 'ASC'],
  ],
  author: [
    ['a.author_sort', 'ASC'],
    ['a.issued_sort', 'DESC'],
  ],
};

/** Whether an index has the articles in this order. */
export function hasIndex({ sort = 'date' }: ArticleQuery): boolean {
  return sort === 'date' || sort === 'added';
}

/**
 * What stands behind ORDER BY, on `article AS a LEFT JOIN outlet AS o`.
 *
 * @param isGathered The index of an order is not to be used.
 */
export function toOrder(
  { sort = 'date', reverse = false }: ArticleQuery,
  isGathered = false,
): string {
  const plus = isGathered ? '+' : '';
  const terms = orders[sort].map(([sql, way]) => `${plus}${sql} ${turn(way, reverse)} NULLS LAST`);
  const isNewestFirst = orders[sort][0]?.[1] !== 'ASC';
  return [...terms, `a.id ${turn(isNewestFirst ? 'DESC' : 'ASC', reverse)}`].join(', ');
}

function turn(way: 'ASC' | 'DESC', reverse: boolean): 'ASC' | 'DESC' {
  return (way === 'DESC') === reverse ? 'ASC' : 'DESC';
}
