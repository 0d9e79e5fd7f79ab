import type { Article, JsonValue } from './article.ts';
import type { Person } from './person.ts';

/** An article as `--json` shows it. The names are held stable; new ones may come. */
export interface ArticleRecord {
  readonly key: string;
  readonly type: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly Person[];
  /** EDTF text such as `2024-12-02`, `2024-12`, `2024`. */
  readonly issued: string | null;
  readonly url: string | null;
  readonly language: string | null;
  readonly note: string | null;
  readonly tags: readonly string[];
  readonly citations: readonly {
    readonly post: string | null;
    readonly cited: string;
    readonly locator?: string;
    readonly quotation?: string;
    readonly note?: string;
  }[];
  readonly added: string;
  readonly extra?: { readonly [name: string]: JsonValue };
}

/** An article as `--json` shows it. */
export function toArticleRecord(article: Article): ArticleRecord {
  return {
    key: article.key,
    type: article.type,
    title: article.title ?? null,
    outlet: article.outlet?.name ?? null,
    authors: article.authors,
    issued: article.issued?.edtf ?? null,
    url: article.url ?? null,
    language: article.language ?? null,
    note: article.note ?? null,
    tags: article.tags,
    citations: article.citations.map(({ post, cited, locator, quotation, note }) => ({
      post: post ?? null,
      cited: cited.edtf,
      ...(locator === undefined ? {} : { locator }),
      ...(quotation === undefined ? {} : { quotation }),
      ...(note === undefined ? {} : { note }),
    })),
    added: article.added,
    ...(Object.keys(article.extra).length === 0 ? {} : { extra: article.extra }),
  };
}
