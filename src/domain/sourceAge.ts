/** How many citations there are of sources that were so many days old. */
export interface AgeCount {
  readonly days: number;
  readonly count: number;
}

/** The groups of ages: up to so many days, both ends included. The names are held stable. */
export const ageGroups = [
  { name: 'before', label: 'before it was published', from: -Infinity, to: -1 },
  { name: 'same-day', label: 'same day', from: 0, to: 0 },
  { name: '1-7-days', label: '1–7 days', from: 1, to: 7 },
  { name: '8-30-days', label: '8–30 days', from: 8, to: 30 },
  { name: '31-90-days', label: '31–90 days', from: 31, to: 90 },
  { name: '91-365-days', label: '91–365 days', from: 91, to: 365 },
  { name: '1-2-years', label: '1–2 years', from: 366, to: 730 },
  { name: '2-5-years', label: '2–5 years', from: 731, to: 1826 },
  { name: '5-10-years', label: '5–10 years', from: 1827, to: 3652 },
  { name: 'over-10-years', label: 'over 10 years', from: 3653, to: Infinity },
] as const;

/** How many there are in each group, in the order of `ageGroups`. */
export function countAgeGroups(ages: readonly AgeCount[]): readonly number[] {
  return ageGroups.map(({ from, to }) =>
    sum(ages.filter(({ days }) => days >= from && days <= to)),
  );
}

/**
 * The age that half of them do not exceed: of an even number the lower of the two in the middle, so
 * that it is an age there is.
 *
 * @param ages The youngest first, each age once.
 * @returns undefined for none
 */
export function findMedianAge(ages: readonly AgeCount[]): number | undefined {
  const half = sum(ages) / 2;
  let passed = 0;
  for (const { days, count } of ages) {
    passed += count;
    if (passed >= half) return days;
  }
  return undefined;
}

function sum(ages: readonly AgeCount[]): number {
  return ages.reduce((total, { count }) => total + count, 0);
}
