import { type DateForm, formatDate } from '../../domain/formatDate.ts';

const plainDay = /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/;

/**
 * A date in the words of a section. ISO 8601 goes for plain years, months and days and what is
 * between two of them; `2024-21` and `2019~` are for programs, so they are put into words.
 *
 * @param edtf EDTF text
 * @param isBook Of a book only the year is printed.
 */
export function printDate(edtf: string, form: DateForm, isBook: boolean): string {
  const printed = isBook ? edtf.replace(/^(\d{4})-\d\d(?:-\d\d)?$/, '$1') : edtf;
  if (form === 'iso' && !printed.split('/').every((part) => plainDay.test(part))) {
    return formatDate(printed, 'long');
  }
  return formatDate(printed, form);
}
