/** What could drive a terminal (control characters but newline and tab) or reorder its line. */
// With the flag u, which would let it name them by class, it takes five times as long.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is for
const unsafe = /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

const directions = /[\u202a-\u202e\u2066-\u2069]/;

const popEmbedding = '\u202c';
const popIsolate = '\u2069';
const embeddings = '\u202a\u202b';
const overrides = '\u202d\u202e';
const isolates = '\u2066\u2067\u2068';

/**
 * Makes text that may be written to a terminal or a file, whatever it quotes. Control characters
 * are dropped (C0, DEL, C1, so no escape sequence is left), newline and tab alone stay. Of the
 * characters that set a direction (UAX #9) overrides are dropped; embeddings and isolates stay where
 * they are closed in the same line, so that the text cannot reorder what stands beside it. Whoever
 * cuts text to a width must cut first and make it safe then.
 */
export function toSafeText(text: string): string {
  if (!unsafe.test(text)) return text;
  const plain = text.replace(/[^\P{Cc}\n\t]/gu, '');
  if (!directions.test(plain)) return plain;
  return plain.split('\n').map(balance).join('\n');
}

/** Drops overrides, and every opening or closing character whose partner is missing. */
function balance(line: string): string {
  const pieces: string[] = [];
  const open: { readonly at: number; readonly char: string }[] = [];
  let openIsolates = 0;
  for (const char of line) {
    const at = pieces.length;
    if (char === popEmbedding) {
      const last = open.at(-1);
      if (last === undefined || isolates.includes(last.char)) continue;
      open.pop();
      if (overrides.includes(last.char)) continue;
      pieces[last.at] = last.char;
      pieces.push(char);
    } else if (char === popIsolate) {
      if (openIsolates === 0) continue;
      openIsolates -= 1;
      let last = open.pop();
      while (last !== undefined && !isolates.includes(last.char)) last = open.pop();
      if (last !== undefined) pieces[last.at] = last.char;
      pieces.push(char);
    } else if (isolates.includes(char) || embeddings.includes(char) || overrides.includes(char)) {
      open.push({ at, char });
      if (isolates.includes(char)) openIsolates += 1;
      pieces.push('');
    } else {
      pieces.push(char);
    }
  }
  return pieces.join('');
}
