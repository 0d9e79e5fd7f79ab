import { CiteError } from '../../domain/error.ts';

/** Text packs to a tenth, the most repetitive table to a hundredth. */
const mostTimes = 250;

/** Less than this does no harm, in bytes. */
const harmless = 20_000_000;

/** Counts what is unpacked, and ends what only pretends to be a text. */
export interface UnpackGuard {
  packed(bytes: number): void;
  /** @throws CiteError `input.too-large` */
  unpacked(bytes: number): void;
}

/** Begins the count for one file. @param name For the message. */
export function guardUnpacked(name: string): UnpackGuard {
  let packed = 0;
  let unpacked = 0;
  return {
    packed(bytes) {
      packed += bytes;
    },
    unpacked(bytes) {
      unpacked += bytes;
      if (unpacked <= harmless || unpacked <= packed * mostTimes) return;
      throw new CiteError(
        'input.too-large',
        `${name} unpacks to more than ${mostTimes} times its size, as no text does.`,
        { hint: 'If it is right, unpack it yourself and import what comes out.' },
      );
    },
  };
}
