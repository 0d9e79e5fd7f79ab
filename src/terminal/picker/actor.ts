import type { PickAction, PickSource } from './picker.ts';
import type { Stage } from './stage.ts';
import type { PickerState } from './state.ts';

export interface ActorParts {
  readonly source: PickSource;
  readonly stage: Stage;
  readonly update: (change: (state: PickerState) => PickerState) => void;
  /** Takes the terminal, and draws all anew. */
  readonly appear: () => void;
}

/** Has the source do what the user chose, and tells what came of it. */
export function createActor({ source, stage, update, appear }: ActorParts) {
  /** Actions that are not done yet, and those of them that change what is found. */
  let pending = 0;
  let changing = 0;
  /** Another program has the terminal. */
  let isLent = false;
  return {
    get isIdle() {
      return pending === 0;
    },
    /** Something is being changed, which what is done next may be about. */
    get isChanging() {
      return changing > 0;
    },
    get isLent() {
      return isLent;
    },
    async act(action: PickAction): Promise<void> {
      const change = action.kind === 'cite' || action.kind === 'edit' ? 1 : 0;
      pending += 1;
      changing += change;
      if (action.kind === 'edit') isLent = true;
      if (isLent) stage.release();
      const { message, isWrong = false } = await source.act(action);
      pending -= 1;
      changing -= change;
      if (action.kind === 'edit') isLent = false;
      if (!stage.isTaken) appear();
      const marks = (old: PickerState) => (action.kind === 'cite' && !isWrong ? [] : old.marked);
      update((old) => ({
        ...old,
        message: { text: message, isWrong },
        marked: marks(old),
        isStale: true,
      }));
    },
  };
}
