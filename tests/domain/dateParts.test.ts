import fc from 'fast-check';
import { isEdtf, toDateParts, toDateValue, toDayValue } from '../../src/domain/dateParts.ts';
import { parseDate } from '../../src/domain/parseDate.ts';
import { anyEdtf } from './anyEdtf.ts';

const single = {
  end: undefined,
  openEnd: false,
  openStart: false,
  approximate: false,
  uncertain: false,
};

describe('toDateParts', () => {
  it.each([
    ['2024-12-02', { ...single, start: { year: 2024, month: 12, day: 2 } }],
    ['2024-12', { ...single, start: { year: 2024, month: 12 } }],
    ['2024', { ...single, start: { year: 2024 } }],
    ['2024-XX', { ...single, start: { year: 2024 } }],
    ['2024-12-XX', { ...single, start: { year: 2024, month: 12 } }],
    ['1998-21', { ...single, start: { year: 1998, season: 1 } }],
    ['1998-24', { ...single, start: { year: 1998, season: 4 } }],
    ['1962~', { ...single, start: { year: 1962 }, approximate: true }],
    ['1962?', { ...single, start: { year: 1962 }, uncertain: true }],
    [
      '1962-03%',
      { ...single, start: { year: 1962, month: 3 }, approximate: true, uncertain: true },
    ],
    ['-0043-03-15', { ...single, start: { year: -43, month: 3, day: 15 } }],
    ['Y-17000', { ...single, start: { year: -17000 } }],
    ['199X', { ...single, start: { year: 1990 }, end: { year: 1999 }, approximate: true }],
    ['19XX', { ...single, start: { year: 1900 }, end: { year: 1999 }, approximate: true }],
    ['2003/2006', { ...single, start: { year: 2003 }, end: { year: 2006 } }],
    ['199X/2006', { ...single, start: { year: 1990 }, end: { year: 2006 }, approximate: true }],
    ['1962/196X', { ...single, start: { year: 1962 }, end: { year: 1969 }, approximate: true }],
    [
      '1962~/1965?',
      { ...single, start: { year: 1962 }, end: { year: 1965 }, approximate: true, uncertain: true },
    ],
    ['2004/..', { ...single, start: { year: 2004 }, openEnd: true }],
    ['2004/', { ...single, start: { year: 2004 }, openEnd: true }],
    [
      '../2004-05',
      {
        ...single,
        start: { year: 2004, month: 5 },
        end: { year: 2004, month: 5 },
        openStart: true,
      },
    ],
  ])('%s', (edtf, parts) => expect(toDateParts(edtf)).toStrictEqual(parts));

  it.each(['', 'next week', '2024-13', '../..'])('throws on %s, a bug of the caller', (text) => {
    expect(() => toDateParts(text)).toThrow(`not EDTF: ${text}`);
    expect(() => toDateValue(text)).toThrow(`not EDTF: ${text}`);
  });
});

describe('isEdtf', () => {
  it.each([
    '2024',
    '2024-12',
    '2024-12-02',
    '0000',
    '-0001',
    '-9999-12-31',
    'Y17000',
    'Y-170000002',
    '2024-21',
    '2024-24~',
    '2024-02-29',
    '199X',
    '19XX',
    '2024-XX',
    '2024-XX-XX',
    '2024-12-XX',
    '2024?',
    '2024-12~',
    '2024-12-02%',
    '2003/2006',
    '2003/2003',
    '2003-05/2003',
    '2004/..',
    '2004/',
    '../2004',
    '/2004',
    '1962~/1965%',
  ])('%s is', (text) => expect(isEdtf(text)).toBe(true));

  it.each([
    '',
    '24',
    '202',
    '20245',
    'Y2024',
    'Y0170000',
    'Y1234567890',
    '-0000',
    '2024-1',
    '2024-13',
    '2024-00',
    '2024-12-00',
    '2024-12-32',
    '2023-02-29',
    '2024-04-31',
    '2024-25',
    '2024-21-01',
    '199x',
    '1XXX',
    '199X-12',
    '2024-XX-02',
    '2024~?',
    '~2024',
    '../..',
    '/',
    '2006/2003',
    '2003/2004/2005',
    '2024-12-02T10:00:00Z',
    ' 2024',
    '2024\n',
    '２０２４',
  ])('%s is not', (text) => expect(isEdtf(text)).toBe(false));
});

describe('toDateValue', () => {
  it('takes the text for what was typed unless told otherwise', () => {
    expect(toDateValue('2024-12')).toEqual({
      typed: '2024-12',
      edtf: '2024-12',
      sort: '2024-12-017',
    });
    expect(toDateValue('2024-12', 'Dec. 2024').typed).toBe('Dec. 2024');
  });

  it('agrees with parseDate on all EDTF, and that leaves it as it is', () => {
    fc.assert(
      fc.property(anyEdtf, (edtf) => {
        expect(parseDate(edtf)).toEqual({ ok: true, value: toDateValue(edtf) });
      }),
      { numRuns: 2000 },
    );
  });

  it('is the same for a day by the short way', () => {
    expect(toDayValue('2024-12-02', '12/2/24')).toEqual(toDateValue('2024-12-02', '12/2/24'));
  });
});
