/**
 * A 32-bit hash (FNV-1a over UTF-16 code units) as a signed integer, to find long texts by a short
 * index. Kept in the library: never change it. Two texts may share one, so compare what is found.
 */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash | 0;
}
