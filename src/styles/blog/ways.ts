import { makeArticleDropper } from '../../domain/leadingArticles.ts';
import type { StyleOptions } from '../style.ts';
import type { EntryWays } from './entry.ts';

/** How entries are worded for these options. */
export function toEntryWays(options: StyleOptions): EntryWays {
  return {
    dateForm: options.blog?.dateForm ?? 'mdy',
    dropArticle: makeArticleDropper(options.blog?.ignoreArticles),
    remarks: options,
  };
}
