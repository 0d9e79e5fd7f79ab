import { createRequire } from 'node:module';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Answer, PickThread, PickThreadStart, Question } from './commands/pick/pickThread.ts';

interface Numbered<T> {
  readonly id: number;
  readonly value: T;
}

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** Starts a thread of the built program that looks things up for `cite pick`. */
export function startPickThread(start: PickThreadStart): PickThread {
  const { resolve } = createRequire(import.meta.url);
  const worker = new Worker(resolve('../bin/pickThread.js'), { workerData: start });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let failure: Error | undefined;
  const fail = (error: Error) => {
    failure = error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  worker.on('message', ({ id, value }: Numbered<Answer>) => {
    waiting.get(id)?.resolve(value);
    waiting.delete(id);
  });
  worker.on('error', fail);
  worker.on('exit', () => fail(failure ?? new Error('The thread that searches has ended')));
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (failure !== undefined) return reject(failure);
        asked += 1;
        waiting.set(asked, { resolve, reject });
        worker.postMessage({ id: asked, value: question });
      }),
    async close() {
      worker.removeAllListeners('exit');
      await worker.terminate();
    },
  };
}

/** What the thread does: it answers one question after the other. */
export async function servePickThread(): Promise<void> {
  const port = parentPort;
  if (port === null) throw new Error('This is no thread');
  const { createAnswerer } = await import('./commands/pick/answerQuestion.ts');
  const start: PickThreadStart = workerData;
  const answer = createAnswerer(start);
  port.on('message', async ({ id, value }: Numbered<Question>) => {
    port.postMessage({ id, value: await answer(value) });
  });
}
