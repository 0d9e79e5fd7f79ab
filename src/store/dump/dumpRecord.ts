import type { ArticleType, Extra } from '../../domain/article.ts';
import type { DateValue } from '../../domain/date.ts';
import type { Person } from '../../domain/person.ts';

/** What a dump begins with. The version grows when an older cite could not read it any more. */
export const dumpFormat = 'cite-dump';
export const dumpVersion = 1;

export interface OutletRecord {
  readonly kind: 'outlet';
  readonly name: string;
  readonly sortName: string | undefined;
  readonly outletKind: string | undefined;
  readonly country: string | undefined;
  readonly language: string | undefined;
  /** Other names it bears, and names it bore once; its own is in neither. */
  readonly aliases: readonly string[];
  readonly formerNames: readonly string[];
  readonly domains: readonly string[];
}

export interface PostRecord {
  readonly kind: 'post';
  readonly slug: string;
  readonly title: string | undefined;
  readonly date: DateValue | undefined;
  readonly url: string | undefined;
}

export interface SearchRecord {
  readonly kind: 'search';
  readonly name: string;
  readonly query: string;
}

export interface ArticleRecord {
  readonly kind: 'article';
  readonly key: string;
  readonly type: ArticleType;
  readonly typeGiven: boolean;
  readonly title: string | undefined;
  /** The name of an outlet of the same library. */
  readonly outlet: string | undefined;
  readonly authors: readonly Person[];
  readonly issued: DateValue | undefined;
  readonly url: string | undefined;
  readonly language: string | undefined;
  readonly note: string | undefined;
  readonly tags: readonly string[];
  readonly extra: Extra;
  readonly added: string;
}

export interface FormerKeyRecord {
  readonly kind: 'former-key';
  readonly key: string;
  /** The key the article has now; undefined where it was removed. */
  readonly article: string | undefined;
}

export interface CitationRecord {
  readonly kind: 'citation';
  /** An article's key. */
  readonly article: string;
  /** A post's slug. */
  readonly post: string | undefined;
  readonly cited: DateValue;
  readonly locator: string | undefined;
  readonly quotation: string | undefined;
  readonly note: string | undefined;
}

/** One line of a dump: a record with all that the library holds of it. Kinds come in this order. */
export type DumpRecord =
  | OutletRecord
  | PostRecord
  | SearchRecord
  | ArticleRecord
  | FormerKeyRecord
  | CitationRecord;

/** What tells a record from all others of its kind. */
export function identify(record: DumpRecord): string {
  switch (record.kind) {
    case 'outlet':
    case 'search':
      return record.name;
    case 'post':
      return record.slug;
    case 'article':
    case 'former-key':
      return record.key;
    case 'citation': {
      const { article, post, cited, locator } = record;
      const place = post === undefined ? `on ${cited.edtf}` : `in ${post}`;
      return [article, place, locator ?? ''].join('\0');
    }
  }
}
