/** What is told by the way, such as that another cite is waited for. */
export interface Notices {
  say(text: string): void;
  /** Hands what is told to another, which has the terminal, until the function it returns is called. */
  divert(to: (text: string) => void): () => void;
}

/** @param write Where a notice goes as a line of its own. */
export function createNotices(write: (line: string) => void): Notices {
  let other: ((text: string) => void) | undefined;
  return {
    say(text) {
      if (other === undefined) write(`${text}\n`);
      else other(text);
    },
    divert(to) {
      other = to;
      return () => {
        other = undefined;
      };
    },
  };
}
