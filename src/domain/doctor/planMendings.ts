import type { Article, ArticleSummary } from '../article.ts';
import { toOutletFold, toSameKey } from '../sameness.ts';
import type { ArticleCheck, Check, Checkup, Mending } from './check.ts';
import { isExcused } from './excuse.ts';
import { isSkipped } from './skip.ts';

/** What `--fix` does to an article. */
export interface PlannedMending {
  readonly article: Article;
  readonly changes: Mending;
}

/** An article that is left as it is, because it would become the same as another. */
export interface Clash {
  readonly key: string;
  /** The key of the other. */
  readonly same: string;
}

export interface MendingPlan {
  readonly mendings: readonly PlannedMending[];
  readonly clashes: readonly Clash[];
}

/** What can be put right without asking, and what can’t because two articles would be one. */
export function planMendings(checks: readonly Check[], checkup: Checkup): MendingPlan {
  const mending = checks.filter(
    (check): check is ArticleCheck => check.kind === 'article' && check.mend !== undefined,
  );
  const mendings: PlannedMending[] = [];
  const clashes: Clash[] = [];
  let taken: Map<string, string> | undefined;
  for (const article of checkup.articles) {
    const changes = mendArticle(mending, article, checkup);
    if (changes === undefined) continue;
    if (changes.title !== undefined) {
      taken ??= collectSameKeys(checkup.summaries);
      const sameKey = toKey({ ...article, ...changes });
      const same = sameKey === undefined ? undefined : taken.get(sameKey);
      if (same !== undefined && same !== article.key) {
        clashes.push({ key: article.key, same });
        // A cleaner address leads to the same page, so nothing stands against it.
        if (changes.url !== undefined) mendings.push({ article, changes: { url: changes.url } });
        continue;
      }
      if (sameKey !== undefined) taken.set(sameKey, article.key);
    }
    mendings.push({ article, changes });
  }
  return { mendings, clashes };
}

/** What one mending brings to light (a code that is decoded to mojibake) is left for the next round. */
const mostRounds = 4;

/** All that the checks mend of one article, one after the other, as one change. */
function mendArticle(
  checks: readonly ArticleCheck[],
  article: Article,
  checkup: Checkup,
): Mending | undefined {
  let changes: Mending = {};
  for (let round = 0; round < mostRounds; round += 1) {
    const before = changes;
    for (const check of checks) {
      const isLeft =
        isExcused(article.tags, check.code) || isSkipped(checkup.skips, check.code, [article.key]);
      const more = isLeft ? undefined : check.mend?.({ ...article, ...changes }, checkup);
      if (more !== undefined) changes = { ...changes, ...more };
    }
    if (changes === before) break;
  }
  return Object.keys(changes).length === 0 ? undefined : changes;
}

function collectSameKeys(summaries: readonly ArticleSummary[]): Map<string, string> {
  const taken = new Map<string, string>();
  for (const { key, title, outlet, issued } of summaries) {
    const sameKey = toSameKey(outlet === undefined ? '' : toOutletFold(outlet), issued, title);
    if (sameKey !== undefined && !taken.has(sameKey)) taken.set(sameKey, key);
  }
  return taken;
}

function toKey({ outlet, issued, title }: Article): string | undefined {
  return toSameKey(outlet === undefined ? '' : toOutletFold(outlet.name), issued?.edtf, title);
}
