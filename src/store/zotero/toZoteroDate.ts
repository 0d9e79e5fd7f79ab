import { parseDate } from '../../domain/parseDate.ts';

/** As Zotero stores a date: the day that it read, `00` for what it did not find, and what was typed. */
const stored = /^(\d{4})-(\d\d)-(\d\d) (\S.*)$/s;

/**
 * The text to read a stored value of Zotero's by. Of a date in numbers whose day Zotero knows, that day,
 * because it knew the order in which they were typed; of another what was typed, as that may say more
 * (`Winter 2024`, `2014/2015`), or as much as Zotero read where it cannot be read here. Other fields stay.
 */
export function toZoteroDate(field: string, value: string): string {
  if (field === 'accessDate' || !/date/i.test(field)) return value;
  const match = stored.exec(value);
  if (match === null) return value;
  const [, year = '', month = '', day = '', typed = ''] = match;
  if (year === '0000') return typed;
  const hasDay = month !== '00' && day !== '00';
  if ((!hasDay || /\p{L}/u.test(typed)) && parseDate(typed).ok) return typed;
  if (hasDay) return `${year}-${month}-${day}`;
  return month === '00' ? year : `${year}-${month}`;
}
