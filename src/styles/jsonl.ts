import { toArticleRecord } from '../domain/articleRecord.ts';
import { toSafeJson } from '../domain/toSafeJson.ts';
import { sortByKey } from './sortByKey.ts';
import type { Style } from './style.ts';

/** JSON Lines: a record a line, as `cite list --json` has them, in the order of the keys. */
export const jsonlStyle: Style = {
  name: 'jsonl',
  summary: 'JSON Lines: a whole record a line, for scripts',
  forms: ['text'],
  heading: undefined,
  format: async (articles) =>
    sortByKey(articles)
      .map((article) => `${toSafeJson(JSON.stringify(toArticleRecord(article)))}\n`)
      .join(''),
};
