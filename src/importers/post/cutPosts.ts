import { countLineBreaks } from '../feed/countLineBreaks.ts';
import { rejectedMark } from '../feed/postSource.ts';
import { longestItem } from '../feed/splitItems.ts';

/** One post of an input. */
export interface PostText {
  readonly text: string;
  /** The line it begins on, counted from 1. */
  readonly line: number;
  /** It is longer than a post may be; only its beginning is here. */
  readonly isTooLong: boolean;
}

const mark = `---\n${rejectedMark}`;

/**
 * Cuts a text into its posts: a file of rejects into as many as it has, any other is one post. Line
 * breaks come as `\n`.
 */
export async function* cutPosts(text: AsyncIterable<string>): AsyncIterable<PostText> {
  const rest: Rest = { text: '', line: 1 };
  let wanted = 0;
  let isTooLong = false;
  for await (const piece of withPlainBreaks(text)) {
    if (isTooLong) continue;
    rest.text += piece;
    if (rest.text.length < wanted) continue;
    yield* cutRejects(rest);
    isTooLong = rest.text.length > longestItem;
    if (isTooLong) rest.text = rest.text.slice(0, 65_536);
    // Doubling keeps the reading of a long post in short pieces linear.
    wanted = Math.min(rest.text.length * 2, longestItem + 1);
  }
  if (!isTooLong) yield* cutRejects(rest);
  isTooLong ||= rest.text.length > longestItem;
  yield { ...rest, isTooLong };
}

interface Rest {
  text: string;
  line: number;
}

/** Cuts off all posts of a file of rejects but the last, which may go on. */
function* cutRejects(rest: Rest): Iterable<PostText> {
  if (!rest.text.startsWith(mark)) return;
  for (let end = findNext(rest.text); end >= 0; end = findNext(rest.text)) {
    const text = rest.text.slice(0, end);
    yield { text, line: rest.line, isTooLong: false };
    rest.line += countLineBreaks(text, 0, text.length);
    rest.text = rest.text.slice(end);
  }
}

/** Where the next post of a file of rejects begins. */
function findNext(text: string): number {
  const at = text.indexOf(`\n${mark}`, 1);
  return at < 0 ? -1 : at + 1;
}

/** The text with each CRLF a line feed, also where it is cut in two, and without a byte order mark. */
async function* withPlainBreaks(text: AsyncIterable<string>): AsyncIterable<string> {
  let carriage = '';
  let isFirst = true;
  for await (const piece of text) {
    if (piece === '') continue;
    const whole = carriage + (isFirst ? piece.replace(/^\ufeff/, '') : piece);
    isFirst = false;
    carriage = whole.endsWith('\r') ? '\r' : '';
    yield (carriage === '' ? whole : whole.slice(0, -1)).replaceAll('\r\n', '\n');
  }
  if (carriage !== '') yield carriage;
}
