/** What is read at a time, in characters. */
const pieceLength = 65_536;

/** The same text in pieces that are neither very short nor very long. */
export async function* gatherPieces(text: AsyncIterable<string>): AsyncIterable<string> {
  let kept: string[] = [];
  let length = 0;
  for await (const piece of text) {
    kept.push(piece);
    length += piece.length;
    if (length < pieceLength) continue;
    const joined = kept.join('');
    kept = [];
    length = 0;
    for (let at = 0; at < joined.length; at += 4 * pieceLength) {
      yield joined.slice(at, at + 4 * pieceLength);
    }
  }
  if (length > 0) yield kept.join('');
}
