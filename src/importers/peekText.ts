export interface PeekedText {
  /** The beginning: exactly the length asked for where the text is that long. */
  readonly head: string;
  /** The head is all of the text. */
  readonly isWhole: boolean;
  /** All of the text, its beginning again included. To be walked once. */
  readonly rest: AsyncIterable<string>;
  /** Lets go of the text, read to its end or not. */
  close(): Promise<void>;
}

/** Looks at the beginning of a text before it is read. A byte order mark is dropped. */
export async function peekText(text: AsyncIterable<string>, length: number): Promise<PeekedText> {
  const pieces = text[Symbol.asyncIterator]();
  let start = '';
  let isDone = false;
  while (start.length <= length && !isDone) {
    const next = await pieces.next();
    isDone = next.done === true;
    if (next.done !== true) start += next.value;
    if (start.charCodeAt(0) === 0xfeff) start = start.slice(1);
  }
  const close = async (): Promise<void> => {
    await pieces.return?.();
  };
  async function* walk(): AsyncIterable<string> {
    yield start;
    while (!isDone) {
      const next = await pieces.next();
      isDone = next.done === true;
      if (next.done !== true) yield next.value;
    }
  }
  return { head: start.slice(0, length), isWhole: start.length <= length, rest: walk(), close };
}

/** The text without its first characters, in pieces no longer than `pieceLength`. */
export async function* cutText(
  text: AsyncIterable<string>,
  dropped: number,
  pieceLength: number,
): AsyncIterable<string> {
  let left = dropped;
  for await (const piece of text) {
    let at = Math.min(left, piece.length);
    left -= at;
    for (; at < piece.length; at += pieceLength) yield piece.slice(at, at + pieceLength);
  }
}
