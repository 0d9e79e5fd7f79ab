import { joinArguments } from '../../../src/domain/query/joinArguments.ts';

test.each([
  [[], ''],
  [['iraq', '-syria'], 'iraq -syria'],
  [['civil war', 'syria'], '"civil war" syria'],
  [[' iraq '], 'iraq'],
  [['-civil war'], '-"civil war"'],
  [['outlet:Al Mada', 'oil'], 'outlet:"Al Mada" oil'],
  [['-outlet:Al Mada'], '-outlet:"Al Mada"'],
  [['date:last month'], 'date:"last month"'],
  [['Publisher: Al Mada'], 'Publisher:"Al Mada"'],
  [['C:\\a b'], '"C:\\\\a b"'],
  [['Iraq: a history'], '"Iraq: a history"'],
  [['https://a.example/ b'], '"https://a.example/ b"'],
  [['see https://a.example/'], '"see https://a.example/"'],
  // queries in one argument
  [['iraq -syria'], 'iraq -syria'],
  [['outlet:reuters tag:oil'], 'outlet:reuters tag:oil'],
  [['oil outlet:reuters'], 'oil outlet:reuters'],
  [['kirkuk or mosul'], 'kirkuk or mosul'],
  [['kirkuk | mosul'], 'kirkuk | mosul'],
  [['(a b)'], '(a b)'],
  [['"civil war" syria'], '"civil war" syria'],
  [['“civil war” syria'], '“civil war” syria'],
  [['oil 2024..'], 'oil 2024..'],
  [['2024-12 .. 2025-01'], '2024-12 .. 2025-01'],
  [['last month'], 'last month'],
  [['last 30 days', 'oil'], 'last 30 days oil'],
  [['oil last month'], '"oil last month"'],
  [['tag:(a b)'], 'tag:(a b)'],
  [['al mada|al hurra'], 'al mada|al hurra'],
  [['oil - gas'], '"oil - gas"'],
])('%j is %s', (words, query) => {
  expect(joinArguments(words)).toBe(query);
});
