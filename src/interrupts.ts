import { exitStatus } from './commands/command.ts';

/** Ctrl-C, made into a signal that work can heed between two steps. */
export interface Interrupts {
  readonly signal: AbortSignal;
  /** Leaves Ctrl-C to another program until the function that is returned is called. */
  readonly hold: () => () => void;
  stop(): void;
}

/** Milliseconds that work gets to wind up. What was not committed by then SQLite takes back itself. */
const patience = 1500;

/**
 * Watches for Ctrl-C (SIGINT). The first aborts the signal; work that does not heed it in time, or
 * a second Ctrl-C, ends the process with 130.
 */
export function watchInterrupts(process: NodeJS.Process): Interrupts {
  const controller = new AbortController();
  let held = 0;
  const onInterrupt = () => {
    if (held > 0) return;
    if (controller.signal.aborted) process.exit(exitStatus.interrupted);
    controller.abort();
    setTimeout(() => process.exit(exitStatus.interrupted), patience).unref();
  };
  process.on('SIGINT', onInterrupt);
  return {
    signal: controller.signal,
    hold() {
      held += 1;
      return () => {
        held -= 1;
      };
    },
    stop() {
      process.off('SIGINT', onInterrupt);
    },
  };
}
