import { partEarlyTimes } from '../../../domain/earlyTimes.ts';
import { toSafeText } from '../../../domain/safeText.ts';
import { toTimeBuckets } from '../../../domain/timeBuckets.ts';
import type { Stats } from '../../../store/libraryStats.ts';
import { isolate } from '../../../terminal/cellText.ts';
import { cutToWidth } from '../../../terminal/width.ts';
import type { Section } from '../section.ts';

/** What the script of the page draws. */
export interface PageChart {
  /** Of the canvas. */
  readonly id: string;
  readonly unit: string;
  /** Bars that go from left to right, each with a name; else from below, as times do. */
  readonly across: boolean;
  /** Cut to what stands well beside a bar. */
  readonly labels: readonly string[];
  readonly names: readonly string[];
  readonly counts: readonly number[];
}

/** More bars than this say nothing; the table beside has them all. */
const mostBars = 20;
const mostTimes = 240;
/** In cells. */
const labelWidth = 24;

/** The chart of a section; undefined where a table says it better. */
export function toChart(section: Section, stats: Stats): PageChart | undefined {
  const { name, unit } = section;
  // How many have none says nothing of those that have one.
  const rows = section.rows.filter((row) => row.name !== '');
  if (rows.length === 0 || name === 'post' || name === 'article') return undefined;
  const id = `chart-${name}`;
  if (name === 'month' || name === 'cited' || name === 'year') {
    const timeline = name === 'cited' ? stats.cited : stats.published;
    const whole = timeline.times.map(({ time, count }) => ({ time: time.slice(0, 4), count }));
    const { early, times } = partEarlyTimes(name === 'year' ? whole : timeline.times);
    const { buckets } = toTimeBuckets(times, mostTimes);
    const first =
      early === undefined ? [] : [{ label: `before ${early.year}`, count: early.count }];
    const labels = [...first, ...buckets].map(({ label }) => label);
    const counts = [...first, ...buckets].map(({ count }) => count);
    return { id, unit, across: false, labels, names: labels, counts };
  }
  const shown = rows.slice(0, mostBars);
  const names = shown.map(({ label }) => toOneLine(label));
  return {
    id,
    unit,
    across: true,
    labels: names.map((label) => isolate(cutToWidth(label, labelWidth))),
    names: names.map((label) => isolate(cutToWidth(label, 80))),
    counts: shown.map(({ count }) => count),
  };
}

/** A text that browsers may show: whole characters, one line. */
export function toOneLine(text: string): string {
  return toSafeText(text).toWellFormed().replace(/\s+/g, ' ').trim();
}
