import { foldText } from '../domain/fold.ts';
import type { QueryNode } from '../domain/query/queryNode.ts';
import type { ArticleQuery } from './library.ts';

/** All that must hold for an article that a query means. */
export function listNodes(query: ArticleQuery): readonly QueryNode[] {
  const { since = '', until = '~', uncited, incomplete, words = [], where } = query;
  const fields = (['outlet', 'author', 'tag', 'post', 'type', 'language'] as const).flatMap(
    (field): readonly QueryNode[] => {
      const value = query[field];
      return value === undefined ? [] : [{ kind: 'field', field, value }];
    },
  );
  const dates: readonly QueryNode[] =
    since === '' && until === '~'
      ? []
      : [{ kind: 'date', field: 'date', typed: '', first: since, last: until }];
  const states = [uncited && 'uncited', incomplete && 'incomplete'] as const;
  const texts = words
    .filter((word) => foldText(word) !== '')
    .map((text): QueryNode => ({ kind: 'text', text }));
  return [
    ...fields,
    ...dates,
    ...states.flatMap((state): readonly QueryNode[] => (state ? [{ kind: 'is', state }] : [])),
    ...texts,
    ...(where?.kind === 'and' ? where.nodes : where ? [where] : []),
  ];
}
