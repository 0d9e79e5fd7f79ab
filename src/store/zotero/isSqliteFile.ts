/**
 * Whether a file is an SQLite database, by its first bytes (sqlite.org/fileformat2.html, section 1.3).
 *
 * @param head At least the first 16 bytes of it.
 */
export function isSqliteFile(head: Uint8Array): boolean {
  return Buffer.from(head.buffer, head.byteOffset, Math.min(head.length, 16)).equals(
    Buffer.from('SQLite format 3\0'),
  );
}
