/**
 * Code points of East Asian Width W or F (Unicode 16.0, UAX #11) that are no emoji, as pairs of
 * first and last. Unassigned points inside the blocks of ideographs count as wide, as UAX #11 says.
 */
const wideRanges = [
  0x1100, 0x115f, 0x2329, 0x232a, 0x2630, 0x2637, 0x268a, 0x268f, 0x2e80, 0x303e, 0x3041, 0x3247,
  0x3250, 0xa4cf, 0xa960, 0xa97c, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe10, 0xfe19, 0xfe30, 0xfe6b,
  0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x16ff6, 0x17000, 0x18dff, 0x1aff0, 0x1b2ff, 0x1d300,
  0x1d356, 0x1d360, 0x1d376, 0x1f200, 0x1f265, 0x20000, 0x2fffd, 0x30000, 0x3fffd,
];

/** Conjoining vowels and final consonants of Hangul stand inside the cells of the first one. */
const jamoRanges = [0x1160, 0x11ff, 0xd7b0, 0xd7fb];

/** One more than the width; 0 where not asked yet. */
let cache: Uint8Array | undefined;

/**
 * The cells a terminal gives one code point that stands alone: 0, 1 or 2. Ambiguous characters
 * are narrow. A lone surrogate is shown as U+FFFD, one cell.
 */
export function getCodePointWidth(code: number): number {
  cache ??= new Uint8Array(0x40000);
  const known = cache[code];
  if (known !== undefined && known > 0) return known - 1;
  const width = computeWidth(code);
  if (code < cache.length) cache[code] = width + 1;
  return width;
}

function computeWidth(code: number): number {
  const char = String.fromCodePoint(code);
  if (isInRanges(code, jamoRanges)) return 0;
  if (/^[\p{Mn}\p{Me}\p{Cf}\p{Zl}\p{Zp}\p{Cc}]$/u.test(char)) return isDrawn(char) ? 1 : 0;
  if (isInRanges(code, wideRanges)) return 2;
  const isRegional = /^[\u{1f1e6}-\u{1f1ff}]$/u.test(char);
  return /^\p{Emoji_Presentation}$/u.test(char) && !isRegional ? 2 : 1;
}

/** Signs that Unicode calls format characters but that are drawn: Arabic number signs and the like. */
function isDrawn(char: string): boolean {
  return /^[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}]$/u.test(char);
}

function isInRanges(code: number, ranges: readonly number[]): boolean {
  for (let at = 0; at < ranges.length; at += 2) {
    const last = ranges[at + 1] ?? 0;
    if (code <= last) return code >= (ranges[at] ?? 0);
  }
  return false;
}
