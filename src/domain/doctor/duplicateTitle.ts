import type { ArticleSummary } from '../article.ts';
import { foldTight } from '../fold.ts';
import type { DuplicateCheck } from './check.ts';
import { groupNear, groupSeveral } from './groupNear.ts';

/** In letters and digits, where no outlet is known: shorter titles come more than once. */
const shortestTitle = 12;

export const duplicateTitle: DuplicateCheck = {
  kind: 'duplicates',
  code: 'duplicate.title',
  severity: 'warning',
  heading: 'Articles of one outlet with one title',
  explanation:
    'Two articles of one outlet have the same title (but for capitals, accents and punctuation) and are dated within three days, or one of them has no date. Mostly it is one article: saved under two addresses, or once by hand and once from a file. Merge them: the first one stays, and the keys of the others find it from then on. A title that comes again week by week is a column’s and is not meant.',
  message: 'the same title',
  *find({ summaries }) {
    const groups = groupSeveral<ArticleSummary>(summaries, ({ title, outlet }) => {
      const fold = title === undefined ? '' : foldTight(title);
      const isTelling = outlet === undefined ? fold.length >= shortestTitle : fold !== '';
      return isTelling ? `${outlet ?? ''}\n${fold}` : undefined;
    });
    for (const group of groups) yield* groupNear(group);
  },
};
