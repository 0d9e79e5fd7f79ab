import type { Article } from '../article.ts';
import {
  type ArticleCheck,
  type Check,
  type Checkup,
  type Finding,
  type RecordCheck,
  severities,
} from './check.ts';
import { isExcused } from './excuse.ts';
import { findDuplicates } from './findDuplicates.ts';
import { isSkipped } from './skip.ts';

/**
 * Everything that the checks find, the worst first, then in the order of the checks, then in that of
 * the articles.
 */
export function diagnose(checks: readonly Check[], checkup: Checkup): readonly Finding[] {
  const duplicates = checks.filter((check) => check.kind === 'duplicates');
  const byCode = new Map<string, Finding[]>(checks.map(({ code }) => [code, []]));
  const gather = (findings: Iterable<Finding>) => {
    for (const finding of findings) byCode.get(finding.code)?.push(finding);
  };
  gather(findDuplicates(duplicates, checkup));
  for (const check of checks) {
    if (check.kind === 'article') gather(findInArticles(check, checkup));
    else if (check.kind !== 'duplicates') gather(findInRecords(check, checkup));
  }
  return severities.flatMap((severity) =>
    checks.flatMap((check) => (check.severity === severity ? (byCode.get(check.code) ?? []) : [])),
  );
}

function* findInArticles(check: ArticleCheck, checkup: Checkup): Generator<Finding> {
  for (const article of checkup.articles) {
    const finding = findInArticle(check, article, checkup);
    if (finding !== undefined) yield finding;
  }
}

function findInArticle(
  check: ArticleCheck,
  article: Article,
  checkup: Checkup,
): Finding | undefined {
  const { code, severity } = check;
  const remark = check.find(article, checkup);
  if (remark === undefined || isExcused(article.tags, code)) return undefined;
  if (isSkipped(checkup.skips, code, [article.key])) return undefined;
  const isMendable = check.mend?.(article, checkup) !== undefined;
  return {
    code,
    severity,
    subject: 'article',
    name: article.key,
    others: [],
    ...remark,
    isMendable,
  };
}

function* findInRecords(check: RecordCheck, checkup: Checkup): Generator<Finding> {
  const { code, severity, kind } = check;
  for (const remark of check.find(checkup)) {
    if (isSkipped(checkup.skips, code, [remark.name, ...remark.others])) continue;
    yield { code, severity, subject: kind, ...remark, isMendable: false };
  }
}
