import type { Style } from './style.ts';

/** A style as `--help` and completion know it, before its code is loaded. */
export interface StyleEntry {
  /** One line for `--help`; the style's own summary says the same. */
  readonly summary: string;
  /** It cites in the text of a post, too (`Style.citing`). */
  readonly cites?: true;
  load(): Promise<Style>;
}

/** Every style by its name, in the order they are offered. The first is the default. */
export const styles: Readonly<Record<string, StyleEntry>> = {
  blog: {
    summary: 'a blog post’s SOURCES section, grouped by outlet and author',
    cites: true,
    load: async () => (await import('./blog.ts')).blogStyle,
  },
  chicago: {
    summary: 'a bibliography after the Chicago Manual of Style, 18th edition',
    cites: true,
    load: async () => (await import('./chicago.ts')).chicagoStyle,
  },
  'chicago-author-date': {
    summary: 'a reference list after the Chicago Manual of Style, 18th edition, author-date',
    cites: true,
    load: async () => (await import('./chicagoAuthorDate.ts')).chicagoAuthorDateStyle,
  },
  bibtex: {
    summary: 'BibTeX, for LaTeX with its classic styles',
    load: async () => (await import('./bibtex.ts')).bibtexStyle,
  },
  biblatex: {
    summary: 'BibTeX for LaTeX with biblatex and biber',
    load: async () => (await import('./biblatex.ts')).biblatexStyle,
  },
  ris: {
    summary: 'RIS, for EndNote, Zotero and other programs',
    load: async () => (await import('./ris.ts')).risStyle,
  },
  'csl-json': {
    summary: 'CSL-JSON, for Zotero, pandoc and other programs',
    load: async () => (await import('./cslJson.ts')).cslJsonStyle,
  },
  jsonl: {
    summary: 'JSON Lines: a whole record a line, for scripts',
    load: async () => (await import('./jsonl.ts')).jsonlStyle,
  },
  csv: {
    summary: 'a spreadsheet with a row for each citation, as cite import takes it',
    load: async () => (await import('./csv.ts')).csvStyle,
  },
};

/** The names of all styles, in the order they are offered. */
export function listStyleNames(): string[] {
  return Object.keys(styles);
}

/** The names of those that cite in the text of a post. */
export function listCitingStyles(): string[] {
  return Object.entries(styles).flatMap(([name, { cites }]) => (cites ? [name] : []));
}

/** The style of that name, not yet loaded; undefined where there is none. */
export function findStyle(name: string): StyleEntry | undefined {
  return Object.hasOwn(styles, name) ? styles[name] : undefined;
}
