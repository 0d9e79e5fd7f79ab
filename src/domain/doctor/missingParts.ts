import type { Article } from '../article.ts';
import { findMissing, type NeededField } from '../missing.ts';
import type { ArticleCheck, Remark } from './check.ts';

function findPart(article: Article, part: NeededField): Remark | undefined {
  if (!findMissing(article).includes(part)) return undefined;
  const { title, url } = article;
  return {
    value: '',
    message: `no ${part}: ${title ?? url ?? article.key}`,
    next: ['edit', article.key, `--${part}`, part.toUpperCase()],
  };
}

export const missingTitle: ArticleCheck = {
  kind: 'article',
  code: 'title.missing',
  severity: 'warning',
  heading: 'Articles without a title',
  explanation:
    'The article has a web address and nothing else to call it by, as it comes from a reading list or a list of bookmarks. A bibliography would print the bare address. Open the page (cite open KEY) and give the title.',
  find: (article) => findPart(article, 'title'),
};

export const missingOutlet: ArticleCheck = {
  kind: 'article',
  code: 'outlet.missing',
  severity: 'warning',
  heading: 'Articles without an outlet',
  explanation:
    'Nothing says who published the article, so your readers can’t judge it and the list of sources can’t sort it. Books and the like that have an author are not meant: they do without.',
  find: (article) => findPart(article, 'outlet'),
};

export const missingDate: ArticleCheck = {
  kind: 'article',
  code: 'date.missing',
  severity: 'warning',
  heading: 'Articles without a date',
  explanation:
    'Nothing says when the article was published. A month or a year is enough where the day is not known. If the page really bears no date, leave this check out with --skip date.missing, or excuse the article: cite edit KEY --add-tag ok:date.missing',
  find: (article) => findPart(article, 'date'),
};
