/** So much in a month or, where no month is known, a year: `2024-12`, `2024`. */
export interface TimeCount {
  readonly time: string;
  readonly count: number;
}

/** Equal spans of time on end, empty ones among them. */
export interface TimeBuckets {
  /** `month`, `quarter`, `half-year`, `year` or `5 years`. */
  readonly unit: string;
  readonly buckets: readonly { readonly label: string; readonly count: number }[];
}

/** In months. */
const units = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 3000, 6000, 12_000, 120_000];

const unitNames = new Map([
  [1, 'month'],
  [3, 'quarter'],
  [6, 'half-year'],
  [12, 'year'],
]);

/**
 * Months as the finest spans of which there are at most `room`. What has a year alone counts where
 * spans are years or longer, and they are where that is more than half of all.
 *
 * @param times The oldest first; the years from 0000 to 9999.
 * @param room At least 1.
 */
export function toTimeBuckets(times: readonly TimeCount[], room: number): TimeBuckets {
  const all = times.reduce((total, { count }) => total + count, 0);
  const dated = times.filter(({ time }) => time.length === 7);
  const inMonths = dated.reduce((total, { count }) => total + count, 0);
  const least = inMonths * 2 < all ? 12 : 1;
  for (const unit of units) {
    if (unit < least) continue;
    const taken = unit < 12 ? dated : times;
    const places = taken.map(({ time }) => Math.floor(toMonths(time) / unit));
    const first = Math.min(...ends(places));
    const length = places.length === 0 ? 0 : Math.max(...ends(places)) - first + 1;
    if (length > room && unit !== units.at(-1)) continue;
    const counts = new Array<number>(length).fill(0);
    taken.forEach(({ count }, at) => {
      const place = (places[at] ?? 0) - first;
      counts[place] = (counts[place] ?? 0) + count;
    });
    return {
      unit: unitNames.get(unit) ?? `${unit / 12} years`,
      buckets: counts.map((count, at) => ({ label: toLabel(first + at, unit), count })),
    };
  }
  return { unit: 'year', buckets: [] };
}

/** Years alone stand before the months of the year, so both ends are looked at. */
function ends(places: readonly number[]): readonly number[] {
  return [places[0] ?? 0, places.at(-1) ?? 0];
}

function toMonths(time: string): number {
  return Number(time.slice(0, 4)) * 12 + (time.length === 7 ? Number(time.slice(5)) - 1 : 0);
}

function toLabel(place: number, unit: number): string {
  const month = place * unit;
  const year = pad(Math.floor(month / 12), 4);
  const within = month % 12;
  if (unit === 1) return `${year}-${pad(within + 1, 2)}`;
  if (unit === 3) return `${year} Q${within / 3 + 1}`;
  if (unit === 6) return `${year} H${within / 6 + 1}`;
  return unit === 12 ? year : `${year}–${pad(Math.floor(month / 12) + unit / 12 - 1, 4)}`;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
