import type { Frame } from './drawFrame.ts';

// xterm control sequences: 1049 alternate screen, 2004 bracketed paste, 7 wrapping at the margin,
// 25 the cursor, 2026 drawing at once (passed over by terminals that do not know it).
const enter = '\u001b[?1049h\u001b[?2004h\u001b[?7l\u001b[2J';

/** Gives the terminal back as it was, whatever of it was taken. */
export const leaveScreen = '\u001b[?2026l\u001b[?2004l\u001b[?7h\u001b[?25h\u001b[?1049l';

/** Draws frames, writing the lines that are not as before. */
export interface Screen {
  /** Takes the terminal, and forgets what was on it. */
  enter(): void;
  draw(frame: Frame): void;
}

export function createScreen(write: (text: string) => void): Screen {
  let shown: readonly string[] = [];
  let column = -1;
  return {
    enter() {
      shown = [];
      column = -1;
      write(enter);
    },
    draw(frame) {
      const changed = frame.lines.flatMap((line, at) =>
        line === shown[at] ? [] : [`\u001b[${at + 1};1H\u001b[2K${line}`],
      );
      if (changed.length === 0 && column === frame.column) return;
      shown = frame.lines;
      column = frame.column;
      const lines = changed.join('');
      write(`\u001b[?2026h\u001b[?25l${lines}\u001b[1;${column + 1}H\u001b[?25h\u001b[?2026l`);
    },
  };
}
