import { CiteError } from '../../domain/error.ts';

/** A line may hold a megabyte of what a format knew beyond our fields, escaped. */
const longestLine = 16_000_000;

/**
 * The lines of UTF-8 text, without their ends.
 *
 * @param file Its name, for errors.
 * @throws CiteError `input.format` for bytes that are no UTF-8, `input.too-large` for a line of more
 *   than 16,000,000 characters, `interrupted`
 */
export async function* readLines(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let rest: string[] = [];
  let length = 0;
  const fail = (code: 'input.format' | 'input.too-large', message: string): never => {
    throw new CiteError(code, message, { place: { file, line } });
  };
  const decode = (piece: Uint8Array | undefined): string => {
    try {
      return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
    } catch {
      return fail('input.format', 'This is no text in UTF-8, as a dump is.');
    }
  };
  for await (const piece of bytes) {
    if (signal.aborted) throw new CiteError('interrupted', 'Interrupted; nothing was changed.');
    const parts = decode(piece).split('\n');
    const last = parts.pop() ?? '';
    for (const part of parts) {
      yield trimEnd(rest.length === 0 ? part : rest.join('') + part);
      line += 1;
      rest = [];
      length = 0;
    }
    rest.push(last);
    length += last.length;
    if (length > longestLine) fail('input.too-large', 'The line is too long for a dump.');
  }
  const end = rest.join('') + decode(undefined);
  if (end !== '') yield trimEnd(end);
}

function trimEnd(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
