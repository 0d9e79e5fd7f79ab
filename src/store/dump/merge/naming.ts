import { foldOutletName } from '../../outlets.ts';
import type { DumpRecord } from '../dumpRecord.ts';

/** By what records of several versions of a library are the same, whatever one of them calls them now. */
export interface Naming {
  outlet(name: string): string;
  article(key: string): string;
}

/** The names that one version has. */
interface Names {
  /** Folded names of outlets that are their own. */
  readonly outlets: ReadonlySet<string>;
  /** Keys of articles that are their own, in lower case. */
  readonly articles: ReadonlySet<string>;
}

/**
 * The names of a version, as the version before both has them: an outlet that was renamed is known by
 * a name it bore before, an article by a former key.
 *
 * @param base The records of the version before both.
 */
export function createNaming(base: readonly DumpRecord[], side: readonly DumpRecord[]): Naming {
  const before = listNames(base);
  const now = listNames(side);
  const outlets = nameOutlets(side, before.outlets, now.outlets);
  const { articles, leads } = nameArticles(side, before.articles, now.articles);
  return {
    outlet: (name) => outlets.get(foldOutletName(name)) ?? foldOutletName(name),
    article(key) {
      const own = follow(key.toLowerCase(), leads);
      return articles.get(own) ?? own;
    },
  };
}

function listNames(records: readonly DumpRecord[]): Names {
  const outlets = new Set<string>();
  const articles = new Set<string>();
  for (const record of records) {
    if (record.kind === 'outlet') outlets.add(foldOutletName(record.name));
    if (record.kind === 'article') articles.add(record.key.toLowerCase());
  }
  return { outlets, articles };
}

/** What each name of each outlet, folded, stands for. */
function nameOutlets(
  side: readonly DumpRecord[],
  before: ReadonlySet<string>,
  now: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const outlets = new Map<string, string>();
  for (const record of side) {
    if (record.kind !== 'outlet') continue;
    const own = foldOutletName(record.name);
    const others = [...record.formerNames, ...record.aliases].map(foldOutletName);
    const former = before.has(own)
      ? undefined
      : others.find((name) => before.has(name) && !now.has(name));
    for (const name of [own, ...others]) outlets.set(name, former ?? own);
  }
  return outlets;
}

/** What each article's own key stands for, and where former keys lead. */
function nameArticles(
  side: readonly DumpRecord[],
  before: ReadonlySet<string>,
  now: ReadonlySet<string>,
) {
  const leads = new Map<string, string>();
  for (const record of side) {
    if (record.kind === 'former-key' && record.article !== undefined) {
      leads.set(record.key.toLowerCase(), record.article.toLowerCase());
    }
  }
  const articles = new Map<string, string>();
  for (const key of leads.keys()) {
    const own = follow(key, leads);
    if (before.has(own) || articles.has(own)) continue;
    if (before.has(key) && !now.has(key)) articles.set(own, key);
  }
  return { articles, leads };
}

/** The key at the end of the keys that gave way to others. */
function follow(key: string, leads: ReadonlyMap<string, string>): string {
  let at = key;
  for (let steps = 0; steps < 100; steps += 1) {
    const next = leads.get(at);
    if (next === undefined) return at;
    at = next;
  }
  return key;
}
