import fc from 'fast-check';
import { curlQuotes } from '../../../src/styles/blog/curlQuotes.ts';

test.each([
  ["Iraqi Militias' Movement", 'Iraqi Militias’ Movement'],
  ["Iraq's agenda", 'Iraq’s agenda'],
  ["a 'spectator' in Syria", 'a ‘spectator’ in Syria'],
  ['is "Facebook talk"', 'is “Facebook talk”'],
  ["the '90s", 'the ’90s'],
  ["'90s nostalgia, workers' rights", '’90s nostalgia, workers’ rights'],
  ["Class of '24", 'Class of ’24'],
  ["'24 dead' in Baghdad", '‘24 dead’ in Baghdad'],
  ["rock 'n' roll", 'rock ’n’ roll'],
  ["rock'n'roll", 'rock’n’roll'],
  ["'Tis the season", '’Tis the season'],
  ['5\' 11"', '5′ 11″'],
  ["5'11", '5′11'],
  ['"The top 10" list', '“The top 10” list'],
  ["the 1990's", 'the 1990’s'],
  ['"\'Why?\' he asked"', '“‘Why?’ he asked”'],
  ['("no")', '(“no”)'],
  ['anti-"terror" law', 'anti-“terror” law'],
  ['wait—"no"—yes', 'wait—“no”—yes'],
  ['ما يحدث "كلام"', 'ما يحدث “كلام”'],
  ['قال و"كلام" هنا', 'قال و“كلام” هنا'],
  ['„nein“ «non» “no” ‘nay’', '„nein“ «non» “no” ‘nay’'],
  ['“He said "no" twice”', '“He said “no” twice”'],
  ['"', '”'],
  ["'", '’'],
  ['', ''],
])('%s → %s', (text, turned) => {
  expect(curlQuotes(text)).toBe(turned);
});

test('what is turned stays as it is, and nothing but straight marks changes', () => {
  const piece = fc.constantFrom(
    '"',
    "'",
    '“',
    '”',
    '‘',
    '’',
    ' ',
    'a',
    'ب',
    '9',
    '-',
    '…',
    '(',
    's',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const turned = curlQuotes(text);
      expect(turned).not.toMatch(/['"]/);
      expect(curlQuotes(turned)).toBe(turned);
      const straighten = (t: string): string => t.replace(/[“”″]/g, '"').replace(/[‘’′]/g, "'");
      expect(straighten(turned)).toBe(straighten(text));
    }),
  );
});
