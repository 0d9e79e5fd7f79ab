import type { ArticleSummary } from '../article.ts';
import type { Checkup, DuplicateCheck, Finding } from './check.ts';
import { isExcused } from './excuse.ts';
import { isSkipped } from './skip.ts';

/** Which articles have been found to be one. */
interface Joined {
  /** Whether all of them are known to be one already; from now on they are. */
  join(keys: readonly string[]): boolean;
}

function createJoined(): Joined {
  const parents = new Map<string, string>();
  const findRoot = (key: string): string => {
    let root = key;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    if (root !== key) parents.set(key, root);
    return root;
  };
  return {
    join(keys) {
      const [first = '', ...others] = [...new Set(keys.map(findRoot))];
      for (const other of others) parents.set(other, first);
      return others.length === 0;
    },
  };
}

/**
 * What the checks for duplicates find, each group of articles under the first check that finds it.
 * Only groups with one of the articles that are looked at.
 *
 * @param checks The surest first.
 */
export function* findDuplicates(
  checks: readonly DuplicateCheck[],
  checkup: Checkup,
): Generator<Finding> {
  const joined = createJoined();
  const looked = new Map(checkup.articles.map((article) => [article.key, article]));
  for (const check of checks) {
    for (const group of check.find(checkup)) {
      const keys = group.map(({ key }) => key);
      const isExcusedGroup =
        isSkipped(checkup.skips, check.code, keys) ||
        keys.some((key) => isExcused(looked.get(key)?.tags ?? [], check.code));
      if (isExcusedGroup || !keys.some((key) => looked.has(key))) continue;
      if (!joined.join(keys)) yield toFinding(check, group);
    }
  }
}

const mostShown = 3;

function toFinding(check: DuplicateCheck, group: readonly ArticleSummary[]): Finding {
  const [keep, ...others] = group;
  const shown = others.slice(0, mostShown).map(describe);
  const more = others.length > mostShown ? [`${others.length - mostShown} more`] : [];
  const keys = group.map(({ key }) => key);
  return {
    code: check.code,
    severity: check.severity,
    subject: 'article',
    name: keep?.key ?? '',
    others: keys.slice(1),
    value: keep?.title ?? keep?.url ?? '',
    message: `${check.message}: ${[...shown, ...more].join('; ')}`,
    next: ['merge', ...keys],
    isMendable: false,
  };
}

function describe({ key, outlet, issued, title, url }: ArticleSummary): string {
  return [key, [outlet, issued].filter((part) => part).join(' '), title ?? url ?? '']
    .filter((part) => part !== '')
    .join(', ');
}
