import { resolve } from 'node:path';
import { CiteError } from '../../domain/error.ts';
import { listCitingStyles } from '../../styles/index.ts';
import type { Citing, CitingWay, Style } from '../../styles/style.ts';
import type { RenderOptions } from '../render.ts';

/** @throws CiteError `usage` for flags that do not go together */
export function checkOptions({ file, output, inPlace, record, post }: RenderOptions): void {
  if (inPlace && file === '-') {
    throw new CiteError('usage', 'Standard input (-) cannot be changed in place.', {
      hint: 'Name the file; or leave --in-place away, and the finished post is printed.',
    });
  }
  if (inPlace && output !== undefined) {
    throw new CiteError('usage', 'Give either --in-place or --output.', {
      hint: '--in-place keeps the list in the draft up to date; --output writes the finished post beside it.',
    });
  }
  if (output !== undefined && file !== '-' && resolve(output) === resolve(file)) {
    throw makeDraftError(file);
  }
  if (record && post === undefined) {
    throw new CiteError('usage', '--record needs to know the post: give --post SLUG.', {
      hint: 'cite post list shows your posts; cite post add makes one.',
    });
  }
}

/** The error for an output that is the draft. */
export function makeDraftError(file: string): CiteError {
  return new CiteError(
    'usage',
    `That would replace the draft ${file}, and its citations would be lost.`,
    { hint: 'Give another file; or --in-place, which changes nothing but the list.' },
  );
}

/**
 * How the style is to cite.
 *
 * @throws CiteError `usage` where it cannot, or not so
 */
export function getCiting(
  style: Style,
  { as: form, notes }: RenderOptions,
): { readonly citing: Citing; readonly way: CitingWay } {
  const { citing, name, forms } = style;
  if (citing === undefined) {
    throw new CiteError('usage', `The style ‘${name}’ is for lists, not for the text of a post.`, {
      hint: `Choose from ${listCitingStyles().join(', ')}; cite export prints the list alone.`,
    });
  }
  if (!forms.includes(form)) {
    throw new CiteError('usage', `The style ‘${name}’ is not made as ${form}.`, {
      hint: `It comes as ${forms.join(', ')}.`,
    });
  }
  const way = notes ? 'notes' : citing.ways[0];
  if (way !== undefined && citing.ways.includes(way)) return { citing, way };
  throw new CiteError('usage', `The style ‘${name}’ cites in the text, not in footnotes.`, {
    hint: 'For footnotes take --style chicago, or --style blog --notes.',
  });
}
