import type { Locator, LocatorLabel } from '../domain/cluster.ts';

const words: readonly (readonly [LocatorLabel, string])[] = [
  ['page', 'pages|page|pp\\.|pp|p\\.|p'],
  ['paragraph', 'paragraphs|paragraph|paras\\.|paras|para\\.|para|¶¶|¶'],
  ['chapter', 'chapters|chapter|chaps\\.|chaps|chap\\.|chap|ch\\.'],
  ['section', 'sections|section|secs\\.|secs|sec\\.|sec|§§|§'],
  ['line', 'lines|line|ll\\.|l\\.'],
  ['note', 'notes|note|nn\\.|n\\.'],
  ['figure', 'figures|figure|figs\\.|fig\\.'],
  ['column', 'columns|column|cols\\.|col\\.'],
  ['folio', 'folios|folio|fols\\.|fol\\.'],
  ['book', 'books|book|bks\\.|bk\\.'],
  ['part', 'parts|part|pts\\.|pt\\.'],
  ['volume', 'volumes|volume|vols\\.|vol\\.'],
  ['verse', 'verses|verse|vv\\.|v\\.'],
];

const number = '(?:\\d[\\p{L}\\d.:/]*|[ivxlcdm]+(?![\\p{L}\\d]))';

/** A longer one is text. */
const longestValue = 200;

let pattern: RegExp | undefined;

/** Up to a comma, a label, and numbers joined by hyphens, dashes, commas, `and` or `&`. */
function getPattern(): RegExp {
  const labels = words.map(([, forms]) => `(${forms})`).join('|');
  pattern ??= new RegExp(
    `^\\s*,?\\s*(?:(?:${labels})\\s*)?(${number}(?:(?:\\s?[-–—]\\s?|,\\s?|\\sand\\s|\\s?&\\s?)${number})*)`,
    'iu',
  );
  return pattern;
}

/**
 * Takes the locator off what follows a key: `, pp. 3–5, on this` is the pages 3–5 and `, on this`.
 * A number without a label is a page, as pandoc has it; words without a number are none.
 */
export function parseLocator(text: string): { locator: Locator | undefined; rest: string } {
  const found = getPattern().exec(text);
  if (found === null) return { locator: undefined, rest: text };
  const labelAt = words.findIndex((_, at) => found[at + 1] !== undefined);
  const typed = found[words.length + 1] ?? '';
  const value = typed.replace(/[.:/]+$/, '');
  if (value.length > longestValue) return { locator: undefined, rest: text };
  if (labelAt < 0 && !/^\d/.test(value)) return { locator: undefined, rest: text };
  const end = found[0].length - (typed.length - value.length);
  if (/^[\p{L}\d]/u.test(text.slice(end))) return { locator: undefined, rest: text };
  return { locator: { label: words[labelAt]?.[0] ?? 'page', value }, rest: text.slice(end) };
}
