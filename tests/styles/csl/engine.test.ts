import chicago from '../../../src/styles/csl/chicago.csl';
import { printBibliography } from '../../../src/styles/csl/engine.ts';
import { toArticle } from '../toArticle.ts';

// Nothing of the first is printed, and citeproc leaves it out of what it returns.
const articles = [
  { type: 'article-magazine', extra: { 'event-date': '1066', 'original-date': '1999' } } as const,
  { type: 'article-magazine' } as const,
  { type: 'book', title: 'Zoo' } as const,
].map(toArticle);

test.each([[undefined], [['creators', 'title-and-description'] as const]])(
  'an empty entry moves no other from its article, sorted by %j',
  (keyOrder) => {
    const entries = printBibliography(chicago, articles, keyOrder);
    const byKey = new Map(entries.map(({ article, printed }) => [article.key, printed]));
    expect(articles.map(({ key }) => byKey.get(key))).toEqual([
      '',
      'N.d.',
      '\ufdd1Zoo\ufdd2. n.d.',
    ]);
  },
);
