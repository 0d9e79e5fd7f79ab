import { makeOutletMatcher } from '../../src/domain/outletLikeness.ts';

const known = [
  'Al Hurra',
  'Shafaq News',
  'Al Sumaria',
  'Middle East Eye',
  'Reuters',
  'Rudaw',
  'السومرية نيوز',
  'The Guardian',
  'Al Mada',
  'Новая газета',
].map((name) => ({ name, aliases: [] }));

const find = makeOutletMatcher([
  ...known,
  { name: 'Asharq Al-Awsat', aliases: ['Middle East Newspaper'] },
]);

test.each([
  ['Hurra', 'Al Hurra'],
  ['Alhurra TV', 'Al Hurra'],
  ['al-Hurra.com', 'Al Hurra'],
  ['Shafaq', 'Shafaq News'],
  ['shafaq.com', 'Shafaq News'],
  ['Alsumariya', 'Al Sumaria'],
  ['Al-Sumariyya News', 'Al Sumaria'],
  ['Midle East Eye', 'Middle East Eye'],
  ['Middle East Eyes', 'Middle East Eye'],
  ['Reuter', 'Reuters'],
  ['سومرية نيوز', 'السومرية نيوز'],
  ['Guardian', 'The Guardian'],
  ['Asharq al Awsat', 'Asharq Al-Awsat'],
  ['Новая Газета', 'Новая газета'],
])('%s may be %s', (name, expected) => expect(find(name)).toBe(expected));

test.each([
  'Al Monitor',
  'Kurdistan 24',
  'Al Mawqif',
  'Radio Free Europe',
  'News',
  '',
  '!!',
  'BBC',
])('%j is none of them', (name) => expect(find(name)).toBeUndefined());

test('a very long name takes no time', () => {
  expect(find('x'.repeat(1_000_000))).toBeUndefined();
});
