import { CiteError } from '../../src/domain/error.ts';
import { formatError } from '../../src/terminal/describeError.ts';
import { plainPaint } from '../../src/terminal/paint.ts';

test('an error of ours: place, message, and the hint on a line of its own', () => {
  const error = new CiteError('input.header', 'There is no column ‘title’.', {
    hint: 'Name it with --map.',
    place: { file: 'a.csv', line: 1 },
  });
  expect(formatError(error, plainPaint)).toBe(
    'cite: a.csv:1: There is no column ‘title’.\nName it with --map.\n',
  );
});

test('anything else is a bug, without a stack trace', () => {
  const text = formatError(new TypeError('x is not a function'), plainPaint);
  expect(text).toMatch(/^cite: This is a bug in cite, not your mistake: x is not a function\n/);
  expect(text).not.toMatch(/^\s+at /m);
});

test('CITE_DEBUG shows the stack and the cause', () => {
  const error = new CiteError('usage', 'No.', { cause: new Error('deep') });
  const text = formatError(error, plainPaint, { CITE_DEBUG: '1' });
  expect(text).toMatch(/^cite: No\.\n/);
  expect(text).toMatch(/^\s+at /m);
  expect(text).toMatch(/Caused by: Error: deep/);
});

test.each<[string, unknown]>([
  ['a string', 'thrown'],
  ['undefined', undefined],
  ['an object without a prototype', Object.create(null)],
  ['an error without a message', new RangeError()],
])('says something of %s', (_, thrown) => {
  expect(formatError(thrown, plainPaint)).toMatch(/^cite: This is a bug in cite, .*: .+\n/);
});

test('what a message quotes cannot drive the terminal', () => {
  const error = new CiteError('usage', 'No ‘\u001b[2J\u009b\u202egnp.exe’.\r\nNext', {
    hint: '\u0007bell',
    place: { file: '\u001b]0;x\u0007.csv' },
  });
  const text = formatError(error, plainPaint, { CITE_DEBUG: '1' });
  expect(text).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  expect(text).toMatch(/^cite: \]0;x\.csv: No ‘\[2Jgnp\.exe’\.\nNext\nbell\n/);
});

test('a message of a megabyte is cut', () => {
  const text = formatError(new CiteError('usage', 'x'.repeat(1_000_000)), plainPaint);
  expect(text.length).toBeLessThan(2100);
  expect(text.endsWith('…\n')).toBe(true);
});
