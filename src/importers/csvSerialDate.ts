import { toCalendarDay } from '../domain/dateCalendar.ts';

/** The day that Excel counts as number 25569 is 1 January 1970. */
const unixEpoch = 25_569;

/** Whether a text is a day as Excel counts them, from 1954 (20000) to 2064 (60000). */
export function isDaySerial(text: string): boolean {
  return /^[2-5][0-9]{4}$/.test(text.trim());
}

/** The ISO day of Excel's day number, in the 1900 date system: `45628` is `2024-12-02`. */
export function toIsoDay(serial: string): string {
  const { year, month, day } = toCalendarDay(Number(serial) - unixEpoch);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
