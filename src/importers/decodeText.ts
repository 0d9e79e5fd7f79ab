import type { Encoding } from './encodingName.ts';
import {
  detectWide,
  isDamagedUtf8,
  refuseControls,
  refuseKnownBinary,
  toCodePage,
  toCutError,
  toDamageError,
} from './encodingSigns.ts';
import { findInvalidUtf8, toWholeCharacters } from './utf8.ts';

/** The encoding is told from this much of the input. */
const headLength = 1_048_576;

/**
 * Told of each byte that is no character, or of the character that the end cuts off.
 *
 * @returns what stands for it in the text
 */
type OnDamage = (line: number, isCut: boolean) => string;

export interface DecodeOptions {
  /** The encoding where the user says it; nothing is detected or refused as no text then. */
  readonly encoding?: Encoding | undefined;
  /** Is told the encoding before the first piece of text comes. */
  readonly onEncoding?: ((encoding: Encoding) => void) | undefined;
  /** Without it, damage ends the reading with an error. */
  readonly onDamage?: OnDamage | undefined;
}

/** The characters of Windows-1252 at 0x80 to 0x9F; all others are those of Latin-1. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Tells the encoding of a text from its first bytes (up to a mebibyte is worth giving): a byte order
 * mark, else the zero bytes of UTF-16, else UTF-8 where all of it is valid, else the Windows code
 * page whose letters the bytes look like.
 *
 * @throws CiteError `input.format` where the bytes are no text
 */
export function detectEncoding(head: Uint8Array): Encoding {
  const [first = 0, second = 0, third = 0] = head;
  if (first === 0xff && second === 0xfe) return 'UTF-16LE';
  if (first === 0xfe && second === 0xff) return 'UTF-16BE';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'UTF-8';
  refuseKnownBinary(head);
  const wide = detectWide(head);
  if (wide !== undefined) return wide;
  refuseControls(head);
  const whole = toWholeCharacters(head);
  if (findInvalidUtf8(whole) === undefined) {
    // What is ASCII but for its last byte is no cut-off UTF-8: it ends in an accented letter.
    const isAscii = whole.length < head.length && whole.every((byte) => byte < 128);
    return isAscii ? 'Windows-1252' : 'UTF-8';
  }
  return isDamagedUtf8(whole) ? 'UTF-8' : toCodePage(head);
}

/**
 * Decodes a text whose encoding is told from its first mebibyte (see `detectEncoding`). A byte order
 * mark is dropped. Memory does not grow with the input, and no character is lost where pieces meet.
 *
 * @throws CiteError `input.format` where it is no text; `input.unreadable`, naming the line, where
 *   UTF-8 is damaged, or where the end of the input cuts a character off, after all the text before it
 *   (neither with `onDamage`)
 */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  { encoding: known, onEncoding, onDamage }: DecodeOptions = {},
): AsyncIterable<string> {
  const head: Uint8Array[] = [];
  let length = 0;
  let decode: Decoder | undefined;
  const start = (): string => {
    const first = join(head);
    const encoding = known ?? detectEncoding(first.subarray(0, headLength));
    onEncoding?.(encoding);
    decode = makeDecoder(encoding, onDamage ?? refuseDamage);
    return decode(first, false).replace(/^\ufeff/, '');
  };
  for await (const piece of bytes) {
    if (decode !== undefined) {
      yield decode(piece, false);
      continue;
    }
    head.push(piece);
    length += piece.length;
    if (length >= headLength) yield start();
  }
  if (decode === undefined) yield start();
  yield decode?.(new Uint8Array(), true) ?? '';
}

function refuseDamage(line: number, isCut: boolean): never {
  throw isCut ? toCutError(line) : toDamageError(line);
}

/** Turns the next bytes into text; keeps back a character that is not whole yet. No bytes come at the end. */
type Decoder = (bytes: Uint8Array, atEnd: boolean) => string;

function makeDecoder(encoding: Encoding, onDamage: OnDamage): Decoder {
  if (encoding === 'UTF-8') return makeUtf8Decoder(onDamage);
  if (encoding === 'Windows-1252') return decodeWindows1252;
  return makeNativeDecoder(encoding, onDamage);
}

/** Of a character that the end cuts off, the platform's decoder makes U+FFFD then. */
function makeNativeDecoder(encoding: Encoding, onDamage: OnDamage): Decoder {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  let line = 1;
  return (bytes, atEnd) => {
    const text = decoder.decode(bytes, { stream: !atEnd });
    if (atEnd && text !== '') return onDamage(line, true);
    line += countFeeds(text);
    return text;
  };
}

function countFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function makeUtf8Decoder(onDamage: OnDamage): Decoder {
  let kept: Uint8Array = new Uint8Array();
  let line = 1;
  return (piece, atEnd) => {
    const bytes = kept.length === 0 ? piece : join([kept, piece]);
    const whole = toWholeCharacters(bytes);
    kept = bytes.slice(whole.length);
    const text = decodeUtf8(whole, line, onDamage);
    line += countFeeds(text);
    return atEnd && kept.length > 0 ? text + onDamage(line, true) : text;
  };
}

/** @param firstLine The line that the bytes begin in. */
function decodeUtf8(bytes: Uint8Array, firstLine: number, onDamage: OnDamage): string {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  try {
    return strict.decode(bytes);
  } catch (cause) {
    if (findInvalidUtf8(bytes) === undefined) throw cause;
  }
  let text = '';
  let line = firstLine;
  for (let rest = bytes; ; ) {
    const wrong = findInvalidUtf8(rest);
    const part = strict.decode(rest.subarray(0, wrong));
    text += part;
    if (wrong === undefined) return text;
    line += countFeeds(part);
    text += onDamage(line, false);
    rest = rest.subarray(wrong + 1);
  }
}

/** By hand, as some versions of Node take this encoding for Latin-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.replace(/[\x80-\x9f]/g, (character) => {
    return windows1252.charAt(character.charCodeAt(0) - 0x80);
  });
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  return pieces.length === 1 && pieces[0] !== undefined ? pieces[0] : Buffer.concat(pieces);
}
