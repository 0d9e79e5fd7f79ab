import { citationsField } from '../../domain/bibtex/ownFields.ts';
import type { BibEntry } from './bibEntry.ts';
import { beyondAscii, formatLetter } from './latexLetters.ts';

/** Fields that are read verbatim. */
const verbatim: ReadonlySet<string> = new Set(['url', 'doi']);

/**
 * Takes the fields of an entry to ASCII: accents and typographic marks to LaTeX’s, addresses to percent
 * signs, JSON to its escapes. What LaTeX has no letter for stays.
 */
export function toAsciiEntry(entry: BibEntry): BibEntry {
  const fields = [...entry.fields].map(([name, value]): [string, string] => [
    name,
    toAscii(name, value),
  ]);
  return { ...entry, fields: new Map(fields) };
}

function toAscii(name: string, value: string): string {
  if (/^[\0-\x7f]*$/.test(value)) return value;
  if (name === citationsField) return toAsciiJson(value);
  if (verbatim.has(name) || value.startsWith('{\\url{')) return encodeAll(value);
  return toLatexLetters(value);
}

/** Escapes in JSON text what is not ASCII. */
export function toAsciiJson(json: string): string {
  return json.replace(/[^\0-\x7f]/g, toJsonEscape);
}

function toJsonEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function encodeAll(url: string): string {
  return url.toWellFormed().replace(/[^\0-\x7f]+/gu, encodeURIComponent);
}

/** Braces keep a dash from its neighbours, and quotation marks from `?` and `'`, with which they join. */
function toLatexLetters(latex: string): string {
  return latex.replace(beyondAscii, (cluster, at: number) => {
    const letter = formatLetter(cluster);
    if (letter === undefined) return cluster;
    const before = latex.charAt(at - 1);
    const after = latex.charAt(at + cluster.length);
    const joins = /^-/.test(letter)
      ? /[-–—]/.test(before + after)
      : letter === '``'
        ? /[?!]/.test(before)
        : letter === "''" && before === "'";
    return joins ? `{${letter}}` : letter;
  });
}
