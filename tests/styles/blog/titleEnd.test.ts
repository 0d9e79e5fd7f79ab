import fc from 'fast-check';
import { splitTitleEnd } from '../../../src/styles/blog/titleEnd.ts';

test.each([
  ['Plain', 'Plain', ''],
  ['A stop.', 'A stop', ''],
  ['A comma,', 'A comma', ''],
  ['Three dots...', 'Three dots...', ''],
  ['Two dots ..', 'Two dots ..', ''],
  ['Spaced . . .', 'Spaced . . .', ''],
  ['An ellipsis…', 'An ellipsis…', ''],
  ['is “talk”', 'is “talk', '”'],
  ['is “talk.”', 'is “talk', '”'],
  ['is “talk”.', 'is “talk', '”'],
  ['says ‘no’', 'says ‘no', '’'],
  ['“Say ‘no’”', '“Say ‘no', '’”'],
  ['asks ‘why?’', 'asks ‘why?', '’'],
  ['the militias’', 'the militias’', ''],
  ['‘No’ to militias’', '‘No’ to militias’', ''],
  ['‘Iraq’s future’', '‘Iraq’s future', '’'],
  ['a 6” gun, 6”', 'a 6” gun, 6”', ''],
  ['«oui»', '«oui', '»'],
  ['„nein“', '„nein', '“'],
  ['.,', '', ''],
  ['“”', '“', '”'],
])('%s', (title, core, closers) => {
  expect(splitTitleEnd(title)).toEqual({ core, closers });
});

test('taking the end off again changes nothing', () => {
  const piece = fc.constantFrom('“', '”', '‘', '’', '.', ',', ' ', 'a', 's', '?', '…', '»', '«');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const once = splitTitleEnd(pieces.join('').trim());
      expect(splitTitleEnd(once.core + once.closers)).toEqual(once);
    }),
  );
});
