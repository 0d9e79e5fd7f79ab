import type { AgeCount } from '../domain/sourceAge.ts';
import type { TimeCount } from '../domain/timeBuckets.ts';
import type { ArticleQuery } from './library.ts';

/** What is counted, and how much of it is wanted. */
export interface StatsRequest {
  /**
   * Which articles; its order and limit are not heeded. All their citations count, but where it asks
   * for a post or for days of citing, only those.
   */
  readonly query: ArticleQuery;
  /** How many rows of each tally are wanted; undefined for all. */
  readonly limit: number | undefined;
}

/** The first and the last date there is, as EDTF. */
export interface DateSpan {
  readonly first: string;
  readonly last: string;
}

export interface StatsOverview {
  readonly articles: number;
  /** Of the articles. */
  readonly outlets: number;
  readonly authors: number;
  /** That cite them. */
  readonly posts: number;
  /** The same article in the same post, at two places of it, is cited twice. */
  readonly citations: number;
  readonly uncited: number;
  readonly undated: number;
  readonly published: DateSpan | undefined;
  readonly cited: DateSpan | undefined;
}

/** How often one name stands among the articles and in their citations. */
export interface TallyRow {
  readonly name: string;
  readonly articles: number;
  readonly citations: number;
}

/** Names by how often they stand there: most articles first, then most citations, then A to Z. */
export interface Tally {
  /** As many as were asked for. */
  readonly rows: readonly TallyRow[];
  /** How many names there are. */
  readonly total: number;
  /** How many articles have none. */
  readonly missing: number;
}

/** Months that have any, the oldest first; a year alone stands for dates without a month. */
export interface Timeline {
  readonly times: readonly TimeCount[];
  /** Without a date, or with one before the year 0 or after 9999. */
  readonly missing: number;
}

/** A post that rests on one source, or on one outlet. */
export interface NarrowPost {
  readonly slug: string;
  readonly title: string | undefined;
  /** EDTF. */
  readonly date: string | undefined;
  /** How many articles it cites in all. */
  readonly sources: number;
  /** Of all of them; undefined where its one source has none. */
  readonly outlet: string | undefined;
}

export interface PostStats {
  /** Posts that cite the articles. */
  readonly total: number;
  /** What a post cites is counted whole, what else the query leaves out too. */
  readonly singleSource: number;
  /** Of two sources or more, all from one outlet. */
  readonly singleOutlet: number;
  /** The newest first, as many as were asked for. */
  readonly rows: readonly NarrowPost[];
}

export interface CitedArticle {
  readonly key: string;
  readonly title: string | undefined;
  readonly outlet: string | undefined;
  readonly posts: number;
  readonly citations: number;
}

/** What the sources are made of. */
export interface Stats {
  readonly overview: StatsOverview;
  readonly outlet: Tally;
  /** Names in their spoken order. An article with two authors counts for each. */
  readonly author: Tally;
  /** BCP 47 tags. */
  readonly language: Tally;
  /** Of the outlet, ISO 3166-1 alpha-2. */
  readonly country: Tally;
  readonly type: Tally;
  readonly tag: Tally;
  /** Articles by when they were published. */
  readonly published: Timeline;
  /** Citations by when they were made. */
  readonly cited: Timeline;
  /** Citations by the age of the article, where both days are known; the youngest first. */
  readonly ages: readonly AgeCount[];
  /** The number of articles of every outlet, most first. */
  readonly outletSizes: readonly number[];
  readonly post: PostStats;
  /** Cited twice or more; those in most posts first. As many as were asked for. */
  readonly article: readonly CitedArticle[];
}

/** Counting. */
export interface LibraryStats {
  readStats(request: StatsRequest): Promise<Stats>;
}
