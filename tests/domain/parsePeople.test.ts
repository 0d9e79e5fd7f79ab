import fc from 'fast-check';
import { formatPeople } from '../../src/domain/formatPeople.ts';
import { formatInverted } from '../../src/domain/formatPerson.ts';
import { parsePeople } from '../../src/domain/parsePerson.ts';
import type { Person } from '../../src/domain/person.ts';

test.each([
  ['Al-Salhy, Suadad', ['Al-Salhy, Suadad']],
  ['Suadad Al-Salhy', ['Al-Salhy, Suadad']],
  ['Smith, John; Roe, Ann;', ['Smith, John', 'Roe, Ann']],
  ['Smith, John and Roe, Ann', ['Smith, John', 'Roe, Ann']],
  [
    'García Márquez, Gabriel José and Vargas Llosa, Mario A.',
    ['García Márquez, Gabriel José', 'Vargas Llosa, Mario A.'],
  ],
  [
    'Baram, Amatzia, Rohde, Achim and Zeidel, Ronen',
    ['Baram, Amatzia', 'Rohde, Achim', 'Zeidel, Ronen'],
  ],
  ['Maya Gebeily, Ann Roe and Ali Jabar', ['Gebeily, Maya', 'Roe, Ann', 'Jabar, Ali']],
  ['Maya Gebeily, Ann Roe, and Ali Jabar', ['Gebeily, Maya', 'Roe, Ann', 'Jabar, Ali']],
  ['Maya Gebeily,Ann Roe,Ali Jabar', ['Gebeily, Maya', 'Roe, Ann', 'Jabar, Ali']],
  ['Lucente, Adam, Ann Roe and Ali Jabar', ['Lucente, Adam', 'Roe, Ann', 'Jabar, Ali']],
  ['Lucente, Adam, and Ann Roe', ['Lucente, Adam', 'Roe, Ann']],
  ['Martin King, Jr., and John Roe', ['King, Martin, Jr.', 'Roe, John']],
  ['García Márquez, Gabriel José', ['García Márquez, Gabriel José']],
  ['By Hans Müller und Anna Schmidt', ['Müller, Hans', 'Schmidt, Anna']],
  ['Woodward & Bernstein', ['Woodward', 'Bernstein']],
  ['Johnson & Johnson', ['Johnson & Johnson']],
  ['By Johnson and Johnson', ['Johnson and Johnson']],
  ['Wagner und Wagner', ['Wagner und Wagner']],
  ['Duval et Duval', ['Duval et Duval']],
  ['Johnson & Johnson and Ann Roe', ['Johnson & Johnson', 'Roe, Ann']],
  ['Ann Roe and Ann Roe', ['Roe, Ann']],
  ['Renad Mansour, Hayder al-Shakeri', ['Mansour, Renad', 'al-Shakeri, Hayder']],
  ['Hayder Al-Shakeri, Renad Mansour', ['Al-Shakeri, Hayder', 'Mansour, Renad']],
  ['By Dr. Renad Mansour, Hayder al-Shakeri', ['Mansour, Renad', 'al-Shakeri, Hayder']],
  ['Ann Roe, Jan van den Berg', ['Roe, Ann', 'van den Berg, Jan']],
  ['ريناد منصور، حيدر الشاكري', ['منصور, ريناد', 'الشاكري, حيدر']],
  ['Al-Salhy Ahmed, Suadad Maria', ['Al-Salhy Ahmed, Suadad Maria']],
  ['Mansour Ali, Abd al-Rahman', ['Mansour Ali, Abd al-Rahman']],
  ['Mansour Ali, Salah al-Din', ['Mansour Ali, Salah al-Din']],
  ['Al Maktoum, Mohammed bin Rashid', ['Al Maktoum, Mohammed bin Rashid']],
  ['García Márquez, María del Carmen', ['García Márquez, María del Carmen']],
  ['van den Berg, Jan Peter', ['van den Berg, Jan Peter']],
  ['Mansour, Dr. Renad', ['Mansour, Dr. Renad']],
  ['Mansour, Hayder al-Shakeri', ['Mansour, Hayder al-Shakeri']],
  ['Saddam, Uday and Qusay', ['Saddam', 'Uday', 'Qusay']],
  ['علي حسن و محمد جاسم', ['حسن, علي', 'جاسم, محمد']],
  ['Иван Петров и Анна Сидорова', ['Петров, Иван', 'Сидорова, Анна']],
  ['毛泽东、周恩来', ['毛泽东', '周恩来']],
  ['毛泽东，周恩来', ['毛泽东', '周恩来']],
  ['Ann Roe et al.', ['Roe, Ann']],
  ['Roe, Ann and others', ['Roe, Ann']],
  ['Ann Roe; ann Roe; Ann Roe', ['Roe, Ann', 'Roe, ann']],
  ['Food and Agriculture Organization', ['Food and Agriculture Organization']],
  ['Ministry of Health and Population', ['Ministry of Health and Population']],
  [
    'Center for Strategic and International Studies',
    ['Center for Strategic and International Studies'],
  ],
  ['Ministry of Oil and Ministry of Defense', ['Ministry of Oil', 'Ministry of Defense']],
  ['Ministry of Oil, Baghdad, Iraq', ['Ministry of Oil, Baghdad, Iraq']],
  ['John Smith and Associated Press', ['Smith, John', 'Associated Press']],
  ['Maya Gebeily, Reuters', ['Gebeily, Maya', 'Reuters']],
  ['Smith, John, Reuters', ['Smith, John', 'Reuters']],
  ['AFP, Reuters', ['AFP', 'Reuters']],
  ['{Barnes and Noble} and Ann Roe', ['Barnes and Noble', 'Roe, Ann']],
  ['{A; B}; Ann Roe', ['A; B', 'Roe, Ann']],
  ['Anonymous', ['Anonymous']],
  ['Staff', ['Staff']],
] as const)('%s', (text, names) => {
  expect(parsePeople(text).map(formatInverted)).toEqual(names);
});

test.each([
  '',
  ' ; ',
  'unknown',
  'Unknown author',
  'N/A',
  'n.a.',
  '-',
  '—',
  '?',
  'none',
  'others',
  'No Author',
])('‘%s’ is nobody', (text) => {
  expect(parsePeople(text)).toEqual([]);
});

test('names that would be misread are written in braces', () => {
  const people: Person[] = [
    { literal: 'Al Sharqiya' },
    { literal: 'Smith, John and Co' },
    { literal: 'unknown' },
    { literal: 'Dr. Renad Mansour' },
    { family: 'Johnson', given: 'Johnson &' },
    { family: 'Renad Mansour', given: 'Hayder al-Shakeri' },
    { family: 'Saddam' },
    { family: 'Smith', given: 'Reuters' },
    { family: 'Al-Salhy', given: 'Suadad' },
  ];
  const text = formatPeople(people);
  expect(text).toBe(
    '{Al Sharqiya}; {Smith, John and Co}; {unknown}; {Dr. Renad Mansour}; {Johnson}, {Johnson &}; {Renad Mansour}, {Hayder al-Shakeri}; {Saddam}, {}; {Smith}, {Reuters}; Al-Salhy, Suadad',
  );
  expect(parsePeople(text)).toEqual(people);
});

const part = fc
  .array(
    fc.constantFrom(
      'Al',
      'Salhy',
      'van',
      'Group',
      'and',
      'Reuters',
      'of',
      'a,',
      ';',
      '毛',
      'بن',
      'By',
      'Jr.',
      'Dr.',
      '&',
      'al-Shakeri',
      '1',
    ),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((words) => words.join(' '));
const person = fc.oneof(
  part.map((literal): Person => ({ literal })),
  fc.tuple(part, part).map(([family, given]): Person => ({ family, given })),
  part.map((family): Person => ({ family })),
);

test('people written as one text are read back as they were', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(person, { maxLength: 4, selector: (each) => JSON.stringify(each) }),
      (people) => {
        expect(parsePeople(formatPeople(people))).toEqual(people);
      },
    ),
    { numRuns: 4000 },
  );
});
