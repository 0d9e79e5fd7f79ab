import type { Article, ArticleType, JsonValue } from '../domain/article.ts';
import type { DateValue } from '../domain/date.ts';
import type { Person } from '../domain/person.ts';

/** What to change of an article: the fields that are given. A null empties one. */
export interface ArticleChanges {
  /** A well-formed key; the one it had before still finds the article. */
  readonly key?: string;
  /** Null: as if it had never been given. */
  readonly type?: ArticleType | null;
  readonly title?: string | null;
  /** A name, alias or domain; an outlet of that name is made where there is none. */
  readonly outlet?: string | null;
  readonly authors?: readonly Person[];
  readonly issued?: DateValue | null;
  readonly url?: string | null;
  readonly language?: string | null;
  readonly note?: string | null;
  /** What is kept of it beyond its fields, by name; null takes it away. */
  readonly extra?: Readonly<Record<string, JsonValue>>;
  /** All its tags, exactly so. */
  readonly tags?: readonly string[];
  /** Compared with the tags it has when both are folded. */
  readonly addTags?: readonly string[];
  readonly removeTags?: readonly string[];
}

export interface ArticleEdit {
  readonly key: string;
  readonly changes: ArticleChanges;
  /** The article as it was when the changes were made; they are refused where it is not so any more. */
  readonly expected?: Article | undefined;
}

export interface ArticleEditOutcome {
  readonly before: Article;
  readonly after: Article;
  /** The name of the outlet that was made for it. */
  readonly newOutlet: string | undefined;
  /** The name that was given for its outlet, where that outlet is called otherwise. */
  readonly otherName?: string | undefined;
}

export interface MergeOutcome {
  /** As it now is. */
  readonly article: Article;
  /** The articles that went into it, as they were. */
  readonly merged: readonly Article[];
  /** The names of its fields that were empty and are filled now. */
  readonly filled: readonly string[];
  /** What could not stand beside a value of its own, and the name in its `extra` it is kept under. */
  readonly kept: readonly { readonly name: string; readonly value: string }[];
  /** How many citations it took over, those that were joined with one of its own not counted. */
  readonly citations: number;
  /** How many citations were joined with one of its own in the same place. */
  readonly joined: number;
  /** The key of a third article that it has become the same as. */
  readonly same: string | undefined;
}

/** An outlet's fields as they are to be stored. Texts are clean; hosts are canonical. */
export interface OutletFields {
  readonly name: string;
  readonly sortName?: string | null;
  readonly kind?: string | null;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country?: string | null;
  readonly language?: string | null;
  readonly addAliases?: readonly string[];
  readonly addFormer?: readonly string[];
  readonly addDomains?: readonly string[];
}

export interface OutletChanges extends Partial<OutletFields> {
  /** Aliases or former names. */
  readonly removeNames?: readonly string[];
  readonly removeDomains?: readonly string[];
  /** Whether a name that gives way to another is dropped instead of kept as a former one. */
  readonly forgetName?: boolean;
}

export interface OutletMergeOutcome {
  readonly name: string;
  /** How many articles it took over. */
  readonly articles: number;
  /** The names it took over. */
  readonly names: readonly string[];
  /** Values of the others that gave way to its own. */
  readonly dropped: readonly { readonly field: string; readonly value: string }[];
  /** Keys of articles that are the same now: the older first, then the others. */
  readonly same: readonly (readonly string[])[];
}

/** Changes to what the library has already, inside one transaction. */
export interface MendingWriter {
  /**
   * One outcome for each edit, in order.
   * @throws CiteError `article.not-found`; `article.changed` where it is not as expected;
   *   `key.taken`; `article.invalid` where neither title nor URL is left; `article.exists` where
   *   the change would make it the same as another
   */
  changeArticles(edits: readonly ArticleEdit[]): Promise<readonly ArticleEditOutcome[]>;
  /** Removes articles and their citations; their keys are never given again. @returns them as they were. @throws CiteError `article.not-found` */
  removeArticles(keys: readonly string[]): Promise<readonly Article[]>;
  /**
   * Makes one article of several. The first one's values win; gaps are filled, all else is kept in
   * `extra`. All citations become its own, and all keys find it. @throws CiteError `article.not-found`, `usage`
   */
  mergeArticles(keep: string, others: readonly string[]): Promise<MergeOutcome>;
  /** @throws CiteError `outlet.exists` where another has one of its names or domains */
  addOutlet(fields: OutletFields): Promise<void>;
  /** Changes the fields given; null empties one. @returns its name. @throws CiteError `outlet.not-found`, `outlet.exists` */
  changeOutlet(name: string, changes: OutletChanges): Promise<string>;
  /** The first one's values win; articles, names and domains of the others become its own. @throws CiteError `outlet.not-found`, `usage` */
  mergeOutlets(keep: string, others: readonly string[]): Promise<OutletMergeOutcome>;
  /** @throws CiteError `outlet.not-found`, `outlet.in-use` where an article is from it */
  removeOutlet(name: string): Promise<void>;
}

/** How much an outlet is used. */
export interface OutletUse {
  /** How many articles are from it. */
  readonly articles: number;
  /** How many posts cite one of them. */
  readonly posts: number;
}

/** What is read for mending. */
export interface LibraryMending {
  /** @returns undefined where no outlet is called so. */
  countOutletUse(name: string): Promise<OutletUse | undefined>;
}
