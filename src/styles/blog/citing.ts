import type { Article } from '../../domain/article.ts';
import type { Cite } from '../../domain/cluster.ts';
import { formatLocator } from '../../domain/formatLocator.ts';
import type { Citing, OutputForm, Style } from '../style.ts';
import { toEntry } from './entry.ts';
import { forms } from './forms.ts';
import { toLine } from './line.ts';

/** A post has no marks in its text, the list alone names its sources; or footnotes, each the line of its source. */
export function makeBlogCiting(format: Style['format']): Citing {
  return {
    ways: ['list', 'notes'],
    cite: async (clusters, articles, options) => {
      const byKey = new Map(articles.map((article) => [article.key, article]));
      const texts = clusters.map((cluster) => {
        if (options.way === 'list') return '';
        return cluster
          .map((cite) => formatNote(cite, byKey.get(cite.key), options.form))
          .join('; ');
      });
      return { texts, list: await format(articles, options) };
    },
  };
}

function formatNote(
  { prefix, suffix, locator }: Cite,
  article: Article | undefined,
  form: OutputForm,
): string {
  const line = article === undefined ? '' : forms[form].line(toLine(toEntry(article), false));
  const place = locator === undefined ? '' : `, ${formatLocator(locator)}`;
  return `${prefix === '' ? '' : `${prefix} `}${line}${place}${suffix}`;
}
