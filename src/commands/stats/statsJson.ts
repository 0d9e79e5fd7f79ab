import { measureConcentration } from '../../domain/concentration.ts';
import { ageGroups, countAgeGroups, findMedianAge } from '../../domain/sourceAge.ts';
import type { Stats, Tally, Timeline } from '../../store/libraryStats.ts';
import type { SectionName } from './section.ts';
import { toYears } from './toSections.ts';

/**
 * Statistics as JSON, held stable (see docs/stats.md): `overview` and a member for each section, or
 * the one that was asked for. Shares are from 0 to 1, rounded to six places.
 */
export function toStatsRecord(stats: Stats, only: SectionName | undefined): object {
  const { overview } = stats;
  const { articles, citations } = overview;
  const tally = (counted: Tally) => toTallyRecord(counted, articles);
  const all: { readonly [name in SectionName]: () => object } = {
    outlet: () => tally(stats.outlet),
    author: () => tally(stats.author),
    language: () => tally(stats.language),
    country: () => tally(stats.country),
    type: () => tally(stats.type),
    tag: () => tally(stats.tag),
    year: () => toTimeRecord(toYears(stats.published), 'articles', articles),
    month: () => toTimeRecord(stats.published, 'articles', articles),
    cited: () => toTimeRecord(stats.cited, 'citations', citations),
    age: () => toAgeRecord(stats),
    concentration: () => toConcentrationRecord(stats),
    post: () => toPostRecord(stats),
    article: () => ({ rows: stats.article.map(({ key, ...row }) => ({ name: key, ...row })) }),
  };
  if (only !== undefined) return { [only]: all[only]() };
  const sections = Object.entries(all).map(([name, make]) => [name, make()]);
  return { overview, ...Object.fromEntries(sections) };
}

function toShare(count: number, all: number): number {
  return all === 0 ? 0 : roundShare(count / all);
}

function roundShare(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}

function toTallyRecord({ rows, total, missing }: Tally, all: number) {
  return {
    total,
    missing,
    rows: rows.map((row) => ({ ...row, share: toShare(row.articles, all) })),
  };
}

function toTimeRecord({ times, missing }: Timeline, unit: 'articles' | 'citations', all: number) {
  return {
    missing,
    rows: times.map(({ time, count }) => ({
      name: time,
      [unit]: count,
      share: toShare(count, all),
    })),
  };
}

function toAgeRecord({ ages, overview }: Stats) {
  const counts = countAgeGroups(ages);
  const known = counts.reduce((total, count) => total + count, 0);
  return {
    known,
    unknown: overview.citations - known,
    median: findMedianAge(ages) ?? null,
    rows: ageGroups.map(({ name, from, to }, at) => ({
      name,
      from: Number.isFinite(from) ? from : null,
      to: Number.isFinite(to) ? to : null,
      citations: counts[at] ?? 0,
      share: toShare(counts[at] ?? 0, known),
    })),
  };
}

function toConcentrationRecord({ outletSizes }: Stats) {
  const { top, effective } = measureConcentration(outletSizes);
  return {
    outlets: outletSizes.length,
    effective: effective === undefined ? null : roundShare(effective),
    rows: top.map(({ names, count, share }) => ({
      name: `top-${names}`,
      articles: count,
      share: roundShare(share),
    })),
  };
}

function toPostRecord({ post }: Stats) {
  const { total, singleSource, singleOutlet, rows } = post;
  return {
    total,
    singleSource,
    singleOutlet,
    rows: rows.map(({ slug, ...row }) => ({ name: slug, ...row })),
  };
}
