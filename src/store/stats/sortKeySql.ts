/**
 * The month of a sort key (see `toSortKey`), else its year, else NULL. Years of four digits stand
 * between `0` and `:`; the last digit tells how precise the date is.
 */
export function toTime(column: string): string {
  return `CASE WHEN ${column} >= '0' AND ${column} < ':' THEN
    substr(${column}, 1, iif(substr(${column}, 11) >= '6', 7, 4)) END`;
}

/** The day of a sort key as a whole number of days; NULL where the day is not known. */
export function toDay(column: string): string {
  return `CASE WHEN ${column} >= '0' AND ${column} < ':' AND substr(${column}, 11) >= '8' THEN
    CAST(julianday(substr(${column}, 1, 10)) + 0.5 AS INTEGER) END`;
}
