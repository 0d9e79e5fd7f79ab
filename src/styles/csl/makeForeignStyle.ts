import { CiteError } from '../../domain/error.ts';
import type { Style } from '../style.ts';
import { makeCslCiting } from './citeClusters.ts';
import { makeCslStyle } from './makeCslStyle.ts';
import type { CslStyle } from './parseCslStyle.ts';

/** What a list is called in the languages that terms come in, after notes and after citations in the text. */
const headings: Readonly<Record<string, readonly [string, string]>> = {
  en: ['Bibliography', 'References'],
  de: ['Literatur', 'Literatur'],
  es: ['Bibliografía', 'Referencias'],
  fr: ['Bibliographie', 'Références'],
  nl: ['Bibliografie', 'Literatuur'],
};

const notesHeadings: Readonly<Record<string, string>> = {
  de: 'Anmerkungen',
  es: 'Notas',
  nl: 'Noten',
};

/**
 * A style of a CSL file of anybody’s.
 *
 * @param name How the user calls it.
 * @param file How errors call the file.
 * @throws CiteError `style.invalid` where it has no bibliography to print
 */
export function makeForeignStyle(style: CslStyle, name: string, file: string): Style {
  if (!style.hasBibliography) {
    throw new CiteError(
      'style.invalid',
      `The style ‘${name}’ has no bibliography: it is for notes alone.`,
      {
        place: { file },
        hint: 'Take a style that has one; cite styles lists what is there.',
      },
    );
  }
  const language = style.defaultLocale?.slice(0, 2) ?? 'en';
  const heading = (headings[language] ?? headings['en'])?.[style.kind === 'note' ? 0 : 1];
  const list = makeCslStyle(style.csl, undefined, { name, summary: style.title ?? name, heading });
  const guard = makeGuard(name, file);
  const way = style.kind === 'note' ? 'notes' : 'text';
  const citing = makeCslCiting(style.csl, undefined, way, list, style.isSorted);
  return {
    ...list,
    notesHeading: notesHeadings[language] ?? 'Notes',
    language: style.defaultLocale ?? 'en',
    format: (articles, options) => guard(() => list.format(articles, options)),
    citing: { ...citing, cite: (...given) => guard(() => citing.cite(...given)) },
  };
}

/** Where citeproc gives up, that is the style’s fault: our own styles it prints whatever the article. */
function makeGuard(name: string, file: string) {
  return async <T>(print: () => Promise<T>): Promise<T> => {
    try {
      return await print();
    } catch (cause) {
      if (cause instanceof CiteError) throw cause;
      const said = cause instanceof Error ? cause.message : String(cause);
      throw new CiteError(
        'style.invalid',
        `The style ‘${name}’ is no style that works (${said}).`,
        {
          place: { file },
          hint: 'Get the style again, or take another; cite styles lists what is there.',
          cause,
        },
      );
    }
  };
}
