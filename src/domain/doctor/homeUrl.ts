import { toCanonicalUrl } from '../url.ts';
import type { ArticleCheck } from './check.ts';

const ofOnePiece: ReadonlySet<string> = new Set([
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'post-weblog',
]);

export const homeUrl: ArticleCheck = {
  kind: 'article',
  code: 'url.home',
  severity: 'warning',
  heading: 'Web addresses of front pages',
  explanation:
    'The web address of a newspaper’s or blog’s article leads to the front page of the site, where the article is long gone. Give the address of the article itself; an article that has none on the web needs no address: cite edit KEY --clear url. If the front page is what you cite, give it the type webpage.',
  find({ key, url, type, title }) {
    if (url === undefined || title === undefined || !ofOnePiece.has(type)) return undefined;
    if (/[/?#]/.test(toCanonicalUrl(url))) return undefined;
    return { value: url, message: 'the front page', next: ['edit', key, '--url', 'URL'] };
  },
};
