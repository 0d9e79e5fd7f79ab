import fc from 'fast-check';
import { formatDate } from '../../src/domain/formatDate.ts';
import { parseDate } from '../../src/domain/parseDate.ts';
import { anyEdtf } from './anyEdtf.ts';

describe('in every form', () => {
  it.each([
    ['2024-12-02', '12/2/24', '2/12/24', 'December 2, 2024'],
    ['2024-10-31', '10/31/24', '31/10/24', 'October 31, 2024'],
    ['2005-01-09', '1/9/05', '9/1/05', 'January 9, 2005'],
    ['1950-01-01', '1/1/50', '1/1/50', 'January 1, 1950'],
    ['1949-12-31', '12/31/1949', '31/12/1949', 'December 31, 1949'],
    ['2049-12-31', '12/31/49', '31/12/49', 'December 31, 2049'],
    ['2050-01-01', '1/1/2050', '1/1/2050', 'January 1, 2050'],
    ['0079-08-24', 'August 24, 79 CE', 'August 24, 79 CE', 'August 24, 79 CE'],
    ['-0043-03-15', 'March 15, 44 BCE', 'March 15, 44 BCE', 'March 15, 44 BCE'],
    ['2024-12-02?', '12/2/24?', '2/12/24?', 'December 2, 2024?'],
    ['2024-12-02~', 'c. 12/2/24', 'c. 2/12/24', 'c. December 2, 2024'],
    ['2024-12-02/2024-12-05', '12/2/24–12/5/24', '2/12/24–5/12/24', 'December 2–5, 2024'],
    [
      '2024-12-30/2025-01-02',
      '12/30/24–1/2/25',
      '30/12/24–2/1/25',
      'December 30, 2024 – January 2, 2025',
    ],
    [
      '2024-11-30/2024-12-02',
      '11/30/24–12/2/24',
      '30/11/24–2/12/24',
      'November 30 – December 2, 2024',
    ],
    ['2024-12-02/..', 'since 12/2/24', 'since 2/12/24', 'since December 2, 2024'],
  ])('%s', (edtf, mdy, dmy, long) => {
    expect(formatDate(edtf, 'mdy')).toBe(mdy);
    expect(formatDate(edtf, 'dmy')).toBe(dmy);
    expect(formatDate(edtf, 'long')).toBe(long);
    expect(formatDate(edtf, 'iso')).toBe(edtf);
  });

  it.each([
    ['2024-10', 'October 2024'],
    ['2024', '2024'],
    ['0070', '70 CE'],
    ['0000', '1 BCE'],
    ['-0043', '44 BCE'],
    ['Y17000', 'Y17000'],
    ['1998-21', 'Spring 1998'],
    ['1998-22', 'Summer 1998'],
    ['1998-23', 'Autumn 1998'],
    ['1998-24', 'Winter 1998'],
    ['1962~', 'c. 1962'],
    ['1962?', '1962?'],
    ['1962%', 'c. 1962?'],
    ['1962-10~', 'c. October 1962'],
    ['199X', '1990s'],
    ['199X~', 'c. 1990s'],
    ['19XX', '20th century'],
    ['00XX', '1st century'],
    ['10XX', '11th century'],
    ['20XX', '21st century'],
    ['1999-XX', '1999'],
    ['1999-XX-XX', '1999'],
    ['1999-12-XX', 'December 1999'],
    ['2003/2006', '2003–2006'],
    ['2003/2003', '2003–2003'],
    ['1962~/1965', 'c. 1962 – 1965'],
    ['1962?/1965', '1962? – 1965'],
    ['2004/..', 'since 2004'],
    ['2004/', 'since 2004'],
    ['../2004', 'until 2004'],
    ['/2004', 'until 2004'],
    ['2024-10/2024-12', 'October–December 2024'],
    ['2024-10/2025-01', 'October 2024 – January 2025'],
    ['1998-21/1998-23', 'Spring–Autumn 1998'],
    ['2003/2004-05', '2003 – May 2004'],
    ['-0099/-0043', '100 BCE – 44 BCE'],
  ])('%s is %s but for iso', (edtf, text) => {
    for (const form of ['mdy', 'dmy', 'long'] as const) expect(formatDate(edtf, form)).toBe(text);
    expect(formatDate(edtf, 'iso')).toBe(edtf);
  });
});

it('gives back what is not EDTF', () => {
  expect(formatDate('next week', 'mdy')).toBe('next week');
});

it('is read back as the same date, in every form', () => {
  const form = fc.constantFrom('mdy', 'dmy', 'iso', 'long' as const);
  fc.assert(
    fc.property(anyEdtf, form, (edtf, form) => {
      const text = formatDate(edtf, form);
      const parsed = parseDate(text, { order: form === 'dmy' ? 'dmy' : 'mdy' });
      const told = { text, edtf: parsed.ok ? parsed.value.edtf : parsed.problem.message };
      expect(told).toEqual({ text, edtf: form === 'iso' ? edtf : toPrinted(edtf) });
    }),
    { numRuns: 3000 },
  );
});

/** What print keeps: an unknown end is printed like an open one, an unspecified month not at all. */
function toPrinted(edtf: string): string {
  return edtf.replace(/-XX/g, '').replace(/^\//, '../').replace(/\/$/, '/..');
}
