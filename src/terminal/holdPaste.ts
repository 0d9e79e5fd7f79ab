/** A key as Node's readline tells it. */
interface Key {
  name?: string | undefined;
  ctrl?: boolean | undefined;
}

/** Stands in a line for a line break that was pasted. */
export const breakMark = '\u2424';

/** The name of the key that a pasted line break is turned into; prompts that take text put in `breakMark`. */
export const breakKey = 'paste-break';

// xterm control sequences: 2004 bracketed paste, which tells pasted text from what is typed.
const begin = '\u001b[?2004h';
const end = '\u001b[?2004l';

/**
 * Keeps what is pasted into a question from answering it, and the next ones: Enter and Tab in it are
 * no keys. To be called before readline listens to the input.
 *
 * @returns what ends it.
 */
export function holdPaste(
  input: NodeJS.ReadableStream,
  output: NodeJS.WritableStream & { readonly isTTY?: boolean | undefined },
): () => void {
  let isPasting = false;
  let before: string | undefined;
  const onKeypress = (_: unknown, key: Key) => {
    const { name } = key;
    if (name === 'paste-start' || name === 'paste-end') isPasting = name === 'paste-start';
    else if (isPasting && (name === 'return' || name === 'enter' || name === 'tab')) {
      const isSecond = name === 'enter' && before === 'return';
      // With Ctrl readline takes a key that it does not know for none.
      Object.assign(key, { name: isSecond ? 'paste-none' : breakKey, ctrl: true });
    }
    before = name;
  };
  input.on('keypress', onKeypress);
  if (output.isTTY) output.write(begin);
  return () => {
    input.off('keypress', onKeypress);
    if (output.isTTY) output.write(end);
  };
}

/** An answer with the line breaks that were pasted into it. */
export function toPastedText(answer: string): string {
  return answer.replaceAll(breakMark, '\n');
}
