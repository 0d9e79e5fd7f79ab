import { CiteError } from '../../domain/error.ts';
import type { PickerSurroundings } from './createPicker.ts';
import type { PickSource, PickStart } from './picker.ts';
import { createSession } from './session.ts';
import { createStage } from './stage.ts';

/** Draws the picker and heeds the keyboard until the user leaves; see `Picker.pick`. */
export async function runPicker(
  source: PickSource,
  start: PickStart,
  { terminal, paint, notices, signal }: PickerSurroundings,
): Promise<readonly string[]> {
  const stage = createStage(terminal, paint);
  const unguard = terminal.guard(stage.release);
  const stops: (() => void)[] = [unguard, stage.release];
  try {
    return await new Promise((resolve, reject) => {
      const interrupt = () => reject(new CiteError('interrupted', 'Interrupted.'));
      const end = { resolve, reject, interrupt };
      const session = createSession({ source, start, terminal, stage, end });
      signal.addEventListener('abort', interrupt);
      stops.push(session.stop, () => signal.removeEventListener('abort', interrupt));
      stops.push(notices.divert(session.notice));
      stops.push(terminal.listen(session.handlers));
      session.begin();
    });
  } finally {
    for (const stop of stops.reverse()) stop();
  }
}
