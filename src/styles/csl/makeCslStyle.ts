import type { Article } from '../../domain/article.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { outputForms, type Style, type StyleOptions } from '../style.ts';
import { type KeyOrder, type PrintedEntry, printBibliography } from './engine.ts';
import { getForm } from './forms.ts';
import { fillEmptyEntry } from './noPrintedForm.ts';
import { toPieces } from './pieces.ts';
import { addArchiveRemark } from './remarkPieces.ts';
import { toDoi } from './toCslItem.ts';

/** A style that citeproc prints by the text of a CSL style. */
export function makeCslStyle(
  csl: string,
  keyOrder: KeyOrder | undefined,
  names: Pick<Style, 'name' | 'summary' | 'heading'>,
): Style {
  return {
    ...names,
    forms: outputForms,
    heeds: ['links', 'archived'],
    format: async (articles, options) => formatBibliography(csl, keyOrder, articles, options),
  };
}

function formatBibliography(
  csl: string,
  keyOrder: KeyOrder | undefined,
  articles: readonly Article[],
  options: StyleOptions,
): string {
  if (articles.length === 0) return '';
  return formatEntries(printBibliography(csl, articles, keyOrder), options);
}

/** A bibliography of entries that citeproc printed, in their order; '' for none. */
export function formatEntries(entries: readonly PrintedEntry[], options: StyleOptions): string {
  if (entries.length === 0) return '';
  const form = getForm(options.form, options.links);
  const blocks = entries.map(({ article, printed }) => {
    const addresses = { url: article.url, doi: toDoi(article.extra['DOI']) };
    const pieces = toPieces(fillEmptyEntry(printed, article), addresses);
    return form.entry(addArchiveRemark(pieces, article, options));
  });
  const heading = toSafeText(options.heading ?? '').trim();
  if (heading !== '') blocks.unshift(form.heading(heading));
  return `${blocks.join(form.between)}\n`;
}
