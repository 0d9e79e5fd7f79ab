import type { DateOrder } from '../../src/domain/date.ts';
import { isNoDate } from '../../src/domain/noDate.ts';
import { findOnlyOrder, parseDate } from '../../src/domain/parseDate.ts';

function read(text: string, order?: DateOrder): string {
  const parsed = parseDate(text, { order });
  return parsed.ok ? parsed.value.edtf : `${parsed.problem.code}: ${parsed.problem.message}`;
}

describe('numeric dates', () => {
  it.each<readonly [string, DateOrder | undefined, string]>([
    ['12/2/24', undefined, '2024-12-02'],
    ['12/2/2024', undefined, '2024-12-02'],
    ['12/02/24', undefined, '2024-12-02'],
    ['1/1/01', undefined, '2001-01-01'],
    [' 12/2/24 ', undefined, '2024-12-02'],
    ['12/2/24.', undefined, '2024-12-02'],
    ['12-2-24', undefined, '2024-12-02'],
    ['12–2–24', undefined, '2024-12-02'],
    ['12-02-2024', undefined, '2024-12-02'],
    ['12/31/1899', undefined, '1899-12-31'],
    ['12/2/24', 'mdy', '2024-12-02'],
    ['12/2/24', 'dmy', '2024-02-12'],
    ['12/2/24', 'ymd', '2012-02-24'],
    ['2.12.2024', undefined, '2024-12-02'],
    ['2.12.2024', 'mdy', '2024-02-12'],
    ['2.12.2024', 'dmy', '2024-12-02'],
    ['02.12.24', 'dmy', '2024-12-02'],
    ['24.12.02', 'ymd', '2024-12-02'],
    ['25.12.2024', undefined, '2024-12-25'],
    ['12.25.2024', undefined, '2024-12-25'],
    ['2.2.2024', undefined, '2024-02-02'],
    ['2024/12/2', 'dmy', '2024-12-02'],
    ['2024.12.02', undefined, '2024-12-02'],
    ['2024/12/02/', undefined, '2024-12-02'],
    ['2024/12//', undefined, '2024-12'],
    ['2024///', undefined, '2024'],
    ['10/2024', undefined, '2024-10'],
    ['10/2024', 'dmy', '2024-10'],
    ['2024/10', undefined, '2024-10'],
    ['10.2024', undefined, '2024-10'],
    ['٢/١٢/٢٠٢٤', undefined, '2024-12-02'],
    ['٢/١٢/٢٠٢٤', 'mdy', '2024-02-12'],
    ['٢٥/١٢/٢٠٢٤', undefined, '2024-12-25'],
    ['۲۰۲۴/۱۲/۰۲', undefined, '2024-12-02'],
    ['٣١ ديسمبر ١٥٠٠', undefined, '1500-12-31'],
    ['１２／２／２４', undefined, '2024-12-02'],
    ['\u200f12/2/24', undefined, '2024-12-02'],
    ['2024年12月2日', undefined, '2024-12-02'],
    ['2024年12月', undefined, '2024-12'],
  ])('%s in order %s is %s', (text, order, edtf) => {
    expect(read(text, order)).toBe(edtf);
  });

  it.each([
    ['1/1/49', '2049-01-01'],
    ['1/1/50', '1950-01-01'],
    ['1/1/00', '2000-01-01'],
    ['1/1/99', '1999-01-01'],
    ['5 June 49', '2049-06-05'],
    ['5 June 50', '1950-06-05'],
  ])('reads two-digit years as 1950 to 2049: %s', (text, edtf) => {
    expect(read(text)).toBe(edtf);
  });

  it.each<readonly [string, DateOrder | undefined, string]>([
    [
      '13/25/24',
      undefined,
      'date.impossible: ‘13/25/24’ is no date: there is no month 13; write it like 12/25/24 or 2024-12-25',
    ],
    [
      '25/12/24',
      undefined,
      'date.impossible: ‘25/12/24’ has the day first; say --date-order dmy for dates like this',
    ],
    [
      '25/12/24',
      'mdy',
      'date.impossible: ‘25/12/24’ has the day first; say --date-order dmy for dates like this',
    ],
    [
      '25.12.24',
      'mdy',
      'date.impossible: ‘25.12.24’ has the day first; say --date-order dmy for dates like this',
    ],
    [
      '12/25/24',
      'dmy',
      'date.impossible: ‘12/25/24’ has the month first; say --date-order mdy for dates like this',
    ],
    [
      '12/25/24',
      'ymd',
      'date.impossible: ‘12/25/24’ has the month first; say --date-order mdy for dates like this',
    ],
    [
      '99/12/02',
      undefined,
      'date.impossible: ‘99/12/02’ has the year first; say --date-order ymd for dates like this',
    ],
    [
      '12/2/2024',
      'ymd',
      'date.ambiguous: ‘12/2/2024’ has the year last; say --date-order mdy or dmy',
    ],
    [
      '24-12-02',
      undefined,
      'date.ambiguous: ‘24-12-02’ has the day or the year first; say --date-order dmy or --date-order ymd',
    ],
    [
      '2/30/24',
      undefined,
      'date.impossible: ‘2/30/24’ is no date: February 2024 has 29 days; write it like 12/25/24 or 2024-12-25',
    ],
    [
      '31/4/24',
      'dmy',
      'date.impossible: ‘31/4/24’ is no date: April has 30 days; write it like 25/12/24 or 2024-12-25',
    ],
    [
      '31.4.2024',
      undefined,
      'date.impossible: ‘31.4.2024’ is no date: April has 30 days; write it like 25/12/24 or 2024-12-25',
    ],
    [
      '0/2/24',
      undefined,
      'date.impossible: ‘0/2/24’ is no date: there is no month 0; write it like 12/25/24 or 2024-12-25',
    ],
    [
      '12/0/24',
      undefined,
      'date.impossible: ‘12/0/24’ is no date: there is no day 0; write it like 12/25/24 or 2024-12-25',
    ],
    [
      '2/29/23',
      undefined,
      'date.impossible: ‘2/29/23’ is no date: February 2023 has 28 days; write it like 12/25/24 or 2024-12-25',
    ],
    [
      '2/29/1900',
      undefined,
      'date.impossible: ‘2/29/1900’ is no date: February 1900 has 28 days; write it like 12/25/24 or 2024-12-25',
    ],
    [
      '13/2024',
      undefined,
      'date.impossible: ‘13/2024’ is no date: there is no month 13; write it like 12/25/24 or 2024-12-25',
    ],
    ['12/2', undefined, 'date.unreadable: ‘12/2’ names no year in full; write it like 12/2024'],
    [
      '12/2/4',
      undefined,
      'date.unreadable: ‘12/2/4’ can’t be read as a date; write it like 12/25/24, 2024-12-25, December 25, 2024, December 2024 or 2024',
    ],
    [
      '12/2/024',
      undefined,
      'date.unreadable: ‘12/2/024’ can’t be read as a date; write it like 12/25/24, 2024-12-25, December 25, 2024, December 2024 or 2024',
    ],
    [
      '۱۴۰۳/۰۹/۱۲',
      undefined,
      'date.unreadable: ‘۱۴۰۳/۰۹/۱۲’ seems to be a day of the Islamic or Persian calendar; write the Gregorian one, like 2024-12-25',
    ],
    [
      '45628',
      undefined,
      'date.unreadable: ‘45628’ is a spreadsheet’s own number for a day; give the column the format yyyy-mm-dd and save it again',
    ],
  ])('%s in order %s is refused', (text, order, message) => {
    expect(read(text, order)).toBe(message);
  });

  it.each(['12/2.24', '12/2-24', '1/2/3/4', '12//24', '/12/2/24', '12 2 24', '12/2024/2'])(
    'does not read %s',
    (text) => expect(read(text)).toContain('date.unreadable'),
  );
});

describe('ISO 8601', () => {
  it.each([
    ['2024-12-02', '2024-12-02'],
    ['2024-12-2', '2024-12-02'],
    ['2024-12', '2024-12'],
    ['2024', '2024'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
    ['2024-12-02T23:30:00Z', '2024-12-02'],
    ['2024-12-02T23:30:00-11:00', '2024-12-02'],
    ['2024-12-02T00:30:00+14:00', '2024-12-02'],
    ['2024-12-02T10:00:00+0000', '2024-12-02'],
    ['2024-12-02T10:00:00.123Z', '2024-12-02'],
    ['2024-12-02T10:00:00.123456789+03', '2024-12-02'],
    ['2024-12-02T10:00Z', '2024-12-02'],
    ['2024-12-02t10:00z', '2024-12-02'],
    ['2024-12-02 10:00:00', '2024-12-02'],
    ['2024-12-02 10:00:00 UTC', '2024-12-02'],
    ['2026-01-06 13:55:27 +01:00', '2026-01-06'],
    ['2024-12-02Z', '2024-12-02'],
    ['20240315T120000Z', '2024-03-15'],
    ['20240315T1200', '2024-03-15'],
    ['20251201080000', '2025-12-01'],
    ['20240315 12:00:00', '2024-03-15'],
    ['20240315', '2024-03-15'],
    ['1750680000', '2025-06-23'],
    ['1750680000000', '2025-06-23'],
    ['1709164800', '2024-02-29'],
    ['1709251199', '2024-02-29'],
    ['1709251200', '2024-03-01'],
    ['1000000000', '2001-09-09'],
    ['2024-12-00', '2024-12'],
    ['2024-00-00', '2024'],
    ['2024-00', '2024'],
    ['2024-12-00 00:00:00', '2024-12'],
  ])('%s is %s', (text, edtf) => expect(read(text)).toBe(edtf));

  it.each([
    ['2024-13', 'there is no month 13'],
    ['2024-13-01', 'there is no month 13'],
    ['2024-04-31', 'April has 30 days'],
    ['2023-02-29', 'February 2023 has 28 days'],
    ['2023-02-29T10:00:00Z', 'February 2023 has 28 days'],
    ['20230229', 'February 2023 has 28 days'],
    ['2024-12-32', 'there is no day 32'],
    ['2024-00-02', 'there is no month 0'],
    ['0000-00-00', 'all of it is zero'],
    ['0000-00-00 00:00:00', 'all of it is zero'],
    ['Wed, 30 Nov -0001 00:00:00 +0000', 'it stands for an empty date'],
    ['2006/2003', 'it ends before it begins'],
    ['2024-12-05/2024-12-02', 'it ends before it begins'],
  ])('%s is impossible: %s', (text, reason) => {
    const message = `date.impossible: ‘${text}’ is no date: ${reason}; write it like 12/25/24 or 2024-12-25`;
    expect(read(text)).toBe(message);
  });

  it.each([
    '2024-W49-1',
    '2024-337',
    '2024-12-02T',
    '2024-12-02T99:00',
    '202412',
    '10000',
    '1900000000',
  ])('does not read %s', (text) => expect(read(text)).toContain('date.unreadable'));
});

describe('words', () => {
  it.each([
    ['2 December 2024', '2024-12-02'],
    ['2 december 2024', '2024-12-02'],
    ['02 DEC 2024', '2024-12-02'],
    ['02DEC2024', '2024-12-02'],
    ['2-Dec-2024', '2024-12-02'],
    ['2-Dec-24', '2024-12-02'],
    ['2/Dec/2024', '2024-12-02'],
    ['Dec-02-2024', '2024-12-02'],
    ['2024-Dec-02', '2024-12-02'],
    ['2024 Dec 2', '2024-12-02'],
    ['December 2, 2024', '2024-12-02'],
    ['December 2 2024', '2024-12-02'],
    ['Dec. 2, 2024', '2024-12-02'],
    ['Dec. 2, 24', '2024-12-02'],
    ["Dec 2 '24", '2024-12-02'],
    ['Dec 2, ’24', '2024-12-02'],
    ['Dec ’24', '2024-12'],
    ['Dec 98', '1998-12'],
    ['2nd of December, 2024', '2024-12-02'],
    ['the 2nd of December 2024', '2024-12-02'],
    ['December 3rd, 2024', '2024-12-03'],
    ['1st May 2021', '2021-05-01'],
    ['October 2024', '2024-10'],
    ['Oct. 2024', '2024-10'],
    ['October, 2024', '2024-10'],
    ['Oct-2024', '2024-10'],
    ['2024 October', '2024-10'],
    ['January 11, 2010 Monday', '2010-01-11'],
    ['Monday, October 24, 2011', '2011-10-24'],
    ['Wednesday, 7 January 2009', '2009-01-07'],
    ['Wed, 05 Jun 2024 16:04:48 +0000', '2024-06-05'],
    ['Wed, 05 Jun 2024 23:59:48 -1100', '2024-06-05'],
    ['05 Jun 2024 16:04 GMT', '2024-06-05'],
    ['Fri Apr 28 19:20:36 CEST 2023', '2023-04-28'],
    ['Tue, 07/11/2023 - 17:57', '2023-07-11'],
    ['12/2/24 10:30 PM', '2024-12-02'],
    ['12/2/24, 5 pm', '2024-12-02'],
    ['10:30 AM, December 2, 2024', '2024-12-02'],
    ['17:57 - 2 December 2024', '2024-12-02'],
    ['Friday, 5 July 2024 | 10:30', '2024-07-05'],
    ['December 2, 2024 at 5:03 p.m. EST', '2024-12-02'],
    ['Mon Dec 02 2024 00:00:00 GMT+0100 (Central European Standard Time)', '2024-12-02'],
    ['8. Dezember 2013', '2013-12-08'],
    ['Sonntag, den 8. Dezember 2013, 14:30 Uhr', '2013-12-08'],
    ['8 de diciembre de 2013', '2013-12-08'],
    ['domingo, 11 de marzo de 2012', '2012-03-11'],
    ['1º de mayo de 2024', '2024-05-01'],
    ['le 1er décembre 2024 à 17h57', '2024-12-01'],
    ['2 декабря 2024 г.', '2024-12-02'],
    ['понедельник, 2 декабря 2024 года, 10:15', '2024-12-02'],
    ['2 грудня 2024 року', '2024-12-02'],
    ['пʼятниця, 6 грудня 2024 р.', '2024-12-06'],
    ["п'ятниця, 6 грудня 2024 р.", '2024-12-06'],
    ['2 Aralık 2024 Pazartesi', '2024-12-02'],
    ['٢ كانون الأول ٢٠٢٤', '2024-12-02'],
    ['الاثنين، 2 كانون الأول 2024', '2024-12-02'],
    ['2 ديسمبر/كانون الأول 2024', '2024-12-02'],
    ['2 كانون الأول (ديسمبر) 2024م', '2024-12-02'],
    ['2ی کانوونی یەکەمی 2024', '2024-12-02'],
    ['دووشەممە، ٢ی کانونی یەکەمی ٢٠٢٤', '2024-12-02'],
    ["2'ê Berfanbarê 2024an", '2024-12-02'],
    ['۲ دسامبر ۲۰۲۴', '2024-12-02'],
    ['December 2, 2024', '2024-12-02'],
    ['[1962]', '1962'],
    ['15 March 44 BCE', '-0043-03-15'],
    ['March 15, 44 B.C.', '-0043-03-15'],
    ['44 BC', '-0043'],
    ['1 BCE', '0000'],
    ['AD 70', '0070'],
    ['70 C.E.', '0070'],
  ])('%s is %s', (text, edtf) => expect(read(text)).toBe(edtf));

  it.each([
    ['24 Dec 02', 'ymd', '2024-12-02'],
    ['24 Dec 02', 'mdy', '2002-12-24'],
    ['24 Dec 2002', 'ymd', '2002-12-24'],
    ['Tue, 07/11/2023', 'dmy', '2023-11-07'],
  ] as const)('%s in order %s is %s', (text, order, edtf) => expect(read(text, order)).toBe(edtf));

  it.each([
    [
      '31 April 2024',
      'date.impossible: ‘31 April 2024’ is no date: April has 30 days; write it like 12/25/24 or 2024-12-25',
    ],
    [
      'April 31, 2024',
      'date.impossible: ‘April 31, 2024’ is no date: April has 30 days; write it like 12/25/24 or 2024-12-25',
    ],
    [
      '29 Feb 2023',
      'date.impossible: ‘29 Feb 2023’ is no date: February 2023 has 28 days; write it like 12/25/24 or 2024-12-25',
    ],
    [
      '32 December 2024',
      'date.impossible: ‘32 December 2024’ is no date: there is no day 32; write it like 12/25/24 or 2024-12-25',
    ],
    [
      'Dec 24',
      'date.ambiguous: ‘Dec 24’ names no year in full; write it like December 25, 2024 or December 2024',
    ],
    [
      '2 December',
      'date.ambiguous: ‘2 December’ names no year in full; write it like December 25, 2024 or December 2024',
    ],
    ['n.d.', 'date.unreadable: ‘n.d.’ says that there is no date; leave it empty instead'],
    ['', 'date.unreadable: the date is blank'],
    [
      'next week',
      'date.unreadable: ‘next week’ can’t be read as a date; write it like 12/25/24, 2024-12-25, December 25, 2024, December 2024 or 2024',
    ],
    [
      '2004–',
      'date.ambiguous: ‘2004–’ may be the year or an open range; write 2004, since 2004 or until 2004',
    ],
    [
      '2004-',
      'date.ambiguous: ‘2004-’ may be the year or an open range; write 2004, since 2004 or until 2004',
    ],
    [
      '–2004',
      'date.ambiguous: ‘–2004’ may be the year or an open range; write 2004, since 2004 or until 2004',
    ],
  ])('%s is refused', (text, message) => expect(read(text)).toBe(message));

  it.each([
    ['- 12/4/24', '2024-12-04'],
    ['-12/4/24', '2024-12-04'],
    ['– 12/4/24', '2024-12-04'],
    ['–12/4/24', '2024-12-04'],
    ['— 12/4/24', '2024-12-04'],
    ['-- 12/4/24', '2024-12-04'],
    ['12/4/24 -', '2024-12-04'],
    ['12/4/24–', '2024-12-04'],
    ['12/4/24 --', '2024-12-04'],
    ['– 12/4/24 –', '2024-12-04'],
    ['- December 4, 2024', '2024-12-04'],
    ['December 2024 –', '2024-12'],
    ['- 2004', '2004'],
    ['– 2–5 December 2024', '2024-12-02/2024-12-05'],
    ['– Seit 2004', '2004/..'],
  ])('takes the dash of %s for punctuation', (text, edtf) => expect(read(text)).toBe(edtf));

  it.each([
    'December',
    'Monday',
    'Dec 2 Jan 2024',
    '2 of 2024 Dec Dec',
    '2 Decembre',
    '98',
    'c.',
    '2024 2024',
    '12:30',
    'Spring',
    '0 BCE',
    'constructor 2024',
    '2 محرم 1446',
    '1446 هـ',
  ])('does not read %s', (text) => expect(read(text)).toMatch(/^date\.(unreadable|ambiguous): /));
});

describe('ranges, seasons, approximate dates', () => {
  it.each([
    ['2003-2006', '2003/2006'],
    ['2003–2006', '2003/2006'],
    ['2003 – 2006', '2003/2006'],
    ['2003 to 2006', '2003/2006'],
    ['from 2003 to 2006', '2003/2006'],
    ['1998–99', '1998/1999'],
    ['2–5 December 2024', '2024-12-02/2024-12-05'],
    ['2-5 December 2024', '2024-12-02/2024-12-05'],
    ['December 2–5, 2024', '2024-12-02/2024-12-05'],
    ['Dec 30, 2024 – Jan 2, 2025', '2024-12-30/2025-01-02'],
    ['30 November – 2 December 2024', '2024-11-30/2024-12-02'],
    ['November 30 – December 2, 2024', '2024-11-30/2024-12-02'],
    ['October–December 2024', '2024-10/2024-12'],
    ['Oct-Dec 2024', '2024-10/2024-12'],
    ['Oct/Nov 2024', '2024-10/2024-11'],
    ['October 2024 – January 2025', '2024-10/2025-01'],
    ['2024-12-02 - 2024-12-05', '2024-12-02/2024-12-05'],
    ['12/2/24–12/5/24', '2024-12-02/2024-12-05'],
    ['12/2/24-12/5/24', '2024-12-02/2024-12-05'],
    ['2–5 грудня 2024', '2024-12-02/2024-12-05'],
    ['100–44 BCE', '-0099/-0043'],
    ['100 BCE – 50 CE', '-0099/0050'],
    ['2004/..', '2004/..'],
    ['2004–present', '2004/..'],
    ['since 2004', '2004/..'],
    ['Seit Oktober 2004', '2004-10/..'],
    ['since 12/4/24', '2024-12-04/..'],
    ['../2004', '../2004'],
    ['until 2004', '../2004'],
    ['bis 12/4/24', '../2024-12-04'],
    ['Spring 1998', '1998-21'],
    ['summer of 1998', '1998-22'],
    ['Fall 1998', '1998-23'],
    ['AUTUMN 1998', '1998-23'],
    ['Winter, 1998', '1998-24'],
    ['Winter 1998/99', '1998-24'],
    ['Winter 1998–1999', '1998-24'],
    ['1998 Spring', '1998-21'],
    ['Herbst 1998', '1998-23'],
    ['صيف 2014', '2014-22'],
    ['Spring–Summer 1998', '1998-21/1998-22'],
    ['Spring/Summer 1998', '1998-21/1998-22'],
    ['c. 1962', '1962~'],
    ['ca. 1962', '1962~'],
    ['ca 1962', '1962~'],
    ['circa 1962', '1962~'],
    ['c1962', '1962~'],
    ['~1962', '1962~'],
    ['around 1962', '1962~'],
    ['c. 1962?', '1962%'],
    ['c. October 1962', '1962-10~'],
    ['[c. 1962]', '1962~'],
    ['c. 44 BCE', '-0043~'],
    ['12/2/24?', '2024-12-02?'],
    ['c. 1962–1965', '1962~/1965'],
    ['c. 1962 – c. 1965', '1962~/1965~'],
    ['1990s', '199X'],
    ['the 1990s', '199X'],
    ['1990’s', '199X'],
    ['c. 1990s', '199X~'],
    ['20th century', '19XX'],
    ['the 19th century', '18XX'],
  ])('%s is %s', (text, edtf) => expect(read(text)).toBe(edtf));

  it.each([
    [
      '2003–06',
      'date.ambiguous: ‘2003–06’ may be a month or a range of years; write 2003-06 or 2003/2006',
    ],
    [
      '1998-99',
      'date.impossible: ‘1998-99’ is no date: there is no month 99; for years write 1998/1999',
    ],
    [
      '5–2 December 2024',
      'date.impossible: ‘5–2 December 2024’ is no date: it ends before it begins; write it like 12/25/24 or 2024-12-25',
    ],
  ])('%s is refused', (text, message) => expect(read(text)).toBe(message));

  it.each([
    '–',
    '../..',
    '/',
    '2003–2005–2007',
    '– December',
    'Winter 1998/2005',
    '2 – 3',
    '0th century',
    'since',
    'until',
    'since 2004–2006',
    '12/4/24 to',
  ])('does not read %s', (text) => expect(read(text)).toMatch(/^date\.(unreadable|ambiguous): /));
});

describe('what is kept', () => {
  it('keeps what was typed, white space folded', () => {
    expect(parseDate('  2\n December\t 2024 ')).toEqual({
      ok: true,
      value: { typed: '2 December 2024', edtf: '2024-12-02', sort: '2024-12-029' },
    });
    expect(parseDate('2024-12-02T10:00:00Z')).toEqual({
      ok: true,
      value: { typed: '2024-12-02T10:00:00Z', edtf: '2024-12-02', sort: '2024-12-029' },
    });
  });

  it('cuts long text in messages', () => {
    const parsed = parseDate('x'.repeat(1_000_000));
    expect(parsed).toMatchObject({ ok: false, problem: { code: 'date.unreadable' } });
    if (!parsed.ok) {
      expect(parsed.problem.message.length).toBeLessThan(200);
      expect(parsed.problem.message).toMatch(/^‘x{50,60}…’ can’t be read/);
    }
  });
});

describe('findOnlyOrder', () => {
  it.each([
    ['25/12/24', 'dmy'],
    ['– 25/12/24', 'dmy'],
    ['12/25/24 -', 'mdy'],
    ['25.12.2024', undefined],
    ['25-12-2024', 'dmy'],
    ['２５／１２／２４', 'dmy'],
    ['25 / 12 / 24', 'dmy'],
    ['24-12-02', undefined],
    ['Wed, 25/12/2024 - 17:57', 'dmy'],
    ['٢٥/١٢/٢٠٢٤', 'dmy'],
    ['12/25/24', 'mdy'],
    ['2/29/24', 'mdy'],
    ['12/2/24', undefined],
    ['12/12/24', undefined],
    ['13/25/24', undefined],
    ['2024/12/25', undefined],
    ['2024-12-25', undefined],
    ['25 December 2024', undefined],
    ['2/29/23', undefined],
    ['', undefined],
    ['25/12/24 x', undefined],
  ])('%s fits %s', (text, order) => expect(findOnlyOrder(text)).toBe(order));
});

describe('isNoDate', () => {
  it.each([
    '',
    '  ',
    'n.d.',
    'N.D.',
    'n. d.',
    'nd',
    '(n.d.)',
    '[n.d.]',
    'undated',
    'Undated',
    'no date',
    'unknown',
    'date unknown',
    'n/a',
    'none',
    '-',
    '—',
    '–',
    '?',
    's.d.',
    's. f.',
    'o. J.',
    'o.D.',
    'б. д.',
    'б.г.',
    'د.ت',
    'د. ت.',
    'بدون تاريخ',
  ])('%s is no date', (text) => {
    expect(isNoDate(text)).toBe(true);
    expect(parseDate(text)).toMatchObject({ ok: false, problem: { code: 'date.unreadable' } });
  });

  it.each(['2024', '12/2/24', 'c. 1962', 'May 2024', 'nd 2024', 'December', 'x'.repeat(100)])(
    '%s is not that',
    (text) => expect(isNoDate(text)).toBe(false),
  );
});
