import { createPaint, plainPaint } from '../../src/terminal/paint.ts';

test('level 0 paints nothing', async () => {
  expect(await createPaint(0)).toBe(plainPaint);
  for (const paint of Object.values(plainPaint)) expect(paint('text')).toBe('text');
});

test.each<[1 | 2 | 3, string]>([
  [1, '\u001b[35mkey\u001b[39m'],
  [2, '\u001b[38;5;30mkey\u001b[39m'],
  [3, '\u001b[38;5;30mkey\u001b[39m'],
])('level %d', async (level, expected) => {
  const paint = await createPaint(level);
  expect(paint.key('key')).toBe(expected);
  expect(paint.heading('h')).toBe('\u001b[1mh\u001b[22m');
});

/** Red, green and blue, 0 to 255, of a colour of the 216 of a cube of six. */
function toRgb(number: number): number[] {
  const steps = [0, 95, 135, 175, 215, 255];
  const at = number - 16;
  return [Math.floor(at / 36), Math.floor(at / 6) % 6, at % 6].map((step) => steps[step] ?? 0);
}

/** The contrast of WCAG 2.2 between two colours. */
function findContrast(one: number[], other: number[]): number {
  const lightness = (rgb: number[]) => {
    const [red = 0, green = 0, blue = 0] = rgb
      .map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [less = 0, more = 0] = [lightness(one), lightness(other)].sort((a, b) => a - b);
  return (more + 0.05) / (less + 0.05);
}

test('each colour is read on white and on black', async () => {
  const { key, outlet, success, warning, error } = await createPaint(2);
  for (const paint of [key, outlet, success, warning, error]) {
    const rgb = toRgb(Number(/38;5;(\d+)m/.exec(paint('x'))?.[1]));
    expect(findContrast(rgb, [255, 255, 255])).toBeGreaterThan(4);
    expect(findContrast(rgb, [0, 0, 0])).toBeGreaterThan(4);
  }
});
