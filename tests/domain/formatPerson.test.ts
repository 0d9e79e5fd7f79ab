import { formatDirect, formatInverted, toFamilyText } from '../../src/domain/formatPerson.ts';
import type { Person } from '../../src/domain/person.ts';

const cases: readonly (readonly [Person, string, string, string])[] = [
  [{ literal: 'BBC News' }, 'BBC News', 'BBC News', 'BBC News'],
  [{ family: 'Al-Salhy', given: 'Suadad' }, 'Al-Salhy, Suadad', 'Suadad Al-Salhy', 'Al-Salhy'],
  [
    { family: 'Hakim', given: 'Ammar', 'non-dropping-particle': 'al-' },
    'al-Hakim, Ammar',
    'Ammar al-Hakim',
    'al-Hakim',
  ],
  [
    { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van den' },
    'van den Berg, Jan',
    'Jan van den Berg',
    'van den Berg',
  ],
  [
    { family: 'Alembert', given: 'Jean', 'dropping-particle': 'd’' },
    'Alembert, Jean d’',
    'Jean d’Alembert',
    'Alembert',
  ],
  [
    { family: 'Beethoven', given: 'Ludwig', 'dropping-particle': 'van' },
    'Beethoven, Ludwig van',
    'Ludwig van Beethoven',
    'Beethoven',
  ],
  [
    { family: 'King', given: 'Martin', suffix: 'Jr.' },
    'King, Martin, Jr.',
    'Martin King Jr.',
    'King',
  ],
  [{ family: 'Saddam' }, 'Saddam', 'Saddam', 'Saddam'],
  [{ family: '毛', given: '泽东' }, '毛, 泽东', '毛泽东', '毛'],
];

test.each(cases)('%j', (person, inverted, direct, family) => {
  expect(formatInverted(person)).toBe(inverted);
  expect(formatDirect(person)).toBe(direct);
  expect(toFamilyText(person)).toBe(family);
});
