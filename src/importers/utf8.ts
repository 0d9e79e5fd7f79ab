/**
 * The bytes without a character at their end of which not all bytes are there: what a piece of UTF-8
 * can be decoded to by itself.
 */
export function toWholeCharacters(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes;
    if (byte >= 0xc0) return toLength(byte) > back ? bytes.subarray(0, -back) : bytes;
  }
  return bytes;
}

/** The index of the first byte that is not valid UTF-8 (Unicode 15, table 3-7); undefined where all is. */
export function findInvalidUtf8(bytes: Uint8Array): number | undefined {
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at] ?? 0;
    const length = byte < 0x80 ? 1 : toLength(byte);
    if (length === 0 || !isWellFormed(bytes, at, length)) return at;
    at += length;
  }
  return undefined;
}

/**
 * How many bytes the character at `at` has by its first byte and those that go on with it, whether or
 * not there is such a character; 0 where the byte is part of none.
 */
export function countShaped(bytes: Uint8Array, at: number): number {
  const length = (bytes[at] ?? 0) < 0x80 ? 1 : toLength(bytes[at] ?? 0);
  for (let index = at + 1; index < at + length; index++) {
    if (((bytes[index] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** How many bytes a character takes that begins with this byte; 0 where none does. */
function toLength(lead: number): number {
  if (lead < 0xc2 || lead > 0xf4) return 0;
  if (lead < 0xe0) return 2;
  return lead < 0xf0 ? 3 : 4;
}

function isWellFormed(bytes: Uint8Array, at: number, length: number): boolean {
  for (let index = at + 1; index < at + length; index++) {
    if (((bytes[index] ?? 0) & 0xc0) !== 0x80) return false;
  }
  const lead = bytes[at] ?? 0;
  const second = bytes[at + 1] ?? 0;
  if (lead === 0xe0) return second >= 0xa0;
  if (lead === 0xed) return second < 0xa0;
  if (lead === 0xf0) return second >= 0x90;
  return lead !== 0xf4 || second < 0x90;
}
