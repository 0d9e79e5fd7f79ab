import type { RecordCheck } from './check.ts';
import { toArguments } from './formatCommand.ts';

export const undatedPost: RecordCheck = {
  kind: 'post',
  code: 'post.undated',
  severity: 'note',
  heading: 'Posts without a date',
  explanation:
    'The post has no date, so lists can’t sort it, and nothing can tell whether it cites articles that appeared after it. A draft has none yet; give it one when you publish: cite post edit SLUG --date DATE. A page that has none can be left be for good: cite config set doctor.skip post.undated:SLUG',
  find: ({ posts }) =>
    posts
      .filter(({ date }) => date === undefined)
      .map(({ slug, title }) => ({
        name: slug,
        others: [],
        value: title ?? '',
        message: 'no date',
        next: ['post', 'edit', '--date', 'DATE', ...toArguments([slug])],
      })),
};
