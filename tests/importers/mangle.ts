/** A generator of numbers from 0 to below 1 that gives the same row for the same seed (mulberry32). */
export function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** An input that was harmed, and how. */
export interface Mangled {
  readonly how: string;
  readonly bytes: Uint8Array;
}

type Harm = (bytes: Buffer, random: () => number) => Uint8Array;

const pick = (length: number, random: () => number): number => Math.floor(random() * length);

function swapLines(bytes: Buffer, random: () => number): Buffer {
  const lines = bytes.toString('latin1').split('\n');
  const one = pick(lines.length, random);
  const other = pick(lines.length, random);
  [lines[one], lines[other]] = [lines[other] ?? '', lines[one] ?? ''];
  return Buffer.from(lines.join('\n'), 'latin1');
}

function shuffleLines(bytes: Buffer, random: () => number): Buffer {
  const lines = bytes.toString('latin1').split('\n');
  const drawn = lines.map((line) => ({ line, at: random() })).sort((a, b) => a.at - b.at);
  return Buffer.from(drawn.map(({ line }) => line).join('\n'), 'latin1');
}

function cutOut(bytes: Buffer, random: () => number): Buffer {
  const start = pick(bytes.length, random);
  return Buffer.concat([bytes.subarray(0, start), bytes.subarray(start + 1 + pick(40, random))]);
}

function repeatPart(bytes: Buffer, random: () => number): Buffer {
  const start = pick(bytes.length, random);
  const part = bytes.subarray(start, start + 1 + pick(200, random));
  const to = pick(bytes.length, random);
  return Buffer.concat([bytes.subarray(0, to), part, bytes.subarray(to)]);
}

function flipBits(bytes: Buffer, random: () => number): Buffer {
  const flipped = Buffer.from(bytes);
  for (let count = 1 + pick(12, random); count > 0; count -= 1) {
    const at = pick(flipped.length, random);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << pick(8, random));
  }
  return flipped;
}

/** Letters of ASCII turned into others, so that the bytes stay a text that can be decoded. */
function flipLetters(bytes: Buffer, random: () => number): Buffer {
  const flipped = Buffer.from(bytes);
  for (let count = 1 + pick(12, random); count > 0; count -= 1) {
    const at = pick(flipped.length, random);
    const byte = flipped[at] ?? 0;
    if (byte >= 32 && byte < 127) flipped[at] = 32 + pick(95, random);
  }
  return flipped;
}

/** What formats begin, end and escape things with. */
const signs = [
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  '<',
  '>',
  '</',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '&',
  '&#0;',
  '&#x110000;',
  '&#xd800;',
  '&bomb;',
  '@',
  '\\',
  '\\u',
  '\\ud800',
  ',',
  ';',
  '\t',
  '\n',
  '\r',
  '\n\n',
  '\0',
  '%',
  '#',
  '=',
  '“',
  '”',
  '99999999999999999999',
  '1e999999',
  '---\n',
  '\nER  - \n',
  '\u202e',
  '\x1b[31m',
];

function putIn(bytes: Buffer, random: () => number): Buffer {
  let harmed = bytes;
  for (let count = 1 + pick(4, random); count > 0; count -= 1) {
    const at = pick(harmed.length, random);
    const sign = Buffer.from(signs[pick(signs.length, random)] ?? '');
    harmed = Buffer.concat([harmed.subarray(0, at), sign, harmed.subarray(at)]);
  }
  return harmed;
}

const harms: Readonly<Record<string, Harm>> = {
  'two lines swapped': swapLines,
  'its lines in any order': shuffleLines,
  'a part cut out': cutOut,
  'a part repeated': repeatPart,
  'bits flipped': flipBits,
  'letters flipped': flipLetters,
  'signs put in': putIn,
};

const encodings: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'written as UTF-16LE': (text) => Buffer.from(text, 'utf16le'),
  'written as UTF-16BE': (text) =>
    Buffer.from(text, 'utf16le')
      .subarray(0, text.length * 2)
      .swap16(),
  'written as Latin-1': (text) => Buffer.from(text, 'latin1'),
  'encoded twice': (text) => Buffer.from(Buffer.from(text).toString('latin1')),
  'half of it in another encoding': (text) =>
    Buffer.concat([
      Buffer.from(text.slice(0, text.length / 2)),
      Buffer.from(text.slice(text.length / 2), 'latin1'),
    ]),
  'a NUL after each letter': (text) => Buffer.from([...text].join('\0')),
};

/**
 * The input harmed in many ways, always the same for the same seed.
 *
 * @param times How often each way is tried; it is cut off as many times four, at even distances.
 */
export function mangle(bytes: Uint8Array, seed: number, times: number): Mangled[] {
  const random = makeRandom(seed);
  const whole = Buffer.from(bytes);
  const mangled: Mangled[] = [];
  const step = Math.max(1, Math.floor(whole.length / (4 * times)));
  for (let at = step; at < whole.length; at += step) {
    mangled.push({ how: `cut off after ${at} bytes`, bytes: whole.subarray(0, at) });
  }
  for (const [how, harm] of Object.entries(harms)) {
    for (let at = 0; at < times; at += 1) {
      mangled.push({ how: `${how} (${at})`, bytes: harm(whole, random) });
    }
  }
  for (const [how, encode] of Object.entries(encodings)) {
    mangled.push({ how, bytes: encode(whole.toString()) });
  }
  return mangled;
}
