import { partEarlyTimes } from '../../domain/earlyTimes.ts';
import type { TimeCount } from '../../domain/timeBuckets.ts';
import { toTimeBuckets } from '../../domain/timeBuckets.ts';
import type { Stats } from '../../store/libraryStats.ts';
import { type BarRow, formatBars } from '../../terminal/bars.ts';
import type { Blocks } from '../../terminal/blocks.ts';
import type { Paint } from '../../terminal/paint.ts';
import { formatSparkline } from '../../terminal/sparkline.ts';
import { cutToWidth } from '../../terminal/width.ts';
import { wrapText } from '../../terminal/wrapText.ts';
import { formatNumber } from '../log/formatChanges.ts';
import { describeOverview, formatShare } from './formatFigures.ts';
import type { Section } from './section.ts';

export interface StatsLook {
  readonly columns: number;
  readonly blocks: Blocks;
  readonly paint: Paint;
}

/** Statistics for a terminal: the figures of the whole, then the sections; months as sparklines. */
export function formatStats(stats: Stats, sections: readonly Section[], look: StatsLook): string {
  const parts = [
    wrapLines(describeOverview(stats), look),
    ...sections.flatMap((section) => {
      // Months tell the years, too.
      if (section.name === 'year') return [];
      if (section.name === 'month')
        return [formatTimeline('Published', stats.published.times, look)];
      if (section.name === 'cited') return [formatTimeline('Cited', stats.cited.times, look)];
      return [formatSection(section, look)];
    }),
  ];
  return parts.filter((part) => part !== '').join('\n');
}

/** A section as bars, under its heading; '' where it has nothing. */
export function formatSection(section: Section, look: StatsLook): string {
  const { heading, rows, left, remark, unit } = section;
  if (rows.length === 0 && remark === '') return '';
  const bars = rows.map(
    ({ name: called, label, count, share }): BarRow => ({
      label,
      // How many have none says nothing of those that have one.
      count: called === '' ? 0 : count,
      figures:
        share === undefined ? [formatNumber(count)] : [formatNumber(count), formatShare(share)],
    }),
  );
  const more = left === 0 ? [] : [`… and ${formatNumber(left)} more`];
  return [
    formatHeading(heading, rows.length === 0 ? '' : unit, look),
    formatBars(bars, { ...look, ...toScale(section) }),
    wrapLines([...more, ...(remark === '' ? [] : [remark])], look),
  ].join('');
}

/** Shares of one whole are drawn as such; where there are titles, they matter more than bars. */
function toScale({ name, rows: [first] }: Section): { most?: number; labelShare?: number } {
  if (name === 'concentration' && first?.share) return { most: first.count / first.share };
  return name === 'post' || name === 'article' ? { labelShare: 0.7 } : {};
}

function formatTimeline(heading: string, all: readonly TimeCount[], look: StatsLook): string {
  if (all.length === 0) return '';
  const { early, times } = partEarlyTimes(all);
  // The labels of both ends stand beside the line: at most `2020–2024` each.
  const room = Math.max(1, Math.min(look.columns, 140) - 22);
  const { unit, buckets } = toTimeBuckets(times, room);
  const counts = buckets.map(({ count }) => count);
  const most = counts.reduce((highest, count) => Math.max(highest, count), 0);
  const line = formatSparkline(counts, look.blocks, room);
  const first = buckets[0]?.label ?? '';
  const last = buckets.at(-1)?.label ?? '';
  const ends = buckets.length === 1 ? `${first} ${line}` : `${first} ${line} ${last}`;
  const before = early === undefined ? '' : `${formatNumber(early.count)} before ${early.year}\n`;
  const unitText = `by ${unit}, at most ${formatNumber(most)}`;
  return `${formatHeading(heading, unitText, look)}${ends}\n${before}`;
}

function formatHeading(heading: string, unit: string, { columns, paint }: StatsLook): string {
  const head = cutToWidth(heading, columns);
  const rest = unit === '' ? '' : cutToWidth(unit, columns - head.length - 2);
  return `${paint.heading(head)}${rest === '' ? '' : `  ${paint.dim(rest)}`}\n`;
}

function wrapLines(lines: readonly string[], { columns }: StatsLook): string {
  return lines.map((line) => `${wrapText(line, columns)}\n`).join('');
}
