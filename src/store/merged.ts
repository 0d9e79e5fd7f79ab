import { listAlsoSame } from './alsoSame.ts';
import { listAlsoUrls } from './alsoUrls.ts';
import type { Connection } from './connection.ts';
import type { FoundArticle } from './sameArticle.ts';

/** What articles were known by before they were merged into others, as it was when first asked for. */
export interface Merged {
  /** The article that one of that address was merged into. @param except The row of one not meant. */
  findUrl(canonicalUrl: string, except: number | undefined): FoundArticle | undefined;
  /** The article that one of that outlet, date and title was merged into. */
  findKey(sameKey: string, except: number | undefined): FoundArticle | undefined;
}

/** Reads each kind once, when it is first asked for. */
export function readMerged(connection: Connection): Merged {
  let byUrl: Finder | undefined;
  let byKey: Finder | undefined;
  return {
    findUrl(canonicalUrl, except) {
      byUrl ??= makeFinder(listAlsoUrls(connection), (one) => one.canonicalUrl);
      return byUrl(canonicalUrl, except);
    },
    findKey(sameKey, except) {
      byKey ??= makeFinder(listAlsoSame(connection), (one) => one.sameKey);
      return byKey(sameKey, except);
    },
  };
}

type Finder = (name: string, except: number | undefined) => FoundArticle | undefined;

function makeFinder<T extends FoundArticle>(all: readonly T[], toName: (one: T) => string): Finder {
  const byName = new Map<string, FoundArticle[]>();
  for (const one of all) {
    const { id, key } = one;
    const list = byName.get(toName(one));
    if (list === undefined) byName.set(toName(one), [{ id, key }]);
    else list.push({ id, key });
  }
  return (name, except) => byName.get(name)?.find(({ id }) => id !== except);
}
