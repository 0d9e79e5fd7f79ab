import { toSafeText } from '../domain/safeText.ts';

/**
 * What `toSafeText` looks for, in UTF-8 whose bytes are read as characters. To decode a long list and
 * to encode it again would take longer than to read it from the library.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is for
const unsafe = /[\0-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]|\xe2\x80[\xaa-\xae]|\xe2\x81[\xa6-\xa9]/;

/** `toSafeText` for text in UTF-8; bytes that are safe already are given back as they are. */
export function toSafeBytes(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!unsafe.test(buffer.toString('latin1'))) return bytes;
  return Buffer.from(toSafeText(buffer.toString('utf8')));
}
