/** A news organisation, agency, magazine, blog, broadcaster, think tank: whoever publishes. */
export interface Outlet {
  readonly name: string;
  readonly sortName: string | undefined;
  readonly aliases: readonly string[];
  /** Names it bore once, which still find it. */
  readonly formerNames: readonly string[];
  /** Host names in the canonical form of `toCanonicalHost`, e.g. `shafaq.com`. */
  readonly domains: readonly string[];
  readonly kind: string | undefined;
  /** ISO 3166-1 alpha-2, upper case. */
  readonly country: string | undefined;
  readonly language: string | undefined;
  /** How many articles it has in the library. */
  readonly articles: number;
}
