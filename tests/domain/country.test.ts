import { parseCountry } from '../../src/domain/country.ts';

test.each([
  ['IQ', 'IQ'],
  [' iq ', 'IQ'],
  ['Iraq', 'IQ'],
  ['uk', 'GB'],
  ['United Kingdom', 'GB'],
  ['USA', 'US'],
  ['türkiye', 'TR'],
  ['Turkey', 'TR'],
  ['Palestine', 'PS'],
  ['XK', 'XK'],
  ['Côte d’Ivoire', 'CI'],
  ['ZZ', undefined],
  ['EU', undefined],
  ['SU', undefined],
  ['AA', undefined],
  ['QQ', undefined],
  ['', undefined],
  ['Iraqq', undefined],
  ['x'.repeat(1_000_000), undefined],
])('%j is read as %j', (text, code) => {
  expect(parseCountry(text)).toBe(code);
});

test('the codes are those of ISO 3166-1, and Kosovo’s', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((a) => letters.map((b) => a + b));
  // ISO 3166-1 has 249 officially assigned codes.
  expect(codes.filter((code) => parseCountry(code) === code)).toHaveLength(250);
});
