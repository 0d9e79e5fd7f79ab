import type { Article } from '../../domain/article.ts';
import type { Cite, Cluster } from '../../domain/cluster.ts';
import type { Form } from './forms.ts';
import { marks } from './marks.ts';
import { fillNoPrintedForm } from './noPrintedForm.ts';
import { findOpenMarks, toPieces } from './pieces.ts';
import { toDoi } from './toCslItem.ts';

const markAt = new RegExp(`([${marks.prefix}${marks.suffix}${marks.between}])`);

const endsSentence = /[.?!][”’"')\]]*$/;

/**
 * Takes a citation that citeproc printed, with the marks of `marks.ts`, to its form of output. The
 * writer's words are put in as they stand in the draft.
 *
 * @param delimiter What stands between the sources, in the style.
 */
export function printCluster(
  printed: string,
  cluster: Cluster,
  articles: ReadonlyMap<string, Article>,
  form: Form,
  delimiter: string,
): string {
  const prefixes = cluster.filter(({ prefix }) => prefix !== '');
  const suffixes = cluster.filter(({ suffix }) => suffix !== '');
  let text = '';
  let at = 0;
  let open = '';
  for (const part of printed.split(markAt)) {
    if (part === marks.prefix) text += prefixes.shift()?.prefix ?? '';
    else if (part === marks.suffix) text += suffixes.shift()?.suffix ?? '';
    else if (part === marks.between) {
      text += printPart(open + delimiter, undefined, articles, form);
      at += 1;
    } else {
      const piece = printPart(open + part, cluster[at], articles, form);
      open = findOpenMarks(part, open);
      text += piece === '.' && endsSentence.test(text) ? '' : piece;
    }
  }
  return text;
}

function printPart(
  part: string,
  cite: Cite | undefined,
  articles: ReadonlyMap<string, Article>,
  form: Form,
): string {
  const article = cite === undefined ? undefined : articles.get(cite.key);
  const addresses = { url: article?.url, doi: toDoi(article?.extra['DOI']) };
  const filled = article === undefined ? part : fillNoPrintedForm(part, article);
  return form.inline(toPieces(filled, addresses));
}
