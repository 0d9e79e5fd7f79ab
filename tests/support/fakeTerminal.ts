import type { PickerTerminal, TerminalHandlers } from '../../src/terminal/picker/pickerTerminal.ts';

/** A terminal at which somebody types, a text each time all is drawn. */
export interface FakeTerminal {
  readonly terminal: PickerTerminal;
  /** What is on the window, a text a line, after each text that was typed; the first before any. */
  readonly frames: string[];
  /** All that was written. */
  written(): string;
  /** Whether it was given back as it was. */
  isRestored(): boolean;
}

export interface FakeWindow {
  readonly columns?: number;
  readonly rows?: number;
}

/** @param typed What is typed; a function is called with the handlers instead. */
export function createFakeTerminal(
  typed: readonly (string | ((handlers: TerminalHandlers) => void))[],
  { columns = 80, rows = 24 }: FakeWindow = {},
): FakeTerminal {
  const left = [...typed];
  const frames: string[] = [];
  const lines: string[] = [];
  let written = '';
  let isRaw = false;
  let listening: TerminalHandlers | undefined;
  const next = () => {
    frames.push(lines.map((line) => line.trimEnd()).join('\n'));
    const text = left.shift();
    if (listening === undefined) return;
    if (typeof text === 'function') text(listening);
    else if (text === undefined) listening.end();
    else listening.data(text);
  };
  const terminal: PickerTerminal = {
    columns,
    rows,
    write(text) {
      written += text;
      show(text, lines);
    },
    setRaw(raw) {
      isRaw = raw;
    },
    listen(handlers) {
      listening = handlers;
      return () => {
        listening = undefined;
      };
    },
    suspend: undefined,
    guard: () => () => {},
    onSettled: () => setImmediate(next),
  };
  const isRestored = () =>
    !isRaw && listening === undefined && written.endsWith('\u001b[?25h\u001b[?1049l');
  return { terminal, frames, written: () => written, isRestored };
}

/** Keeps the lines of the window from what the screen writes. */
function show(text: string, lines: string[]): void {
  if (text.includes('\u001b[2J')) lines.length = 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what it reads.
  for (const [, row = '', line = ''] of text.matchAll(/\u001b\[(\d+);1H\u001b\[2K([^\u001b]*)/g)) {
    lines[Number(row) - 1] = line;
  }
}
