/** What git puts around the lines of a conflict. */
export const conflict = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;

/** Text that is to be one JSON value, and the line it begins on, counted from 1. */
interface ValueText {
  readonly line: number;
  readonly text: string;
}

/** A value of more lines, or characters, is none of ours. */
const mostLines = 200;
const longestValue = 16_000_000;

/**
 * Joins lines to values: one that begins an object and does not end it goes on until a line ends it,
 * an empty line comes, or another object begins. Git's marks stand alone.
 */
export async function* joinValues(lines: AsyncIterable<string>): AsyncGenerator<ValueText> {
  let line = 0;
  let start = 0;
  let parts: string[] = [];
  let length = 0;
  const take = (): ValueText => {
    const text = parts.join('\n');
    parts = [];
    length = 0;
    return { line: start, text };
  };
  for await (const text of lines) {
    line += 1;
    const isOpen = parts.length > 0;
    if (isOpen && (text.trim() === '' || text.startsWith('{') || conflict.test(text))) yield take();
    if (text.trim() === '') continue;
    if (parts.length === 0) start = line;
    parts.push(text);
    length += text.length;
    const goesOn = text.startsWith('{') || parts.length > 1;
    const isWhole = !goesOn || /\}\s*$/.test(text) || conflict.test(text);
    if (isWhole || parts.length >= mostLines || length > longestValue) yield take();
  }
  if (parts.length > 0) yield take();
}
