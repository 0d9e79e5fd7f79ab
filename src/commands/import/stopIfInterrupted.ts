import { CiteError } from '../../domain/error.ts';

/** @throws CiteError `interrupted` after Ctrl-C */
export function stopIfInterrupted(signal: AbortSignal): void {
  if (signal.aborted) throw new CiteError('interrupted', 'Interrupted: nothing was imported.');
}
