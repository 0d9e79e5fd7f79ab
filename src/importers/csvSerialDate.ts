/** Days from Excel's day 0, 1899-12-30, to the first day of the era that `toCivil` counts in, 0000-03-01. */
const excelEpoch = 693_899;

/** Whether a text is a day as Excel counts them, from 1954 (20000) to 2064 (60000). */
export function isDaySerial(text: string): boolean {
  return /^[2-5][0-9]{4}$/.test(text.trim());
}

/**
 * The ISO day of Excel's day number, in the 1900 date system: `45628` is `2024-12-02`. The year is
 * counted from March, so that the leap day is its last.
 */
export function toIsoDay(serial: string): string {
  const days = Number(serial) + excelEpoch;
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
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
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
