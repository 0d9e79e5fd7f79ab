import { measureConcentration } from '../../domain/concentration.ts';
import { formatCountry, formatLanguage } from '../../domain/displayName.ts';
import { ageGroups, countAgeGroups, findMedianAge } from '../../domain/sourceAge.ts';
import type { TimeCount } from '../../domain/timeBuckets.ts';
import type { Stats, Tally, Timeline } from '../../store/libraryStats.ts';
import { formatCount } from './formatFigures.ts';
import type { Section, SectionName, SectionRow } from './section.ts';

/** Statistics as sections of rows, from which every form of output is made. */
export function toSections(stats: Stats): readonly Section[] {
  const { overview } = stats;
  const tally = (name: SectionName, heading: string, counted: Tally, toLabel = same) =>
    toTallySection(name, heading, counted, overview.articles, toLabel);
  return [
    tally('outlet', 'Outlets', stats.outlet),
    tally('author', 'Authors', stats.author),
    tally('language', 'Languages', stats.language, formatLanguage),
    tally('country', 'Countries of the outlets', stats.country, formatCountry),
    tally('type', 'Types', stats.type),
    tally('tag', 'Tags', stats.tag),
    toTimeSection('year', 'Published, by year', toYears(stats.published), overview.articles),
    toTimeSection('month', 'Published, by month', stats.published, overview.articles),
    toTimeSection('cited', 'Cited, by month', stats.cited, overview.citations),
    toAgeSection(stats),
    toConcentrationSection(stats),
    toPostSection(stats),
    toArticleSection(stats),
  ];
}

/** A section for people, without what need not be said: that nothing is older than itself, that more than all is all. */
export function toShownSection(section: Section): Section {
  const { name, rows } = section;
  if (name === 'age')
    return { ...section, rows: rows.filter((row) => row.name !== 'before' || row.count > 0) };
  if (name !== 'concentration') return section;
  return { ...section, rows: rows.filter((_, at) => rows[at - 1]?.share !== 1) };
}

const same = (name: string) => name;

function toTallySection(
  name: SectionName,
  heading: string,
  { rows, total, missing }: Tally,
  articles: number,
  toLabel: (name: string) => string,
): Section {
  return {
    name,
    heading,
    unit: 'articles',
    rows: [
      ...rows.map((row) => toRow(row.name, toLabel(row.name), row.articles, articles)),
      ...toMissingRow(missing, articles),
    ],
    left: total - rows.length,
    remark: '',
  };
}

function toRow(name: string, label: string, count: number, all: number): SectionRow {
  return { name, label, count, share: all === 0 ? undefined : count / all };
}

function toMissingRow(missing: number, all: number): readonly SectionRow[] {
  return missing === 0 ? [] : [toRow('', 'none given', missing, all)];
}

function toTimeSection(
  name: 'year' | 'month' | 'cited',
  heading: string,
  { times, missing }: Timeline,
  all: number,
): Section {
  return {
    name,
    heading,
    unit: name === 'cited' ? 'citations' : 'articles',
    rows: [
      ...times.map(({ time, count }) => toRow(time, time, count, all)),
      ...toMissingRow(missing, all),
    ],
    left: 0,
    remark: '',
  };
}

/** Months and years together by year. */
export function toYears({ times, missing }: Timeline): Timeline {
  const years = new Map<string, number>();
  for (const { time, count } of times) {
    const year = time.slice(0, 4);
    years.set(year, (years.get(year) ?? 0) + count);
  }
  return { times: [...years].map(([time, count]): TimeCount => ({ time, count })), missing };
}

function toAgeSection({ ages, overview }: Stats): Section {
  const counts = countAgeGroups(ages);
  const known = counts.reduce((total, count) => total + count, 0);
  const median = findMedianAge(ages);
  const rows = ageGroups.map(({ name, label }, at) => toRow(name, label, counts[at] ?? 0, known));
  return {
    name: 'age',
    heading: 'Age of the source when cited',
    unit: 'citations',
    rows: known === 0 ? [] : rows,
    left: 0,
    remark: median === undefined ? '' : describeAges(median, overview.citations - known),
  };
}

function describeAges(median: number, unknown: number): string {
  const rest = unknown === 0 ? '' : ` The age of ${formatCount(unknown, 'citation')} is not known.`;
  return `Half were ${describeAge(median)}.${rest}`;
}

function describeAge(days: number): string {
  if (days < 1) return 'cited on the day of publication or before';
  return days === 1 ? 'at most a day old' : `at most ${formatCount(days, 'day')} old`;
}

function toConcentrationSection({ outletSizes, overview }: Stats): Section {
  const { top, effective } = measureConcentration(outletSizes);
  return {
    name: 'concentration',
    heading: 'Share of the top outlets',
    unit: 'articles',
    rows: (effective === undefined ? [] : top).map(({ names, count, share }) => ({
      name: `top-${names}`,
      label: names === 1 ? 'the top outlet' : `the top ${names}`,
      count,
      share,
    })),
    left: 0,
    remark:
      effective === undefined
        ? ''
        : `${formatCount(overview.outlets, 'outlet')}, as varied as ${effective.toFixed(1)} of equal size.`,
  };
}

function toPostSection({ post }: Stats): Section {
  const { total, singleSource, singleOutlet, rows } = post;
  return {
    name: 'post',
    heading: 'Posts that rest on one source or outlet',
    unit: 'sources',
    rows: rows.map(({ slug, sources, outlet }) => ({
      name: slug,
      label: outlet === undefined ? slug : `${slug} (${outlet})`,
      count: sources,
      share: undefined,
    })),
    left: singleSource + singleOutlet - rows.length,
    remark:
      total === 0
        ? ''
        : `${formatCount(total, 'post')}: ${singleSource} on a single source, ${singleOutlet} more on a single outlet.`,
  };
}

function toArticleSection({ article }: Stats): Section {
  return {
    name: 'article',
    heading: 'Cited most',
    unit: 'citations',
    rows: article.map(({ key, title, citations }) => ({
      name: key,
      label: title === undefined ? key : `${key}: ${title}`,
      count: citations,
      share: undefined,
    })),
    left: 0,
    remark: '',
  };
}
