import { decodePeople, formatNames } from '../../../src/styles/bibtex/formatNames.ts';

test.each([
  [[{ family: 'Al-Salhy', given: 'Suadad' }], 'Al-Salhy, Suadad'],
  [[{ family: 'King', given: 'Martin', suffix: 'Jr.' }], 'King, Jr., Martin'],
  [[{ family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' }], 'van Beethoven, Ludwig'],
  [[{ family: 'Hakim', given: 'Ammar', 'non-dropping-particle': 'al-' }], '{al-Hakim}, Ammar'],
  [[{ family: 'van den Berg', given: 'Jan' }], 'van den Berg, Jan'],
  [[{ literal: 'International Crisis Group' }], '{International Crisis Group}'],
  [[{ literal: 'Johnson and Johnson' }, { literal: 'UN' }], '{Johnson and Johnson} and {UN}'],
  [[{ family: 'Saddam' }], 'Saddam'],
  [[{ family: 'Saddam Hussein' }], '{Saddam Hussein}'],
  [[{ family: 'others' }], '{others}'],
  [[{ family: 'and', given: 'x, y' }], '{and}, {x, y}'],
  [[{ family: '{x', given: '%' }], '\\textbraceleft{}x, \\%'],
  [[{ literal: '' }], ''],
])('writes %j as %j', (people, latex) => {
  expect(formatNames(people)).toBe(latex);
});

test.each([
  ['a text', undefined],
  [[], undefined],
  [[1], undefined],
  [['X Y'], [{ literal: 'X Y' }]],
  [[{ family: 'X', given: 'Y', odd: 'Z' }], [{ family: 'X', given: 'Y' }]],
])('reads %j of extra as %j', (value, people) => {
  expect(decodePeople(value)).toEqual(people);
});
