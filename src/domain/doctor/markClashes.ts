import type { Check, Checkup, Finding } from './check.ts';
import { planMendings } from './planMendings.ts';

/**
 * Findings as they are, but that those which cannot be put right by `--fix`, because two articles
 * would be one then, are not told as such, and offer to merge the two.
 */
export function markClashes(
  findings: readonly Finding[],
  checks: readonly Check[],
  checkup: Checkup,
): readonly Finding[] {
  const keys = new Set(findings.flatMap(({ name, isMendable }) => (isMendable ? [name] : [])));
  const articles = checkup.articles.filter(({ key }) => keys.has(key));
  const { clashes } = planMendings(checks, { ...checkup, articles });
  if (clashes.length === 0) return findings;
  const sameAs = new Map(clashes.map(({ key, same }) => [key, same]));
  const byKey = new Map(articles.map((article) => [article.key, article]));
  const byCode = new Map(checks.map((check) => [check.code, check]));
  return findings.map((finding) => {
    const same = finding.isMendable ? sameAs.get(finding.name) : undefined;
    const article = byKey.get(finding.name);
    const check = byCode.get(finding.code);
    if (same === undefined || article === undefined || check?.kind !== 'article') return finding;
    if (check.mend?.(article, checkup)?.title === undefined) return finding;
    return { ...finding, next: ['merge', same, finding.name], isMendable: false };
  });
}
