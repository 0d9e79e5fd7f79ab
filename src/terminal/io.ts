/** What the reader's terminal can do, told once at the start. */
export interface OutputTraits {
  readonly isTerminal: boolean;
  /** In cells. 80 where nothing tells. */
  readonly columns: number;
  readonly rows: number;
  /** 0 none, 1 sixteen colours, 2 two hundred and fifty-six, 3 millions. */
  readonly colorLevel: 0 | 1 | 2 | 3;
  /** OSC 8 hyperlinks are shown. */
  readonly links: boolean;
}

/** Where a command reads and writes; tests pass buffers. */
export interface Io {
  readonly out: OutputTraits;
  readonly err: OutputTraits;
  readonly isInputTerminal: boolean;
  /**
   * Results, as text or in UTF-8. They are written as they are: whoever makes them has sanitised what
   * they quote.
   */
  writeOut(text: string | Uint8Array): Promise<void>;
  /** Everything else: messages, problems, progress. */
  writeErr(text: string): Promise<void>;
  /** Standard input as bytes, to its end. */
  readInput(): AsyncIterable<Uint8Array>;
}
