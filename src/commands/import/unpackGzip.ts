import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { CiteError } from '../../domain/error.ts';
import { guardUnpacked } from './guardUnpacked.ts';

/** Whether a file that begins so is packed by gzip (RFC 1952, section 2.3.1). */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/**
 * Unpacks gzip as it comes.
 *
 * @param name For messages.
 * @throws CiteError `input.unreadable` where it is damaged, `input.too-large` where it is made to fill the memory
 */
export async function* unpackGzip(
  bytes: AsyncIterable<Uint8Array>,
  name: string,
): AsyncIterable<Uint8Array> {
  const guard = guardUnpacked(name);
  const counted = Readable.from(countPacked(bytes, guard.packed), { objectMode: false });
  const gunzip = createGunzip({ chunkSize: 262_144 });
  counted.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const piece of counted.pipe(gunzip)) {
      guard.unpacked(piece.length);
      yield piece;
    }
  } catch (error) {
    if (error instanceof CiteError) throw error;
    throw new CiteError(
      'input.unreadable',
      `${name} cannot be unpacked: it is cut off or damaged.`,
      {
        hint: 'Download or copy it again.',
        cause: error,
      },
    );
  } finally {
    counted.destroy();
  }
}

async function* countPacked(
  bytes: AsyncIterable<Uint8Array>,
  count: (length: number) => void,
): AsyncIterable<Uint8Array> {
  for await (const piece of bytes) {
    count(piece.length);
    yield piece;
  }
}
