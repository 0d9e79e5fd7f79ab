import {
  isArticleLanguage,
  listArticleLanguages,
  makeArticleDropper,
  type Sorted,
} from '../../src/domain/leadingArticles.ts';
import { dropLeadingArticle } from '../../src/domain/order.ts';

const outlet: Sorted = { kind: 'outlet' };
const person: Sorted = { kind: 'person' };
const title = (language?: string): Sorted => ({ kind: 'title', language });

test.each<[string, Sorted, readonly string[], string]>([
  ['Le Monde', outlet, ['fr'], 'Monde'],
  ['LE MONDE', outlet, ['fr'], 'MONDE'],
  ['Les Échos', outlet, ['fr'], 'Échos'],
  ['Lesotho Times', outlet, ['fr'], 'Lesotho Times'],
  ['L’Orient-Le Jour', outlet, ['fr'], 'Orient-Le Jour'],
  ["L'Orient", outlet, ['fr'], 'Orient'],
  ['L’ Espresso', outlet, ['it'], 'Espresso'],
  ['Un’altra vita', outlet, ['it'], 'altra vita'],
  ['Gli Stati', outlet, ['it'], 'Stati'],
  ['Der Spiegel', outlet, ['de'], 'Spiegel'],
  ['Derby Telegraph', outlet, ['de'], 'Derby Telegraph'],
  ['El País', outlet, ['es'], 'País'],
  ['O Globo', outlet, ['pt'], 'Globo'],
  ['’t Nieuws', outlet, ['nl'], 'Nieuws'],
  ['Το Βήμα', outlet, ['el'], 'Βήμα'],
  ['The Guardian', outlet, ['fr'], 'The Guardian'],
  ['The Guardian', outlet, ['en'], 'Guardian'],
  ['Al-Monitor', outlet, ['en'], 'Al-Monitor'],
  ['Al-Monitor', outlet, ['ar'], 'Monitor'],
  ['Aldroubi', outlet, ['ar', 'fr'], 'Aldroubi'],
  ['The The', outlet, ['en'], 'The'],
  ['La La Land', outlet, ['es', 'fr', 'it'], 'La Land'],
  ['Le', outlet, ['fr'], 'Le'],
  ['L’', outlet, ['fr'], 'L’'],
  ['', outlet, ['fr'], ''],
  ['Le Carré, John', person, ['ar', 'en', 'fr'], 'Le Carré, John'],
  ['Al-Salhy, Suadad', person, ['ar', 'en', 'fr'], 'Salhy, Suadad'],
  ['Die Lage', title('de-AT'), ['de', 'en'], 'Lage'],
  ['Die Lage', title(), ['de', 'en'], 'Lage'],
  ['Die another day', title('en'), ['de', 'en'], 'Die another day'],
  ['The day', title('ar'), ['de', 'en'], 'day'],
  ['The day', title('en'), [], 'The day'],
  ['Rojnameya nû', outlet, ['ku'], 'Rojnameya nû'],
])('%s, as %j, without the articles of %j: %s', (text, sorted, languages, rest) => {
  expect(makeArticleDropper(languages)(text, sorted)).toBe(rest);
});

test('nothing told is the rule of published sections, and so are its two languages', () => {
  expect(makeArticleDropper(undefined)).toBe(dropLeadingArticle);
  const told = makeArticleDropper(['en', 'ar']);
  for (const text of [
    'Al Mada',
    'al-Mada',
    'The  Times',
    'A-list',
    'An',
    'An hour',
    'Asharq',
    'Al - x',
  ]) {
    expect(told(text, outlet)).toBe(dropLeadingArticle(text));
  }
});

test('languages are known by their codes, also those without articles', () => {
  expect(listArticleLanguages()).toEqual(
    expect.arrayContaining(['ar', 'de', 'en', 'es', 'fr', 'it']),
  );
  expect(isArticleLanguage('ku')).toBe(true);
  expect(isArticleLanguage('tlh')).toBe(false);
  expect(isArticleLanguage('constructor')).toBe(false);
});

test('a text of a hundred thousand spaces or articles is read at once', () => {
  const drop = makeArticleDropper(listArticleLanguages());
  const started = performance.now();
  for (const text of ['la '.repeat(100_000), `la${' '.repeat(100_000)}`, 'l’'.repeat(100_000)]) {
    drop(text, outlet);
  }
  expect(performance.now() - started).toBeLessThan(1000);
});
