import { createPaint, plainPaint } from '../../src/terminal/paint.ts';

test('level 0 paints nothing', async () => {
  expect(await createPaint(0)).toBe(plainPaint);
  for (const paint of Object.values(plainPaint)) expect(paint('text')).toBe('text');
});

test.each<[1 | 2 | 3, string]>([
  [1, '\u001b[36mkey\u001b[39m'],
  [2, '\u001b[38;5;31mkey\u001b[39m'],
  [3, '\u001b[38;5;31mkey\u001b[39m'],
])('level %d', async (level, expected) => {
  const paint = await createPaint(level);
  expect(paint.key('key')).toBe(expected);
  expect(paint.heading('h')).toBe('\u001b[1mh\u001b[22m');
});
