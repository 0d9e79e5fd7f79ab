import { toOutletFold } from '../sameness.ts';
import type { ArticleCheck } from './check.ts';

const longestName = 100;

export const outletAsTitle: ArticleCheck = {
  kind: 'article',
  code: 'title.outlet',
  severity: 'warning',
  heading: 'Titles that are the name of the outlet',
  explanation:
    'The title is nothing but a name of the article’s own outlet: the page had no better one, or columns have slipped. Give the headline; for a site as a whole give the type webpage.',
  find({ key, title, outlet, type }, { outletFolds }) {
    if (title === undefined || outlet === undefined || type === 'webpage') return undefined;
    if (title.length > longestName) return undefined;
    const folds = outletFolds.get(outlet.name);
    const fold = toOutletFold(title);
    const names = [fold, `the${fold}`, fold.replace(/^the/, '')];
    if (!names.some((name) => folds?.has(name))) return undefined;
    const next = ['edit', key, '--title', 'TITLE'];
    return { value: title, message: 'the name of its outlet', next };
  },
};
