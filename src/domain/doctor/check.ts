import type { Article, ArticleSummary } from '../article.ts';
import type { Outlet } from '../outlet.ts';
import type { Post } from '../post.ts';
import type { Skip } from './skip.ts';

/** How bad a finding is, the worst first. */
export const severities = ['error', 'warning', 'note'] as const;

export type Severity = (typeof severities)[number];

/** What a finding is about. */
export type Subject = 'article' | 'outlet' | 'post';

/** The library as the checks see it. */
export interface Checkup {
  /** The user's calendar day, `YYYY-MM-DD`. */
  readonly today: string;
  /** The articles that are looked at, the longest in the library first. */
  readonly articles: readonly Article[];
  /** Every article of the library, the longest in it first; duplicates are sought among them. */
  readonly summaries: readonly ArticleSummary[];
  /** Those that are looked at, as are the posts. */
  readonly outlets: readonly Outlet[];
  readonly posts: readonly Post[];
  /** By the name of each outlet: the folded forms of all its names and domains. */
  readonly outletFolds: ReadonlyMap<string, ReadonlySet<string>>;
  /** By the folded form of each name, alias, former name and domain: the outlet’s name. */
  readonly outletsByFold: ReadonlyMap<string, string>;
  /** By slug. */
  readonly postsBySlug: ReadonlyMap<string, Post>;
  /** The names of everyone who wrote an article, in the form of `foldName`. */
  readonly people: ReadonlySet<string>;
  /** Outlets of the whole library that may be one. */
  readonly alikePairs: readonly AlikePair[];
  /** What the user does not want to be told of. */
  readonly skips: readonly Skip[];
}

/** An outlet that may be another spelling of one that has more articles. */
export interface AlikePair {
  readonly keep: Outlet;
  readonly other: Outlet;
}

/** What a check has to say of one thing. */
export interface Remark {
  /** What is wrong, as it is stored; '' for what is not there. */
  readonly value: string;
  /** What is wrong with it, in a few words; no full stop. */
  readonly message: string;
  /** What to do next: the words of a command line behind `cite`. */
  readonly next: readonly string[];
}

/** New values for an article that nobody needs to be asked about. */
export interface Mending {
  readonly title?: string;
  readonly url?: string;
}

interface CheckFacts {
  /** Held stable: scripts name it. */
  readonly code: string;
  readonly severity: Severity;
  /** The heading above its findings. */
  readonly heading: string;
  /** What is looked for, why it matters and what to do, in plain words. */
  readonly explanation: string;
}

/** Looks at articles one by one. */
export interface ArticleCheck extends CheckFacts {
  readonly kind: 'article';
  readonly find: (article: Article, checkup: Checkup) => Remark | undefined;
  /** What `--fix` does; undefined where it cannot be told for sure. */
  readonly mend?: (article: Article, checkup: Checkup) => Mending | undefined;
}

/** Looks at outlets or posts. */
export interface RecordCheck extends CheckFacts {
  readonly kind: 'outlet' | 'post';
  readonly find: (checkup: Checkup) => readonly (Remark & {
    /** The outlet's name or the post's slug. */
    readonly name: string;
    readonly others: readonly string[];
  })[];
}

/** Looks for articles that may be one. */
export interface DuplicateCheck extends CheckFacts {
  readonly kind: 'duplicates';
  /** Groups of two or more, the longest in the library first. */
  readonly find: (checkup: Checkup) => Iterable<readonly ArticleSummary[]>;
  readonly message: string;
}

export type Check = ArticleCheck | RecordCheck | DuplicateCheck;

/** One thing that looks wrong. */
export interface Finding extends Remark {
  readonly code: string;
  readonly severity: Severity;
  readonly subject: Subject;
  /** An article's key, an outlet's name or a post's slug. */
  readonly name: string;
  /** The others it is about: keys, or names. */
  readonly others: readonly string[];
  readonly isMendable: boolean;
}
