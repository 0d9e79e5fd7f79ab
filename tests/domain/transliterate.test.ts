import fc from 'fast-check';
import { transliterate } from '../../src/domain/transliterate.ts';

test.each([
  ['Al-Salhy', 'Al-Salhy'],
  ['Erdoğan', 'Erdogan'],
  ['İstanbul', 'Istanbul'],
  ['Øystein Straße', 'Oystein Strasse'],
  ['Nguyễn Phú Trọng', 'Nguyen Phu Trong'],
  ['ﬁn', 'fin'],
  ['“x” – y … 1', '"x" - y ... 1'],
  ['الصالحي', 'al-salhi'],
  ['سوريا', 'surya'],
  ['إيران', 'iran'],
  ['ایران', 'iran'],
  ['عادل عبد المهدي', 'adl abd al-mhdi'],
  ['نصر الله', 'nsr allah'],
  ['مُحَمَّد', 'muhamad'],
  ['پژمان چگینی', 'pzhman chgini'],
  ['کوردستان', 'kurdstan'],
  ['ڕووداو', 'rudaw'],
  ['هەولێر', 'heuler'],
  ['ټولو', 'tulu'],
  ['٢٠٢٤ ۱۴۰۳', '2024 1403'],
  ['Шойгу', 'Shoygu'],
  ['Щедрин', 'Shchedrin'],
  ['съезд', 'sezd'],
  ['България', 'Balgariya'],
  ['Київ', 'Kyiv'],
  ['Ђинђић', 'Djindjic'],
  ['Қазақстан', 'Qazaqstan'],
  ['Μητσοτάκης', 'Mitsotakis'],
  ['Οὐρανός', 'Ouranos'],
  ['הארץ', 'harts'],
  ['Երևան', 'Erevan'],
  ['თბილისი', 'tbilisi'],
  ['김정은', 'gimjeongeun'],
  ['毛泽东', ''],
  ['😀', ''],
  ['x\ud800\u0000y', 'x y'],
])('%s', (text, reading) => {
  expect(transliterate(text)).toBe(reading);
});

test('every text gives printable ASCII, and ASCII gives itself', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })),
      (text) => {
        const reading = transliterate(text);
        expect(reading).toMatch(/^[ -~]*$/);
        expect(transliterate(reading)).toBe(reading);
      },
    ),
  );
});

test.each(['ع', 'وا', 'щ', 'ου', '\u0301', '김', '\ud800'])(
  '200 kB of ‘%s’ is read in time',
  (unit) => {
    const start = performance.now();
    transliterate(unit.repeat(200_000 / unit.length));
    expect(performance.now() - start).toBeLessThan(60_000);
  },
);
