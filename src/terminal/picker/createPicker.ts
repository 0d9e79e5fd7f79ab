import type { Notices } from '../notices.ts';
import type { Paint } from '../paint.ts';
import type { Picker } from './picker.ts';
import type { PickerTerminal } from './pickerTerminal.ts';

/** What a picker works on; asked for when it is first used. */
export interface PickerSurroundings {
  readonly terminal: PickerTerminal;
  readonly paint: Paint;
  /** What is told meanwhile, which would be written over what is drawn. */
  readonly notices: Notices;
  /** Aborted by Ctrl-C from elsewhere. */
  readonly signal: AbortSignal;
}

/** A picker that loads what it needs when it is used. */
export function createPicker(getSurroundings: () => Promise<PickerSurroundings>): Picker {
  return {
    async pick(source, start) {
      const { runPicker } = await import('./runPicker.ts');
      return runPicker(source, start, await getSurroundings());
    },
  };
}
