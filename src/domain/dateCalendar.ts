/**
 * A two-digit year is read as the one in 1950..2049: `/24` is 2024, `/98` is 1998, `/62` is 1962.
 * News that is cited with two digits is recent or of the later 20th century; a fixed window (and no
 * clock) keeps the same text meaning the same day for ever.
 */
export const firstTwoDigitYear = 1950;

/** Turns a two-digit year, 0 to 99, into the year it stands for. */
export function toFullYear(twoDigits: number): number {
  const year = 1900 + twoDigits;
  return year < firstTwoDigitYear ? year + 100 : year;
}

/** How many days a month (1 to 12) has in a year of the proleptic Gregorian calendar; 0 for no month. */
export function countDays(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  if (month === 4 || month === 6 || month === 9 || month === 11) return 30;
  return month >= 1 && month <= 12 ? 31 : 0;
}

/** Whether year, month and day name a day that exists. */
export function isDay(year: number, month: number, day: number): boolean {
  return day >= 1 && (day <= 28 || day <= countDays(year, month)) && month >= 1 && month <= 12;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** How many days a calendar day lies after 1 January 1970; the inverse of `toCalendarDay`. */
export function toDayNumber(year: number, month: number, day: number): number {
  const yearFromMarch = month > 2 ? year : year - 1;
  const era = Math.floor(yearFromMarch / 400);
  const yearOfEra = yearFromMarch - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + dayOfEra + dayOfYear - 719_468;
}

/**
 * The calendar day, in UTC, that lies a number of days after 1 January 1970. Counts in eras of 400
 * years that begin on 1 March, so that the leap day comes last.
 */
export function toCalendarDay(days: number): { year: number; month: number; day: number } {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}
