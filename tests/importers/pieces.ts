/** The items as an async iterable. */
export async function* toPieces<T>(items: Iterable<T>): AsyncIterable<T> {
  yield* items;
}

/** The text cut after every `length` characters. */
export function cut(text: string, length: number): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; at += length) pieces.push(text.slice(at, at + length));
  return pieces;
}

/** All items of an async iterable of lists. */
export async function gather<T>(batches: AsyncIterable<readonly T[]>): Promise<T[]> {
  const all: T[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}
