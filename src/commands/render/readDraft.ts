import { CiteError } from '../../domain/error.ts';
import { findInvalidUtf8 } from '../../importers/utf8.ts';
import type { Dependencies } from '../dependencies.ts';
import { stopIfInterrupted } from '../import/stopIfInterrupted.ts';

/** In bytes. A long book is two million. */
const largest = 67_108_864;

/**
 * Reads a draft whole, its byte order mark kept.
 *
 * @param file A path, or `-` for standard input.
 * @throws CiteError `input.*`: not there, too large, not UTF-8
 */
export async function readDraft(
  file: string,
  { files, io, signal }: Dependencies,
): Promise<string> {
  const name = nameDraft(file);
  const pieces: Uint8Array[] = [];
  let length = 0;
  if (file !== '-') await files.measure(file);
  for await (const piece of file === '-' ? io.readInput() : files.read(file)) {
    stopIfInterrupted(signal);
    pieces.push(piece);
    length += piece.length;
    if (length > largest) {
      throw new CiteError('input.too-large', `${name} is larger than 64 MB: no post is so long.`);
    }
  }
  return decode(Buffer.concat(pieces), name);
}

/** A draft's name in messages. */
export function nameDraft(file: string): string {
  return file === '-' ? 'stdin' : file;
}

function decode(bytes: Uint8Array, name: string): string {
  const wrong = findInvalidUtf8(bytes);
  if (wrong === undefined) {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  }
  let line = 1;
  for (let at = bytes.indexOf(10); at >= 0 && at < wrong; at = bytes.indexOf(10, at + 1)) line += 1;
  const isWide =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  throw new CiteError(
    'input.format',
    `${name} is not text in UTF-8${isWide ? ' but in UTF-16' : ''}.`,
    {
      place: { file: name, ...(isWide ? {} : { line }) },
      hint: 'Save it as UTF-8 in your editor (“Save with encoding”), then do this again.',
    },
  );
}
