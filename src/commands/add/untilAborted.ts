import { CiteError } from '../../domain/error.ts';

/**
 * Passes a stream on until Ctrl-C, which it does not wait for the next piece to heed.
 *
 * @throws CiteError `interrupted`
 */
export async function* untilAborted<T>(
  stream: AsyncIterable<T>,
  signal: AbortSignal,
): AsyncGenerator<T> {
  const aborted = new Promise<never>((_, reject) => {
    const stop = () => reject(new CiteError('interrupted', 'Interrupted: nothing was added.'));
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  const pieces = stream[Symbol.asyncIterator]();
  for (;;) {
    const next = await Promise.race([pieces.next(), aborted]);
    if (next.done) return;
    yield next.value;
  }
}
