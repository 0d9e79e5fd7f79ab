import type { ArticleCheck } from './check.ts';

export const uncitedArticle: ArticleCheck = {
  kind: 'article',
  code: 'article.uncited',
  severity: 'note',
  heading: 'Articles that are cited nowhere',
  explanation:
    'No post cites the article, and it has not been cited outside of one. That is no mistake if you keep what you may use one day. Cite it (cite post cite SLUG KEY), or drop what you will not use: cite remove --uncited --until 2020 --dry-run',
  find({ key, title, url, citations }) {
    if (citations.length > 0) return undefined;
    const next = ['post', 'cite', 'SLUG', key];
    return { value: title ?? url ?? '', message: 'cited nowhere', next };
  },
};
