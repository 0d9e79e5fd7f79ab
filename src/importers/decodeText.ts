import type { Encoding } from './encodingName.ts';
import {
  detectWide,
  refuseControls,
  refuseDamage,
  refuseKnownBinary,
  toCodePage,
  toCutError,
  toDamageError,
} from './encodingSigns.ts';
import { findInvalidUtf8, toWholeCharacters } from './utf8.ts';

/** The encoding is told from this much of the input. */
const headLength = 1_048_576;

/** The characters of Windows-1252 at 0x80 to 0x9F; all others are those of Latin-1. */
const windows1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Tells the encoding of a text from its first bytes (up to a mebibyte is worth giving): a byte order
 * mark, else the zero bytes of UTF-16, else UTF-8 where all of it is valid, else the Windows code
 * page whose letters the bytes look like.
 *
 * @throws CiteError `input.format` where the bytes are no text, `input.unreadable` where they are
 *   damaged UTF-8
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
  refuseDamage(whole);
  return toCodePage(head);
}

/**
 * Decodes a text whose encoding is told from its first mebibyte (see `detectEncoding`). A byte order
 * mark is dropped. Memory does not grow with the input, and no character is lost where pieces meet.
 *
 * @param onEncoding Is told the encoding before the first piece of text comes.
 * @param known The encoding where the user says it; nothing is detected or refused as no text then.
 * @throws CiteError `input.format` where it is no text; `input.unreadable`, naming the line, where
 *   UTF-8 is damaged, or where the end of the input cuts a character off, after all the text before it
 */
export async function* decodeText(
  bytes: AsyncIterable<Uint8Array>,
  onEncoding?: (encoding: Encoding) => void,
  known?: Encoding,
): AsyncIterable<string> {
  const head: Uint8Array[] = [];
  let length = 0;
  let decode: Decoder | undefined;
  const start = (): string => {
    const first = join(head);
    const encoding = known ?? detectEncoding(first.subarray(0, headLength));
    onEncoding?.(encoding);
    decode = makeDecoder(encoding);
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

/** Turns the next bytes into text; keeps back a character that is not whole yet. No bytes come at the end. */
type Decoder = (bytes: Uint8Array, atEnd: boolean) => string;

function makeDecoder(encoding: Encoding): Decoder {
  if (encoding === 'UTF-8') return makeUtf8Decoder();
  if (encoding === 'Windows-1252') return decodeWindows1252;
  return makeNativeDecoder(encoding);
}

/** Of a character that the end cuts off, the platform's decoder makes U+FFFD then. */
function makeNativeDecoder(encoding: Encoding): Decoder {
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  let line = 1;
  return (bytes, atEnd) => {
    const text = decoder.decode(bytes, { stream: !atEnd });
    if (atEnd && text !== '') throw toCutError(line);
    line += countFeeds(text);
    return text;
  };
}

function countFeeds(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function makeUtf8Decoder(): Decoder {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let kept: Uint8Array = new Uint8Array();
  let line = 1;
  return (piece, atEnd) => {
    const bytes = kept.length === 0 ? piece : join([kept, piece]);
    const whole = toWholeCharacters(bytes);
    kept = bytes.slice(whole.length);
    let text: string;
    try {
      text = strict.decode(whole);
    } catch (cause) {
      const at = findInvalidUtf8(whole);
      if (at === undefined) throw cause;
      throw toDamageError(whole, at, line);
    }
    line += countFeeds(text);
    if (atEnd && kept.length > 0) throw toCutError(line);
    return text;
  };
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
