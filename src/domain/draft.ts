import type { Extra } from './article.ts';
import type { Person } from './person.ts';

/** A post of the writer's own as an input holds it: texts as they stand there, unchecked. */
export interface PostDraft {
  /** A slug, or a text to make one of. */
  readonly slug?: string | undefined;
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
}

/**
 * An article as an importer or the command line read it: texts as typed, unchecked.
 * `checkDraft` makes a `NewArticle` or problems of it. A field that is absent, empty or blank is
 * one the source does not have.
 */
export interface ArticleDraft {
  /** The line of the input the article begins at, counted from 1. */
  readonly line?: number | undefined;
  readonly outlet?: string | undefined;
  readonly title?: string | undefined;
  /**
   * Each entry is a person that the format knows the parts of, or a text: `Last, First`,
   * `First Last`, an institution, or several of these joined by `;`.
   */
  readonly authors?: readonly (Person | string)[] | undefined;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
  readonly type?: string | undefined;
  readonly language?: string | undefined;
  /** Each entry is one tag or several joined by `;` or `,`. */
  readonly tags?: readonly string[] | undefined;
  readonly note?: string | undefined;
  readonly key?: string | undefined;
  /** A post's slug, title or URL. */
  readonly post?: string | undefined;
  readonly cited?: string | undefined;
  readonly locator?: string | undefined;
  readonly quotation?: string | undefined;
  readonly citationNote?: string | undefined;
  readonly extra?: Extra | undefined;
}
