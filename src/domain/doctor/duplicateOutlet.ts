import type { ArticleSummary } from '../article.ts';
import { foldTight } from '../fold.ts';
import type { Checkup, DuplicateCheck } from './check.ts';
import { groupBy, groupNear, groupSeveral } from './groupNear.ts';

/** In letters and digits; shorter titles come more than once. */
const shortestTitle = 12;

/** By the name of each outlet that may be another: one name for all of them. */
function toSharedNames({ alikePairs }: Checkup): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { keep, other } of alikePairs) {
    const name = names.get(keep.name) ?? keep.name;
    names.set(keep.name, name);
    names.set(other.name, name);
  }
  return names;
}

/** Articles of one title by what outlet they may be of; those without any go with the first. */
function groupByOutlet(
  summaries: readonly ArticleSummary[],
  names: ReadonlyMap<string, string>,
): Iterable<readonly ArticleSummary[]> {
  const first = summaries.find(({ outlet }) => outlet !== undefined)?.outlet ?? '';
  return groupBy(summaries, ({ outlet = first }) => names.get(outlet) ?? outlet).values();
}

export const duplicateOutlet: DuplicateCheck = {
  kind: 'duplicates',
  code: 'duplicate.outlet',
  severity: 'warning',
  heading: 'Articles with one title in outlets that look alike',
  explanation:
    'Two articles have the same title and are dated within three days, and their outlets look like one under two names, or one of them has no outlet. See cite doctor --explain outlet.alike: where the outlets are one, merge these first (cite outlet merge KEEP OTHER --merge-articles merges the articles, too).',
  message: 'the same title, and the outlets may be one',
  *find(checkup) {
    const names = toSharedNames(checkup);
    const groups = groupSeveral<ArticleSummary>(checkup.summaries, ({ title }) => {
      const fold = title === undefined ? '' : foldTight(title);
      return fold.length < shortestTitle ? undefined : fold;
    });
    for (const group of groups) {
      for (const each of groupByOutlet(group, names)) {
        if (new Set(each.map(({ outlet }) => outlet)).size > 1) yield* groupNear(each);
      }
    }
  },
};
