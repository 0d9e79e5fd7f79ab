import type { Article } from '../../domain/article.ts';
import type { Cluster } from '../../domain/cluster.ts';
import { CiteError } from '../../domain/error.ts';
import type { Draft } from '../../drafts/parseDraft.ts';
import type { Library } from '../../store/library.ts';

/** The articles that a draft cites. */
export interface CitedArticles {
  /** By the key as the draft has it. */
  readonly byTyped: ReadonlyMap<string, Article>;
  /** Each once, in the order of the text. */
  readonly articles: readonly Article[];
  /** The citations with the library's own keys; those with an unknown key are left out. */
  readonly clusters: readonly Cluster[];
}

/** More are no post; printing them would take minutes. */
const mostCites = 50_000;

/**
 * Finds the articles of a draft's citations, all in one query. Keys are found in any case.
 *
 * @throws CiteError `input.too-large`
 */
export async function findCited(draft: Draft, library: Library): Promise<CitedArticles> {
  const typed = new Set<string>();
  let count = 0;
  for (const { cluster } of draft.marks) {
    count += cluster.length;
    for (const { key } of cluster) typed.add(key);
  }
  if (count > mostCites) {
    throw new CiteError('input.too-large', 'The draft has more than 50,000 citations.', {
      hint: 'Cut it into parts, and render each.',
    });
  }
  for (const { keys } of draft.leftAlone) for (const key of keys) typed.add(key);
  const byTyped = await findByKey([...typed], library);
  const articles = new Map<string, Article>();
  const clusters: Cluster[] = [];
  for (const { cluster } of draft.marks) {
    const cites = cluster.flatMap((cite) => {
      const article = byTyped.get(cite.key);
      if (article === undefined) return [];
      articles.set(article.key, article);
      return [{ ...cite, key: article.key }];
    });
    clusters.push(cites);
  }
  return { byTyped, articles: [...articles.values()], clusters };
}

async function findByKey(
  typed: readonly string[],
  library: Library,
): Promise<ReadonlyMap<string, Article>> {
  if (typed.length === 0) return new Map();
  const found = await library.readArticles({ keys: typed });
  const byKey = new Map(found.map((article) => [article.key.toLowerCase(), article]));
  const byTyped = new Map<string, Article>();
  for (const key of typed) {
    const article = byKey.get(key.toLowerCase());
    if (article !== undefined) byTyped.set(key, article);
  }
  if (found.length > 0) {
    const rest = typed.filter((key) => !byTyped.has(key));
    await findByFormerKeys(rest, library, byTyped);
  }
  return byTyped;
}

/** Keys of before are told from unknown ones by halves, so that many unknown ones cost little. */
async function findByFormerKeys(
  keys: readonly string[],
  library: Library,
  byTyped: Map<string, Article>,
): Promise<void> {
  const [key] = keys;
  const [article] = key === undefined ? [] : await library.readArticles({ keys });
  if (key === undefined || article === undefined) return;
  if (keys.length === 1) {
    byTyped.set(key, article);
    return;
  }
  const middle = keys.length >> 1;
  await findByFormerKeys(keys.slice(0, middle), library, byTyped);
  await findByFormerKeys(keys.slice(middle), library, byTyped);
}
