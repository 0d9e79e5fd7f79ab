import type { Paint } from '../paint.ts';
import { drawFrame } from './drawFrame.ts';
import type { PickerTerminal } from './pickerTerminal.ts';
import { createScreen, leaveScreen } from './screen.ts';
import type { PickerState } from './state.ts';

/** The terminal while the picker has it. */
export interface Stage {
  readonly isTaken: boolean;
  take(): void;
  /** Gives the terminal back as it was; nothing is drawn until it is taken again. */
  release(): void;
  draw(state: PickerState): void;
}

export function createStage(terminal: PickerTerminal, paint: Paint): Stage {
  const screen = createScreen(terminal.write);
  let isTaken = false;
  return {
    get isTaken() {
      return isTaken;
    },
    take() {
      isTaken = true;
      terminal.setRaw(true);
      screen.enter();
    },
    release() {
      if (!isTaken) return;
      isTaken = false;
      terminal.write(leaveScreen);
      terminal.setRaw(false);
    },
    draw(state) {
      if (isTaken) screen.draw(drawFrame(state, paint));
    },
  };
}
