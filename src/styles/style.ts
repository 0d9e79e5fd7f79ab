import type { Article } from '../domain/article.ts';

/** What a bibliography is pasted into. */
export const outputForms = ['text', 'markdown', 'html'] as const;

export type OutputForm = (typeof outputForms)[number];

export interface StyleOptions {
  readonly form: OutputForm;
  /** Undefined: no heading. */
  readonly heading: string | undefined;
  /** Begin with a byte order mark, by which Excel knows UTF-8; only CSV heeds it. */
  readonly bom?: boolean;
}

/** A way to print a bibliography. One file a style, one line in `index.ts`. */
export interface Style {
  readonly name: string;
  /** One line for `--help`. */
  readonly summary: string;
  readonly forms: readonly OutputForm[];
  /** The heading unless the user gives another; undefined where the format has none. */
  readonly heading: string | undefined;
  /**
   * Prints the articles in the style's own order, whatever order they come in. The same articles
   * give the same bytes. Ends in a newline; '' for no articles.
   */
  format(articles: readonly Article[], options: StyleOptions): Promise<string>;
}
