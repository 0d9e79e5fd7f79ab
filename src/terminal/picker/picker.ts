/** An article as a line of the list shows it; texts of any origin. */
export interface PickRow {
  readonly key: string;
  readonly date: string;
  readonly outlet: string;
  readonly title: string;
}

/** All that is told of one article; texts of any origin. */
export interface PickEntry {
  /** As a post prints it. */
  readonly line: string;
  /** Names and values, in the order in which they are told. */
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** What a search gave; a query that is not whole yet gives what to do about it. */
export type PickFound =
  | { readonly kind: 'rows'; readonly rows: readonly PickRow[] }
  | { readonly kind: 'hint'; readonly hint: string };

/** A word that nothing has, and what is spelled nearly so in the library; texts of any origin. */
export interface NearWord {
  readonly typed: string;
  /** The nearest first; one at least. */
  readonly offers: readonly string[];
}

/** A post that may be meant; `isNew` for one that would be made. */
export interface PostOffer {
  readonly slug: string;
  readonly label: string;
  readonly isNew?: boolean;
}

/** What can be done with articles without leaving. */
export type PickAction =
  | { readonly kind: 'cite'; readonly keys: readonly string[]; readonly post: PostOffer }
  | { readonly kind: 'open' | 'copy-key' | 'copy-line'; readonly keys: readonly string[] }
  /** Needs the terminal for itself. */
  | { readonly kind: 'edit'; readonly key: string };

export interface PickOutcome {
  readonly message: string;
  readonly isWrong?: boolean;
}

/** Where the articles come from. Nothing here throws for what a user types. */
export interface Lookups {
  search(query: string, limit: number): Promise<PickFound>;
  describe(key: string): Promise<PickEntry | undefined>;
  offerPosts(typed: string, limit: number): Promise<readonly PostOffer[]>;
  /** For a query that finds nothing: what may have been meant. */
  offerWords(query: string): Promise<readonly NearWord[]>;
}

/** Where the articles come from and what is done with them. Nothing here throws for what a user does. */
export interface PickSource extends Lookups {
  act(action: PickAction): Promise<PickOutcome>;
}

export interface PickStart {
  /** What stands in the line at first. */
  readonly query: string;
  /** The post to cite in; Enter then does so. */
  readonly post: string | undefined;
  /** How many articles there are, found or not. */
  readonly total: number;
}

/** Lets the user find articles on the terminal and act on them. */
export interface Picker {
  /**
   * @returns the keys that the user took; none where they left without.
   * @throws CiteError `interrupted` on Ctrl-C, or where the terminal goes away
   */
  pick(source: PickSource, start: PickStart): Promise<readonly string[]>;
}
