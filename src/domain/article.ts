import type { DateValue } from './date.ts';
import type { Person } from './person.ts';

/** Article types: the CSL 1.0.2 item types that our users cite. */
export const articleTypes = [
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'article',
  'webpage',
  'post-weblog',
  'post',
  'report',
  'pamphlet',
  'broadcast',
  'interview',
  'motion_picture',
  'book',
  'chapter',
  'thesis',
  'document',
] as const;

export type ArticleType = (typeof articleTypes)[number];

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/**
 * What a format knows of an article and the library has no column for, under its CSL variable
 * name (`editor`, `publisher-place`, `volume`, `page`, `container-title`, `DOI`, `accessed`, …) or,
 * where CSL has none, under the format's own name. Comes back on export.
 */
export type Extra = { readonly [name: string]: JsonValue };

/** What is cited: an article cited, on a date, in a post or not yet in one. */
export interface Citation {
  /** The post's slug; undefined while the citation stands in no post. */
  readonly post: string | undefined;
  readonly cited: DateValue;
  readonly locator: string | undefined;
  readonly quotation: string | undefined;
  readonly note: string | undefined;
}

/** The outlet of an article, as far as printing and sorting need it. */
export interface OutletName {
  readonly name: string;
  /** Where the outlet has one, it wins over the rule that drops a leading article. */
  readonly sortName: string | undefined;
}

/** One published piece, as the library holds it. */
export interface Article {
  readonly key: string;
  readonly type: ArticleType;
  /** Undefined where the source gave none, e.g. a bare URL of a reading list. */
  readonly title: string | undefined;
  /** Whoever publishes: newspaper, agency, site; for a book or report its publisher. */
  readonly outlet: OutletName | undefined;
  readonly authors: readonly Person[];
  readonly issued: DateValue | undefined;
  readonly url: string | undefined;
  /** A BCP 47 tag such as `ar` or `ckb`. */
  readonly language: string | undefined;
  readonly note: string | undefined;
  readonly tags: readonly string[];
  readonly extra: Extra;
  /** When it entered the library: an instant, ISO 8601 in UTC. */
  readonly added: string;
  /** Oldest first. */
  readonly citations: readonly Citation[];
}

/** One line of a list: what a table shows, cheap to read by the ten thousand. */
export interface ArticleSummary {
  readonly key: string;
  readonly type: ArticleType;
  readonly title: string | undefined;
  readonly outlet: string | undefined;
  /** The authors as one text: `Salhy, Suadad; Baram, Amatzia`; '' where there are none. */
  readonly authors: string;
  /** EDTF text, or undefined. */
  readonly issued: string | undefined;
  readonly url: string | undefined;
}

/** An article whose every value has been checked, ready to be stored. */
export interface NewArticle {
  readonly type: ArticleType;
  /** False where the type was only assumed, so that it never overrides one that was given. */
  readonly typeGiven: boolean;
  readonly title: string | undefined;
  /** The outlet's name as the source has it; the store finds or makes the outlet. */
  readonly outlet: string | undefined;
  readonly authors: readonly Person[];
  readonly issued: DateValue | undefined;
  readonly url: string | undefined;
  readonly language: string | undefined;
  readonly note: string | undefined;
  readonly tags: readonly string[];
  /** A key that was asked for, well-formed or not; undefined to have one made. */
  readonly key: string | undefined;
  readonly extra: Extra;
  /** The citation that comes with it, if it comes with one. */
  readonly citation: NewCitation | undefined;
}

/** A citation to be stored. */
export interface NewCitation {
  readonly post: NewPost | undefined;
  /** Undefined: the post's date, else today. */
  readonly cited: DateValue | undefined;
  readonly locator: string | undefined;
  readonly quotation: string | undefined;
  readonly note: string | undefined;
}

/** A post as an article's record names it: found by slug, made where it does not exist. */
export interface NewPost {
  readonly slug: string;
  readonly title: string | undefined;
  /** Where the record names the post by its address. */
  readonly url?: string | undefined;
  readonly date?: DateValue | undefined;
}
