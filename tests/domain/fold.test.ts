import fc from 'fast-check';
import { foldText, foldTight } from '../../src/domain/fold.ts';

const cases: [string, string, string][] = [
  ['ASCII', 'US Holds Iran Responsible', 'us holds iran responsible'],
  ['nothing', '', ''],
  ['white space', '  a \t\n\u00a0 b\u2003c ', 'a b c'],
  ['a straight apostrophe', "Iraq's", 'iraqs'],
  ['a curly apostrophe', 'Iraq’s', 'iraqs'],
  ['a modifier apostrophe', 'Iraqʼs', 'iraqs'],
  ['an acute accent for an apostrophe', 'Iraq´s', 'iraqs'],
  ['a backtick for an apostrophe', 'Iraq`s', 'iraqs'],
  ['a full-width apostrophe', 'Iraq＇s', 'iraqs'],
  ['ʿayn as a quote', 'Shi‘a', 'shia'],
  ['ʿayn as its own letter', 'Shiʿa', 'shia'],
  ['hamza as its own letter', 'Qurʾan', 'quran'],
  ['straight double quotes', 'is "Facebook talk,"', 'is facebook talk,'],
  ['curly double quotes', 'is “Facebook talk,”', 'is facebook talk,'],
  ['guillemets', '«Le Monde»', 'le monde'],
  ['dashes', 'a–b—c‑d−e‐f', 'a-b-c-d-e-f'],
  ['a hyphen', 'Al-Hurra', 'al-hurra'],
  ['an ellipsis', 'Borders … Factions', 'borders ... factions'],
  ['accents', 'Erdoğan Şırnak Kürdistan café', 'erdogan sirnak kurdistan cafe'],
  ['decomposed accents', 'cafe\u0301', 'cafe'],
  ['Turkish capital dotted I', 'İSTANBUL', 'istanbul'],
  ['Turkish dotless i', 'ISPARTA ısparta', 'isparta isparta'],
  ['sharp s', 'Straße STRAẞE', 'strasse strasse'],
  ['Nordic and Polish letters', 'Øst Łódź Đukić Ærø Þór', 'ost lodz dukic aero thor'],
  ['Greek with a final sigma', 'ΟΔΌΣ οδός', 'οδοσ οδοσ'],
  ['ligatures', 'ﬁve ﬂights', 'five flights'],
  ['full-width letters', 'ＡＢＣ１２', 'abc12'],
  ['Arabic alif forms', 'أحمد إياد آمال ٱلله', 'احمد اياد امال الله'],
  ['Arabic vowel marks', 'مُحَمَّد', 'محمد'],
  ['a superscript alif', 'هٰذا', 'هذا'],
  ['tatweel', 'العـــراق', 'العراق'],
  ['alif maqsura', 'مصطفى', 'مصطفي'],
  ['ta marbuta', 'المدينة', 'المدينه'],
  ['hamza on its bearers', 'مسؤول رئيس', 'مسوول رييس'],
  ['Persian letters', 'کردی', 'كردي'],
  ['Kurdish letters', 'کوردستانی گەڵ ڕێ ۆ', 'كوردستاني گهل ري و'],
  ['Kurdish and Urdu h', 'ھہۀ', 'ههه'],
  ['Arabic presentation forms', 'ﻻﷲ', 'لاالله'],
  ['Arabic digits', '٢٠٢٤ ۲۰۲۴', '2024 2024'],
  ['Arabic punctuation', 'أ، ب؛ ج؟', 'ا, ب; ج?'],
  ['Persian with its joiner', 'می‌خواهم', 'ميخواهم'],
  ['Russian ё', 'Ёлка ещё', 'елка еще'],
  ['Russian й stays', 'Российский Ъ', 'российский ъ'],
  ['Ukrainian letters stay', 'Київ Їжак Ґанок Є', 'київ їжак ґанок є'],
  ['a Cyrillic stress mark', 'за\u0301мок', 'замок'],
  ['Belarusian ў stays', 'Быў', 'быў'],
  ['Hebrew points', 'שָׁלוֹם', 'שלום'],
  ['Hebrew gershayim and quotes', 'צה״ל צה"ל', 'צה ל צה ל'],
  ['Hebrew maqaf', 'תל־אביב', 'תל-אביב'],
  ['Hangul', '이라크', '이라크'],
  ['kana with voicing', 'がぎ ガギ', 'がぎ ガギ'],
  ['a voicing mark after no kana', 'ї-\u3099', 'ї-'],
  ['half-width kana', 'ｶﾞ', 'ガ'],
  ['Han', '伊拉克', '伊拉克'],
  ['Indic vowel signs stay', 'हिन्दी', 'हिन्दी'],
  ['emoji with a variation selector', '☢️', '☢'],
  ['joiners, marks of direction, soft hyphens', 'a\u200db\u200ec\u00add\u202ee', 'abcde'],
  ['control characters', 'a\u0000b\u001bc', 'abc'],
  ['lone surrogates', 'a\ud83db', 'ab'],
];

test.each(cases)('folds %s', (_name, text, expected) => {
  expect(foldText(text)).toBe(expected);
});

test.each([
  ['Al-Hurra', 'alhurra'],
  ['al hurra', 'alhurra'],
  ['AlHurra', 'alhurra'],
  ['“Al‑Hurra”', 'alhurra'],
  ['Kurdistan 24!', 'kurdistan24'],
  ['كوردستان ٢٤', 'كوردستان24'],
  ['الـعـربي الجديد', 'العربيالجديد'],
  ['Le Monde «diplomatique»', 'lemondediplomatique'],
  ['हिन्दी समाचार', 'हिन्दीसमाचार'],
  ['…?!', ''],
  ['ї-\u{1d165}', 'і\u{1d165}'],
  ['', ''],
])('folds %j tightly', (text, expected) => {
  expect(foldTight(text)).toBe(expected);
});

const anyText = fc.oneof(
  { weight: 2, arbitrary: fc.string({ unit: 'binary' }) },
  fc.string({ unit: 'grapheme' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
    .map((codes) => String.fromCharCode(...codes)),
  fc.string({
    unit: fc.constantFrom(
      ..."Iiıи\u0306\u0308\u0301і\u200d'´`” \u3099かς Σσßـا\u0654ی\u1100\u1161-\ud83d",
    ),
  }),
);

test('any text folds to text that folds to itself', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = foldText(text);
      expect(foldText(folded)).toBe(folded);
      expect(folded).toBe(folded.trim());
      const tight = foldTight(text);
      expect(foldTight(tight)).toBe(tight);
      expect(foldTight(folded)).toBe(tight);
    }),
    { numRuns: 3000 },
  );
});

test('case, canonical form and ASCII punctuation make no difference', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcéüşğñ ا أ ي ë'), minLength: 1 });
  fc.assert(
    fc.property(word, (text) => {
      expect(foldText(text.normalize('NFD'))).toBe(foldText(text));
      expect(foldText(text.toUpperCase())).toBe(foldText(text));
      expect(foldTight(`“${text}”!`)).toBe(foldTight(text));
    }),
  );
});

test('each character of the basic plane folds to text that folds to itself', () => {
  for (let code = 0; code <= 0xffff; code += 1) {
    const folded = foldText(`a${String.fromCharCode(code)}b`);
    if (foldText(folded) !== folded) throw new Error(code.toString(16));
  }
});

test.each(['a', ' ', "'", 'é', '\u0301', 'и\u0306', 'ﷺ', '\ud83d'])('a megabyte of %j', (unit) => {
  const text = unit.repeat(1_000_000 / unit.length);
  const started = performance.now();
  expect(foldTight(text).length).toBeLessThanOrEqual(18 * text.length);
  expect(performance.now() - started).toBeLessThan(60_000);
});
