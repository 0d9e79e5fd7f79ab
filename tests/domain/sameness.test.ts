import fc from 'fast-check';
import { toOutletFold, toSameKey } from '../../src/domain/sameness.ts';

test.each([
  ['Al-Hurra', 'alhurra'],
  ['al hurra', 'alhurra'],
  ['AlHurra', 'alhurra'],
  ['  AL–HURRA. ', 'alhurra'],
  ['Kurdistan 24', 'kurdistan24'],
  ['الشرق الأوسط', 'الشرقالاوسط'],
  ['الشّرق الاوسط', 'الشرقالاوسط'],
  ['Київ Пост', 'київпост'],
  ['+/-', '+/-'],
  ['’’', '’’'],
  ['', ''],
  [' \u00a0', ''],
])('folds the outlet %j', (name, fold) => {
  expect(toOutletFold(name)).toBe(fold);
});

test('different outlets stay apart', () => {
  const names = ['Al Mada', 'Al-Mada TV', 'The Nation', 'Nation', 'Rudaw', 'المدى', '+', '-', '’'];
  expect(new Set(names.map(toOutletFold)).size).toBe(names.length);
});

const title = 'Iraq will not be just a ‘spectator’ in Syria, prime minister says';

test('the key of an article is stable text', () => {
  expect(toSameKey('reuters', '2024-12-03', title)).toBe(
    'reuters\n2024-12-03\niraqwillnotbejustaspectatorinsyriaprimeministersays',
  );
});

test.each([
  ['case', title.toUpperCase()],
  ['straight quotes', title.replace(/[‘’]/g, "'")],
  ['double quotes', title.replace('‘', '“').replace('’', '”')],
  ['spacing', title.replaceAll(' ', '\u00a0 ')],
  ['punctuation', title.replace(',', ' –')],
  ['a full stop', `${title}.`],
])('a title is the same with other %s', (_name, other) => {
  expect(toSameKey('reuters', '2024-12-03', other)).toBe(toSameKey('reuters', '2024-12-03', title));
});

test('another outlet, date or word makes another article', () => {
  const keys = [
    toSameKey('reuters', '2024-12-03', title),
    toSameKey('apnews', '2024-12-03', title),
    toSameKey('reuters', '2024-12', title),
    toSameKey('reuters', undefined, title),
    toSameKey('', '2024-12-03', title),
    toSameKey('reuters', '2024-12-03', `${title} again`),
  ];
  expect(new Set(keys).size).toBe(keys.length);
});

test('titles made of signs alone are told apart', () => {
  const titles = ['…', '?!', '“', '’', '👍', '👎', '***'];
  const keys = titles.map((sign) => toSameKey('x', '2024', sign));
  expect(keys).not.toContain(undefined);
  expect(new Set(keys).size).toBe(titles.length);
});

test.each([[undefined], [''], [' \u00a0\u200b']])('no key for the title %j', (blank) => {
  expect(toSameKey('reuters', '2024-12-03', blank)).toBeUndefined();
});

test('articles without an outlet are compared by date and title', () => {
  expect(toSameKey('', undefined, 'A title')).toBe(toSameKey('', undefined, 'A Title!'));
});

test('any outlet folds to a line that folds to itself, and a key has three lines', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, text) => {
      const fold = toOutletFold(name);
      expect(fold).not.toContain('\n');
      expect(toOutletFold(fold)).toBe(fold);
      const key = toSameKey(fold, '2024', text) ?? '\n\n';
      expect(key.split('\n')).toHaveLength(3);
    }),
  );
});
