import { createActor } from './actor.ts';
import { holdKeys } from './holdKeys.ts';
import type { Key } from './key.ts';
import { createKeyboard } from './keyboard.ts';
import type { PickAction, PickSource, PickStart } from './picker.ts';
import type { PickerTerminal, TerminalHandlers } from './pickerTerminal.ts';
import { moveTo, reduce } from './reduce.ts';
import type { Stage } from './stage.ts';
import { type Effect, makeState, type PickerState } from './state.ts';
import { createWorker } from './worker.ts';

export interface SessionParts {
  readonly source: PickSource;
  readonly start: PickStart;
  readonly terminal: PickerTerminal;
  readonly stage: Stage;
  readonly end: {
    readonly resolve: (keys: readonly string[]) => void;
    readonly reject: (error: unknown) => void;
    readonly interrupt: () => void;
  };
}

/** From the first frame to the last: the state, and what changes it. */
export function createSession({ source, start, terminal, stage, end }: SessionParts) {
  let state = makeState(start, terminal);
  const update = (change: (state: PickerState) => PickerState) => {
    state = change(state);
    stage.draw(state);
  };
  const onSettled = () => actor.isIdle && terminal.onSettled?.();
  const worker = createWorker({
    source,
    getState: () => state,
    update: (change) => {
      update(change);
      gate.release();
    },
    fail: end.reject,
    onSettled,
  });
  const appear = () => {
    if (actor.isLent) return;
    stage.take();
    const { columns, rows } = terminal;
    update((old) => moveTo({ ...old, columns, rows }, old.at));
  };
  const actor = createActor({ source, stage, update, appear });
  const act = async (action: PickAction) => {
    await actor.act(action);
    gate.release();
    worker.wake();
  };
  const onEffect: Readonly<Record<Exclude<Effect['kind'], 'act' | 'end'>, () => void>> = {
    interrupt: end.interrupt,
    repaint: appear,
    suspend() {
      if (terminal.suspend === undefined) return;
      stage.release();
      terminal.suspend();
    },
  };
  const press = (key: Key) => {
    const { state: next, effect } = reduce(state, key);
    update(() => next);
    if (effect?.kind === 'act') act(effect.action).catch(end.reject);
    else if (effect?.kind === 'end') end.resolve(effect.keys);
    else if (effect !== undefined) onEffect[effect.kind]();
    worker.wake();
  };
  const gate = holdKeys(
    () => state,
    () => actor.isChanging,
    press,
  );
  const keyboard = createKeyboard(gate.take);
  const handlers: TerminalHandlers = {
    data: (text) => stage.isTaken && keyboard.take(text),
    end: () => stage.isTaken && end.interrupt(),
    resize: () => stage.isTaken && appear(),
    resume: appear,
  };
  return {
    handlers,
    /** Shows what is told by the way; another program that has the terminal leaves it to the screen. */
    notice(text: string) {
      if (stage.isTaken) update((old) => ({ ...old, message: { text, isWrong: false } }));
      else terminal.write(`${text}\n`);
    },
    begin() {
      appear();
      worker.wake();
    },
    stop() {
      worker.stop();
      keyboard.stop();
    },
  };
}
