import { CiteError } from '../domain/error.ts';
import type { Encoding } from './encodingName.ts';
import { countShaped } from './utf8.ts';

const signatures: readonly (readonly [bytes: string, what: string])[] = [
  ['PK\x03\x04', 'a zip file or a spreadsheet (.xlsx, .ods)'],
  ['\xd0\xcf\x11\xe0', 'an Excel or Word file'],
  ['%PDF-', 'a PDF'],
  ['SQLite format 3\0', 'an SQLite database'],
  ['\x1f\x8b', 'a gzip file'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
];

/** @throws CiteError `input.format` for a file that begins as some well-known one does */
export function refuseKnownBinary(head: Uint8Array): void {
  const start = String.fromCharCode(...head.subarray(0, 16));
  const known = signatures.find(([bytes]) => start.startsWith(bytes));
  if (known !== undefined) refuse(`This is ${known[1]}, not text.`);
}

function refuse(message: string): never {
  throw new CiteError('input.format', message, {
    hint: 'Save it as CSV in the program it comes from (in Excel: Save As, “CSV UTF-8”), and import that file',
  });
}

/**
 * UTF-16 without a byte order mark: every other byte is the upper half of a character, which is zero
 * for ASCII (a tenth of any CSV at the least) and below 0x20 for every alphabet but those of Asia.
 */
export function detectWide(head: Uint8Array): Encoding | undefined {
  const even = countLow(head, 0);
  const odd = countLow(head, 1);
  if (isUpperHalf(odd, even, head.length)) return 'UTF-16LE';
  return isUpperHalf(even, odd, head.length) ? 'UTF-16BE' : undefined;
}

interface LowBytes {
  readonly zeros: number;
  /** Below 0x20, zeros included. */
  readonly low: number;
}

function countLow(head: Uint8Array, start: 0 | 1): LowBytes {
  let zeros = 0;
  let low = 0;
  for (let at = start; at < head.length; at += 2) {
    const byte = head[at] ?? 0;
    if (byte < 32) low++;
    if (byte === 0) zeros++;
  }
  return { zeros, low };
}

function isUpperHalf(half: LowBytes, other: LowBytes, length: number): boolean {
  if (half.zeros < 2 || other.zeros * 10 > half.zeros) return false;
  return half.zeros * 20 >= length || half.low * 4 >= length;
}

/** A stray zero byte in a text is no reason to refuse it. @throws CiteError `input.format` where many bytes are controls */
export function refuseControls(head: Uint8Array): void {
  let controls = 0;
  for (let at = 0; at < head.length; at++) {
    const byte = head[at] ?? 0;
    if (byte < 9 || (byte > 13 && byte < 27) || byte === 127) controls++;
  }
  if (controls > 8 && controls * 20 > head.length) refuse('This is no text file.');
}

/**
 * Where what is not ASCII has for the most part the shape of UTF-8, a code page would garble all of
 * it to save a byte or two. A byte counts for UTF-8 where it goes on with a character, valid or not
 * (so does half of a surrogate pair), and three times against it where it stands in none: by chance
 * the letters of a code page hardly ever make such a shape.
 *
 * @param bytes What is not all UTF-8.
 */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
  let shaped = 0;
  let stray = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = countShaped(bytes, at);
    if (length === 0) stray++;
    else shaped += weighShape(bytes, at, length);
    at += length || 1;
  }
  return shaped > 0 && shaped >= stray * 3;
}

/** In a code page ‘â€œ’ and ‘Ã©’ would stand there, which nobody writes. */
function weighShape(bytes: Uint8Array, at: number, length: number): number {
  const first = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  if (first === 0xe2 && second === 0x80) return 9;
  const isAccented = first === 0xc3 && second > 0xa0 && second !== 0xab && second !== 0xbb;
  return isAccented ? 3 : length - 1;
}

/** The error for text that is UTF-8 but for some damage in a line. */
export function toDamageError(line: number): CiteError {
  return new CiteError(
    'input.unreadable',
    'The text is UTF-8, but some bytes in this line are not: the file is damaged, or was put together from files of different encodings.',
    { place: { line }, hint: 'Open it in an editor, mend the line, and save it as UTF-8' },
  );
}

/** The error for a text whose end is missing. */
export function toCutError(line: number): CiteError {
  return new CiteError(
    'input.unreadable',
    'The file ends in the middle of a character: the rest of it is missing, as after a download that broke off.',
    {
      place: { line },
      hint: 'Get the whole file again, or mend its last line and save it as UTF-8',
    },
  );
}

/**
 * Windows-1252, -1256 or -1251. Accented Latin letters stand alone among ASCII letters; Arabic and
 * Russian words are runs of high bytes. Of Russian letters a quarter are р to я (0xF0 to 0xFF), which
 * in the Arabic code page are vowel marks; of Arabic ones a quarter are alef and lam.
 */
export function toCodePage(head: Uint8Array): Encoding {
  let letters = 0;
  let inRuns = 0;
  let late = 0;
  let alefLam = 0;
  for (let at = 0; at < head.length; at++) {
    const byte = head[at] ?? 0;
    if (byte < 0xc0) continue;
    letters++;
    if ((head[at - 1] ?? 0) >= 0xc0 || (head[at + 1] ?? 0) >= 0xc0) inRuns++;
    if (byte >= 0xf0) late++;
    if (byte === 0xc7 || byte === 0xe1) alefLam++;
  }
  if (inRuns * 2 <= letters) return 'Windows-1252';
  return alefLam * 10 >= letters && late * 10 <= letters ? 'Windows-1256' : 'Windows-1251';
}
