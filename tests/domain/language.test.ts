import fc from 'fast-check';
import { toLanguage } from '../../src/domain/language.ts';

test.each([
  ['ar', 'ar'],
  ['en', 'en'],
  ['EN', 'en'],
  ['AR', 'ar'],
  ['ZH-HANT', 'zh-Hant'],
  ['EN-us', 'en-US'],
  ['en_us', 'en-US'],
  ['en-gb', 'en-GB'],
  ['zh-hant-tw', 'zh-Hant-TW'],
  ['ara', 'ar'],
  ['eng', 'en'],
  ['ckb', 'ckb'],
  ['Arabic', 'ar'],
  ['العربية', 'ar'],
  ['عربي', 'ar'],
  ['Kurdish', 'ku'],
  ['Sorani', 'ckb'],
  ['کوردی', 'ckb'],
  ['Kurmancî', 'kmr'],
  ['ENGLISH', 'en'],
  ['Farsi', 'fa'],
  ['فارسی', 'fa'],
  ['Türkçe', 'tr'],
  ['Русский', 'ru'],
  ['Українська', 'uk'],
  ['français', 'fr'],
  ['Español', 'es'],
  ['עברית', 'he'],
  ['中文', 'zh'],
  ['日本語', 'ja'],
  ['한국어', 'ko'],
  ['Klingon', 'klingon'],
  ['Arabic and English', 'arabic and english'],
  ['en-', 'en-'],
  ['a-b-c', 'a-b-c'],
  ['constructor', 'constructor'],
])('%s is %s', (text, tag) => {
  expect(toLanguage(text)).toBe(tag);
});

test('nothing throws, and a tag is its own', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.stringMatching(/^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8}){0,3}$/),
      ),
      (text) => {
        const tag = toLanguage(text);
        expect(toLanguage(tag)).toBe(tag);
      },
    ),
  );
});
