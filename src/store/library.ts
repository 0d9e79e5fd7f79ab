import type {
  Article,
  ArticleSummary,
  ArticleType,
  NewArticle,
  NewCitation,
  NewPost,
} from '../domain/article.ts';
import type { DateValue } from '../domain/date.ts';
import type { Outlet } from '../domain/outlet.ts';
import type { Post } from '../domain/post.ts';
import type { QueryNode } from '../domain/query/queryNode.ts';
import type { LibraryBackups } from './libraryBackups.ts';
import type { LibraryCompletion } from './libraryCompletion.ts';
import type { LibraryHistory } from './libraryHistory.ts';
import type { LibraryMending, MendingWriter } from './libraryMending.ts';
import type { LibrarySearches, SearchWriter } from './librarySearches.ts';
import type { LibraryStats } from './libraryStats.ts';
import type { LibraryText } from './libraryText.ts';

export const sortOrders = ['date', 'title', 'outlet', 'author', 'added', 'cited'] as const;

export type SortOrder = (typeof sortOrders)[number];

/** Which articles; every condition given must hold. An empty query is all of them. */
export interface ArticleQuery {
  /** Each is searched, folded, as a part of title, outlet, authors and note; all must be found. */
  readonly words?: readonly string[] | undefined;
  readonly keys?: readonly string[] | undefined;
  /** A name, alias or domain, folded; where no outlet is called so, a part of the name. */
  readonly outlet?: string | undefined;
  /** A part of an author's name, folded. */
  readonly author?: string | undefined;
  /** Issued on or after / on or before: the sort keys of a date's first and last day (see `dateRange`). */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** A post's slug. */
  readonly post?: string | undefined;
  readonly tag?: string | undefined;
  readonly type?: ArticleType | undefined;
  readonly language?: string | undefined;
  /** What was searched for in the language of queries, saved searches put in. */
  readonly where?: QueryNode | undefined;
  /** Only articles that no citation names. */
  readonly uncited?: boolean | undefined;
  /** Only articles that lack what a bibliography needs; see `findMissing`. */
  readonly incomplete?: boolean | undefined;
  /** Default `date`. date, added and cited: newest first; title, outlet and author: A to Z; undated last. */
  readonly sort?: SortOrder | undefined;
  readonly reverse?: boolean | undefined;
  readonly limit?: number | undefined;
}

export interface LibraryCounts {
  readonly articles: number;
  readonly outlets: number;
  readonly posts: number;
  readonly citations: number;
}

/** What a command that writes tells the log of itself. */
export interface Operation {
  /** The command as the user would type it, e.g. `import sources.csv`; no secrets. */
  readonly command: string;
  /** The instant, ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  /** The user's calendar day, `YYYY-MM-DD`; the date of citations that have no other. */
  readonly today: string;
}

/** What to do with an article that the library has already. Its citation is added in any case. */
export const duplicatePolicies = ['skip', 'update', 'add'] as const;

/** skip: leave the record as it is; update: fill its gaps, overwrite nothing; add: store it beside. */
export type DuplicatePolicy = (typeof duplicatePolicies)[number];

export interface SaveOutcome {
  readonly status: 'added' | 'present' | 'updated';
  readonly key: string;
  readonly citation: 'added' | 'present' | 'none';
  /** The fields that `update` filled. */
  readonly filled: readonly string[];
  /** The name the outlet got, where the article made a new one. */
  readonly newOutlet: string | undefined;
  /** The slug, where the citation made a new post. */
  readonly newPost: string | undefined;
  /** Set where a key was asked for that was taken or not well-formed, so another was given. */
  readonly keyRefused: string | undefined;
}

export interface SavedPost {
  /** The one it has in the library. */
  readonly slug: string;
  readonly status: SaveOutcome['status'];
}

export interface PostFields {
  readonly slug: string;
  readonly title: string | undefined;
  readonly date: DateValue | undefined;
  readonly url: string | undefined;
}

export interface SaveOptions {
  /** A file that was imported before may bring an article as it was before it was edited: it is the same. */
  readonly isFromFile?: boolean;
}

/** Changes, inside one transaction. Nothing is kept unless the whole work succeeds. */
export interface LibraryWriter extends MendingWriter, SearchWriter {
  /** One outcome for each article, in order. An article may be the same as an earlier one of the batch. */
  saveArticles(
    articles: readonly NewArticle[],
    policy: DuplicatePolicy,
    options?: SaveOptions,
  ): Promise<readonly SaveOutcome[]>;
  /** Stores posts as an import has them; one that is there already stays as it is, but for gaps that `update` fills. */
  savePosts(posts: readonly NewPost[], policy: DuplicatePolicy): Promise<readonly SavedPost[]>;
  /** @throws CiteError `post.exists` */
  addPost(post: PostFields): Promise<void>;
  /** Changes the fields that are given; a null empties one. @throws CiteError `post.not-found`, `post.exists` */
  changePost(
    slug: string,
    changes: {
      readonly slug?: string;
      readonly title?: string | null;
      readonly date?: DateValue | null;
      readonly url?: string | null;
    },
  ): Promise<void>;
  /** Removes the post; its citations stay as citations in no post unless `withCitations`. @throws CiteError `post.not-found` */
  removePost(slug: string, withCitations: boolean): Promise<void>;
  /**
   * Cites articles. Where one is cited there already, the day, quotation and note that are given
   * take the place of its own. One outcome for each key. @throws CiteError `article.not-found`
   */
  cite(
    keys: readonly string[],
    citation: NewCitation,
  ): Promise<
    readonly { readonly key: string; readonly citation: 'added' | 'present' | 'changed' }[]
  >;
  /** @returns the keys that were cited there. @throws CiteError `post.not-found`, `article.not-found` */
  uncite(keys: readonly string[], post: string): Promise<readonly string[]>;
}

/**
 * The library as the commands see it. Methods return promises and take batches, because a library
 * on a server is to fit behind them. All of them throw `CiteError` with a `library.*` code where
 * the library cannot be used.
 */
export interface Library
  extends LibraryMending,
    LibraryHistory,
    LibraryText,
    LibraryCompletion,
    LibraryBackups,
    LibrarySearches,
    LibraryStats {
  /** Where it is, for messages. */
  readonly location: string;
  countAll(): Promise<LibraryCounts>;
  listArticles(query: ArticleQuery): Promise<readonly ArticleSummary[]>;
  /**
   * The same as text, for pipes and by the ten thousand: a line each of tab-separated key, EDTF date,
   * outlet, authors, title and URL, '' for what is unknown; in UTF-8. Nothing for no articles.
   */
  listLines(query: ArticleQuery): Promise<Uint8Array>;
  readArticles(query: ArticleQuery): Promise<readonly Article[]>;
  /** The article of that key, also of one in other case. */
  findArticle(key: string): Promise<Article | undefined>;
  /** The articles in the library that are the same as each of these, by `Rules of the data`. */
  findSame(articles: readonly NewArticle[]): Promise<readonly (Article | undefined)[]>;
  /** Up to `limit` keys nearest to one that was not found. */
  findNearKeys(key: string, limit: number): Promise<readonly string[]>;
  listPosts(): Promise<readonly Post[]>;
  /** By slug, else by title or URL, folded. */
  findPost(name: string): Promise<Post | undefined>;
  listOutlets(): Promise<readonly Outlet[]>;
  /** By name, alias or domain, folded. */
  findOutlet(name: string): Promise<Outlet | undefined>;
  /**
   * Runs the work as one transaction and one entry in the log. Waits for another writer (up to the
   * busy time given at opening) and throws `library.busy` when it must give up. Rolls back when the
   * work throws; an entry that changed nothing is not kept.
   */
  write<T>(operation: Operation, work: (writer: LibraryWriter) => Promise<T>): Promise<T>;
  /** As `write`, but everything is rolled back: for `--dry-run`. */
  rehearse<T>(operation: Operation, work: (writer: LibraryWriter) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
