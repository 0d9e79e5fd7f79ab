import fc from 'fast-check';
import { decodeKeys } from '../../../src/terminal/picker/decodeKeys.ts';

const esc = '\u001b';

function names(text: string, isLast = true): readonly string[] {
  return decodeKeys(text, isLast).keys.map((key) =>
    key.kind === 'key' ? key.name : `${key.kind}:${key.text}`,
  );
}

test.each([
  ['ab', ['text:a', 'text:b']],
  ['é语😀', ['text:é', 'text:语', 'text:😀']],
  ['\r', ['enter']],
  ['\t', ['tab']],
  ['\u007f\b', ['backspace', 'backspace']],
  ['\u0003\u0018\u000e', ['ctrl-c', 'ctrl-x', 'ctrl-n']],
  [`${esc}[A${esc}OB${esc}[5~${esc}[6~`, ['up', 'down', 'pageup', 'pagedown']],
  [`${esc}[H${esc}[4~${esc}[3~${esc}[Z`, ['home', 'end', 'delete', 'backtab']],
  [`${esc}[1;5C${esc}[1;5D`, ['ctrl-right', 'ctrl-left']],
  [`${esc}x`, ['alt-x']],
  [`${esc}OP${esc}[11~${esc}[[Ax`, ['f1', 'f1', 'f1', 'text:x']],
  [esc, ['escape']],
  [`${esc}${esc}`, ['escape', 'escape']],
  [`${esc}[999;999x`, ['']],
  [`${esc}[<0;10;10M`, ['']],
  [`${esc}[200~one\r\u0003${esc}[A two${esc}[201~z`, [`paste:one\r\u0003${esc}[A two`, 'text:z']],
])('%j is read as %j', (text, expected) => {
  expect(names(text)).toEqual(expected);
});

test.each([esc, `${esc}[`, `${esc}[[`, `${esc}[1;`, `${esc}O`, `${esc}[200~half a paste`])(
  '%j may go on',
  (text) => {
    expect(decodeKeys(`a${text}`, false)).toEqual({
      keys: [{ kind: 'text', text: 'a' }],
      rest: text,
    });
  },
);

test('a paste without end keeps no more than it may, and its end is still seen', () => {
  let rest = `${esc}[200~`;
  for (let at = 0; at < 50; at += 1) rest = decodeKeys(`${rest}${'x'.repeat(1000)}`, false).rest;
  expect(rest.length).toBeLessThan(5000);
  const half = decodeKeys(`${rest}${esc}[20`, false);
  expect(half.keys).toEqual([]);
  const [key] = decodeKeys(`${half.rest}1~`, false).keys;
  expect(key?.kind).toBe('paste');
});

test('whatever comes, in whatever pieces, gives the same keys', () => {
  const piece = fc.constantFrom(
    esc,
    '[',
    'A',
    '2',
    '0',
    '~',
    `${esc}[200~`,
    `${esc}[201~`,
    'é',
    '\r',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const whole = decodeKeys(pieces.join(''), true);
      let rest = '';
      const keys = pieces.flatMap((text) => {
        const read = decodeKeys(rest + text, false);
        rest = read.rest;
        return read.keys;
      });
      expect([...keys, ...decodeKeys(rest, true).keys]).toEqual(whole.keys);
    }),
  );
});
