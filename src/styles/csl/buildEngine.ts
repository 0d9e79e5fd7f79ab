import { type CiteprocEngine, loadCiteproc } from './citeproc.ts';
import { marks } from './marks.ts';
import type { CslItem } from './toCslItem.ts';

const formatName = 'cite';

/** An engine that prints the articles by their keys, with the marks of `marks.ts`. Items are registered by the caller. */
export function buildEngine(style: string, items: ReadonlyMap<string, CslItem>): CiteprocEngine {
  const { citeproc, locales } = loadCiteproc();
  citeproc.Output.Formats[formatName] ??= {
    ...citeproc.Output.Formats.text,
    ...formatting,
    '@bibliography/entry': ({ tmp }: CiteprocEngine, entry: string) =>
      `${tmp.bibliography_pos}:${entry}`,
  };
  const system = {
    retrieveLocale: (tag: string) => locales[findLocale(tag, locales)] ?? '',
    retrieveItem: (id: string) => items.get(id) ?? {},
  };
  const engine = new citeproc.Engine(system, style, toLocale(style), true);
  engine.setOutputFormat(formatName);
  return engine;
}

/** The language a style is printed in: its own, else American English. */
export function toLocale(style: string): string {
  const given = /<style [^>]*?\bdefault-locale="([A-Za-z-]{2,10})"/.exec(style)?.[1];
  return given ?? 'en-US';
}

/** The locale itself, else one of the same language, else American English. */
function findLocale(tag: string, locales: Readonly<Record<string, string>>): string {
  if (Object.hasOwn(locales, tag)) return tag;
  const language = `${tag.slice(0, 2)}-`;
  return Object.keys(locales).find((name) => name.startsWith(language)) ?? 'en-US';
}

/** What text is set in, as marks around it. */
const formatting = {
  '@font-style/italic': `${marks.italicStart}%%STRING%%${marks.italicEnd}`,
  '@font-style/oblique': `${marks.italicStart}%%STRING%%${marks.italicEnd}`,
  '@font-style/normal': `${marks.uprightStart}%%STRING%%${marks.uprightEnd}`,
  '@font-weight/bold': `${marks.boldStart}%%STRING%%${marks.boldEnd}`,
  '@font-variant/small-caps': `${marks.capsStart}%%STRING%%${marks.capsEnd}`,
  '@vertical-align/sup': `${marks.supStart}%%STRING%%${marks.supEnd}`,
  '@vertical-align/sub': `${marks.subStart}%%STRING%%${marks.subEnd}`,
};

/** As `fitStyle` does with our own styles: a bibliography that stands alone has no citations to tell apart. */
export function dropCitation(style: string): string {
  const start = style.indexOf('<citation');
  const end = style.indexOf('</citation>');
  if (start < 0 || end < start) return style;
  return `${style.slice(0, start)}<citation><layout><text value=""/></layout>${style.slice(end)}`;
}
