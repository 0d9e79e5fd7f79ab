import fc from 'fast-check';
import { formatDirect, formatInverted } from '../../src/domain/formatPerson.ts';
import { parsePeople, parsePerson } from '../../src/domain/parsePerson.ts';

/** Text, family name, given names, suffix. */
const people: readonly (readonly [string, string, (string | undefined)?, string?])[] = [
  ['Al-Salhy, Suadad', 'Al-Salhy', 'Suadad'],
  ['Suadad al-Salhy', 'al-Salhy', 'Suadad'],
  ['  By  Suadad\u00a0 Al-Salhy ,', 'Al-Salhy', 'Suadad'],
  ['BY ADAM LUCENTE', 'LUCENTE', 'ADAM'],
  ['King, Martin Luther, Jr.', 'King', 'Martin Luther', 'Jr.'],
  ['King, Jr., Martin Luther', 'King', 'Martin Luther', 'Jr.'],
  ['King Jr., Martin Luther', 'King', 'Martin Luther', 'Jr.'],
  ['King, Martin Luther Jr.', 'King', 'Martin Luther', 'Jr.'],
  ['Martin Luther King Jr.', 'King', 'Martin Luther', 'Jr.'],
  ['Martin Luther King, Jr.', 'King', 'Martin Luther', 'Jr.'],
  ['John Smith III', 'Smith', 'John', 'III'],
  ['Jane Doe, PhD', 'Doe', 'Jane', 'PhD'],
  ['Doe, Jane, Jr., PhD', 'Doe', 'Jane', 'Jr., PhD'],
  ['King, Jr.', 'King', undefined, 'Jr.'],
  ['Jan van den Berg', 'van den Berg', 'Jan'],
  ['van den Berg, Jan', 'van den Berg', 'Jan'],
  ['JOHN VAN DER BERG', 'VAN DER BERG', 'JOHN'],
  ['Robin Van Persie', 'Van Persie', 'Robin'],
  ['Ursula von der Leyen', 'von der Leyen', 'Ursula'],
  ['José Ortega y Gasset', 'Ortega y Gasset', 'José'],
  ['Abd al-Rahman al-Hakim', 'al-Hakim', 'Abd al-Rahman'],
  ['Abu Bakr al-Baghdadi', 'al-Baghdadi', 'Abu Bakr'],
  ['Muhammad bin Salman', 'bin Salman', 'Muhammad'],
  ['Muhammad bin Salman Al Saud', 'Al Saud', 'Muhammad bin Salman'],
  ['Adil Abdul Mahdi', 'Abdul Mahdi', 'Adil'],
  ['Mohammed Salah al-Din', 'Salah al-Din', 'Mohammed'],
  ['Ammar al Hakim', 'al Hakim', 'Ammar'],
  ['Al Gore', 'Gore', 'Al'],
  ['X Y', 'Y', 'X'],
  ['Dr. Renad Mansour', 'Mansour', 'Renad'],
  ['By Dr Renad Mansour', 'Mansour', 'Renad'],
  ['Prof. Dr. Hans Müller', 'Müller', 'Hans'],
  ['Mr. Martin Luther King Jr.', 'King', 'Martin Luther', 'Jr.'],
  ['د. علي الوردي', 'الوردي', 'علي'],
  ['الدكتور علي الوردي', 'الوردي', 'علي'],
  ['Dr. Seuss', 'Seuss', 'Dr.'],
  ['Sheikh Hamid al-Hayes', 'al-Hayes', 'Sheikh Hamid'],
  ['Drew Barrymore', 'Barrymore', 'Drew'],
  ['bell hooks', 'hooks', 'bell'],
  ['Margaret Court', 'Court', 'Margaret'],
  ['Press, Frank', 'Press', 'Frank'],
  ['سؤدد الصالحي', 'الصالحي', 'سؤدد'],
  ['الصالحي، سؤدد', 'الصالحي', 'سؤدد'],
  ['محمد بن سلمان', 'بن سلمان', 'محمد'],
  ['أبو بكر البغدادي', 'البغدادي', 'أبو بكر'],
  ['عبد الرحمن الحكيم', 'الحكيم', 'عبد الرحمن'],
  ['عادل عبد المهدي', 'عبد المهدي', 'عادل'],
  ['حسن نصر الله', 'نصر الله', 'حسن'],
  ['نێچیرڤان بارزانی', 'بارزانی', 'نێچیرڤان'],
  ['علی خامنه‌ای', 'خامنه‌ای', 'علی'],
  ['Иван Петрович Сидоров', 'Сидоров', 'Иван Петрович'],
  ['Сидоров Иван Петрович', 'Сидоров', 'Иван Петрович'],
  ['Иванов И. И.', 'Иванов', 'И. И.'],
  ['毛 泽东', '毛', '泽东'],
  ['毛，泽东', '毛', '泽东'],
  ['김 정은', '김', '정은'],
  ['{Barnes and Noble}, {A, B}', 'Barnes and Noble', 'A, B'],
  ['{Saddam}, {}', 'Saddam'],
];

test.each(people.map(([text, ...parts]) => ({ text, parts })))('$text', ({ text, parts }) => {
  const [family, given, suffix] = parts;
  expect(parsePerson(text)).toEqual({
    family,
    ...(given === undefined ? {} : { given }),
    ...(suffix === undefined ? {} : { suffix }),
  });
});

test.each([
  'Saddam',
  'Al-Salhy',
  'PhD Al Suadad',
  'Suadad By الله',
  'Abd al-Rahman',
  'van den Berg',
  'عبد الله',
  '毛泽东',
  'International Crisis Group',
  'Agence France-Presse',
  'BBC News',
  'BBC Monitoring',
  'Human Rights Watch',
  'U.S. Department of State',
  'Ministry of Oil',
  'Ministry of Oil, Baghdad',
  'Associated Press',
  'The Guardian',
  'Al Jazeera',
  'Kurdistan 24',
  'Food and Agriculture Organization',
  'Auswärtiges Amt',
  'Norddeutscher Nachrichtenagentur',
  'Ministère des Affaires étrangères',
  'Anadolu Ajansı',
  'Министерство обороны',
  'وكالة الأنباء العراقية',
  'ئاژانسی هەواڵی ڕووداو',
  'خبرگزاری فارس',
  '',
])('%s is taken as it stands', (text) => {
  expect(parsePerson(text)).toEqual({ literal: text });
});

test('what stands in braces is taken as it stands', () => {
  expect(parsePerson('{Al Sharqiya}')).toEqual({ literal: 'Al Sharqiya' });
  expect(parsePerson(' {{Smith, John}} ')).toEqual({ literal: 'Smith, John' });
  expect(parsePerson('{A} {B}')).toEqual({ family: 'B', given: 'A' });
});

/** Pieces that names are made of, so that generated names meet every rule. */
const word = fc.constantFrom(
  ...'Suadad|Al-Salhy|van|den|De|bin|Abd|al-Rahman|Jr.|III|y|Ministry|of|BBC|AL|SMITH|By|,|،|Court|'
    .concat('الله|بن|محمد|وكالة|Иван|Петрович|И.|毛|泽东|24|The|Jazeera|Al|and|-|PhD|\u200f|x')
    .split('|'),
);
const name = fc.array(word, { maxLength: 7 }).map((words) => words.join(' '));

test('a name written with the family name first is read back as it was', () => {
  fc.assert(
    fc.property(fc.oneof(name, fc.string({ unit: 'binary' })), (text) => {
      const person = parsePerson(text.replace(/[{}]/g, ''));
      expect(parsePerson(formatInverted(person))).toEqual(person);
    }),
    { numRuns: 5000 },
  );
});

test.each(
  people
    .map(([text, family, given]) => ({ text, parts: [family, given] }))
    .filter(({ text, parts }) => parts[1] !== undefined && !/[{毛김]|^Press/.test(text)),
)('$text is read back from its spoken order', ({ text, parts }) => {
  const spoken = parsePerson(formatDirect(parsePerson(text)));
  expect('family' in spoken && [spoken.family, spoken.given]).toEqual(parts);
});

test('nothing throws, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      parsePerson(text + String.fromCharCode(0xd800));
      parsePeople(text);
    }),
  );
});

test.each([
  'a',
  ' ',
  ',',
  'a, ',
  'by ',
  'Jr. ',
  '{',
  '{}',
  '}',
  'a and ',
  'AFP, a, ',
  'BBC ',
  'a;',
  'van ',
  '\u200f',
  'الله ',
  'of and ',
])('100 kB of ‘%s’ is read in time', (unit) => {
  const text = unit.repeat(100_000 / unit.length);
  const start = performance.now();
  parsePerson(text);
  parsePeople(text);
  parsePeople(`${text} x`);
  expect(performance.now() - start).toBeLessThan(60_000);
});
