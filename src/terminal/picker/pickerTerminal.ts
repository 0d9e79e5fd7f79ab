/** What happens at the terminal. */
export interface TerminalHandlers {
  data(text: string): void;
  /** Nothing more will come. */
  end(): void;
  resize(): void;
  /** The process runs on after it was stopped. */
  resume(): void;
}

/** The terminal as the picker needs it; tests stand in for it. */
export interface PickerTerminal {
  readonly columns: number;
  readonly rows: number;
  write(text: string): void;
  /** Takes the keyboard key by key, or gives it back. */
  setRaw(isRaw: boolean): void;
  /** @returns what stops it */
  listen(handlers: TerminalHandlers): () => void;
  /** Stops the process as Ctrl-Z does. Undefined where nothing could wake it again. */
  readonly suspend: (() => void) | undefined;
  /** Has something done however the process ends. @returns what calls that off */
  guard(restore: () => void): () => void;
  /** Called when all is drawn and nothing but a key is waited for. */
  readonly onSettled?: () => void;
}
