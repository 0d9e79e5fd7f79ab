import type { Article } from '../../domain/article.ts';

/** One note: a source, and the place in it as the library has it. */
export interface Noted {
  readonly article: Article;
  readonly locator: string | undefined;
}

/** After every day. */
const undatedLast = '\uffff';

/** What decides the order of notes. */
export interface NoteOrder {
  /** The keys as the user gave them, again where they are given again; undefined where none were. */
  readonly asGiven: readonly string[] | undefined;
  /** The slug of the post whose sources they are. */
  readonly post: string | undefined;
  /** The articles come in an order that was asked for. */
  readonly isSorted: boolean;
}

/**
 * The sources in the order of their notes: keys as they were given; of a post each citation is a
 * note, the first cited first; else the oldest article comes first.
 *
 * @param articles Each once, in the order asked for, else in that in which they came into the
 *   library, by which those of one day go.
 */
export function toNoted(
  articles: readonly Article[],
  { asGiven, post, isSorted }: NoteOrder,
): readonly Noted[] {
  if (asGiven !== undefined) {
    const byKey = new Map(articles.map((article) => [article.key, article]));
    return asGiven.flatMap((key) => {
      const article = byKey.get(key);
      return article === undefined ? [] : [{ article, locator: undefined }];
    });
  }
  if (post === undefined) {
    const ordered = isSorted ? articles : sortBy(articles, toIssued);
    return ordered.map((article) => ({ article, locator: undefined }));
  }
  const cited = articles.flatMap((article) =>
    article.citations
      .filter((citation) => citation.post === post)
      .map(({ cited: { sort }, locator }) => ({ article, locator, sort })),
  );
  return isSorted ? cited : sortBy(cited, ({ sort }) => sort);
}

function toIssued({ issued }: Article): string {
  return issued?.sort ?? undatedLast;
}

/** Sorted by code units; equal ones stay as they are. */
function sortBy<T>(items: readonly T[], toKey: (item: T) => string): readonly T[] {
  return items
    .map((item) => ({ item, key: toKey(item) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}
