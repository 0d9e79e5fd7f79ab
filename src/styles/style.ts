import type { Article } from '../domain/article.ts';
import type { Cluster } from '../domain/cluster.ts';
import type { BlogOptions } from './blog/options.ts';

/** What a bibliography is pasted into. */
export const outputForms = ['text', 'markdown', 'html'] as const;

export type OutputForm = (typeof outputForms)[number];

export interface StyleOptions {
  readonly form: OutputForm;
  /** Undefined: no heading. */
  readonly heading: string | undefined;
  /** Begin with a byte order mark, by which Excel knows UTF-8; only CSV heeds it. */
  readonly bom?: boolean;
  /** Addresses as links in Markdown and HTML; undefined for the style’s own way. Text has none. */
  readonly links?: boolean;
  /** Say beside each entry where an archive has its copy. */
  readonly archived?: boolean;
  /** What the style `blog` is told; others do not ask for it. */
  readonly blog?: BlogOptions;
  /** Letters and marks as LaTeX writes them in ASCII; undefined for UTF-8. */
  readonly ascii?: AsciiWay;
  /** Is told where the style could not print a text as it is. */
  readonly remark?: (remark: StyleRemark) => void;
}

/** What becomes of that which LaTeX has no letters for, such as other scripts: Latin letters, or it stays. */
export type AsciiWay = 'romanize' | 'keep';

/** A text that is printed as another. */
export interface StyleRemark {
  readonly key: string;
  /** By cite’s own name for it: `title`, `author`, `publisher`, … */
  readonly field: string;
  readonly text: string;
  /** What is printed; '' where nothing is left. */
  readonly written: string;
}

/** Options that not every style has, by their names on the command line. */
export type StyleOptionName =
  | 'links'
  | 'archived'
  | 'bom'
  | 'date-form'
  | 'order'
  | 'group'
  | 'ignore-articles'
  | 'ascii';

/** A way to print a bibliography. One file a style, one line in `index.ts`. */
export interface Style {
  readonly name: string;
  /** One line for `--help`. */
  readonly summary: string;
  readonly forms: readonly OutputForm[];
  /** The heading unless the user gives another; undefined where the format has none. */
  readonly heading: string | undefined;
  /** The options that it heeds beside form and heading; undefined for none. */
  readonly heeds?: readonly StyleOptionName[];
  /** The heading of its notes, where they stand as a list; by default `Notes`. */
  readonly notesHeading?: string;
  /** The language of its own words, a BCP 47 tag; by default English. */
  readonly language?: string;
  /**
   * Prints the articles in the style's own order, whatever order they come in. The same articles
   * give the same bytes. Ends in a newline; '' for no articles.
   */
  format(articles: readonly Article[], options: StyleOptions): Promise<string>;
  /** How it cites in a running text; undefined where it is for lists only (BibTeX, CSV, …). */
  readonly citing?: Citing;
}

/**
 * How a text marks its sources: `list`, not at all, the list alone names them; `text`, in the text
 * itself, mostly in parentheses; `notes`, in footnotes.
 */
export type CitingWay = 'list' | 'text' | 'notes';

export interface CitingOptions extends StyleOptions {
  readonly way: CitingWay;
}

/** The citations of one text, printed. */
export interface Cited {
  /**
   * One for each cluster: what stands in the text, or in the footnote; '' for the way `list`. Form
   * and escaping are done; the writer's own words in it are as the draft has them.
   */
  readonly texts: readonly string[];
  /** The list as `format` prints it, but for what must agree with the text, such as 2024a. */
  readonly list: string;
}

export interface Citing {
  /** The ways the style has, its own first. */
  readonly ways: readonly CitingWay[];
  /**
   * Prints the citations of a text.
   *
   * @param clusters In the order of the text; every key is an article's.
   * @param articles What the list names: those cited, and maybe more.
   */
  cite(
    clusters: readonly Cluster[],
    articles: readonly Article[],
    options: CitingOptions,
  ): Promise<Cited>;
}
