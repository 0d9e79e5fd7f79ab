import { type SpawnOptions, spawn as spawnProcess } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';
import { choosePager, type PagerCommand, toPagerEnv } from './choosePager.ts';
import type { Env } from './env.ts';
import type { Io, OutputTraits } from './io.ts';

export interface PagerSurroundings {
  readonly io: Io;
  readonly env: Env;
  readonly platform: NodeJS.Platform;
  readonly spawn?: typeof spawnProcess;
  /**
   * Called while the pager has the terminal: from here on Ctrl-C is the pager's, so whoever
   * handles it otherwise holds still until the function that is returned is called.
   */
  readonly holdInterrupts?: () => () => void;
}

/**
 * Shows a text on standard output: through the pager where that is a terminal and the text is
 * taller than the window, else as it is. A pager that cannot be started is done without; leaving
 * the pager early is no error.
 */
export async function showText(text: string, surroundings: PagerSurroundings): Promise<void> {
  const { io, env, platform } = surroundings;
  const pager =
    io.out.isTerminal && isTaller(text, io.out) ? choosePager(env, platform) : undefined;
  if (pager === undefined || !(await runPager(pager, text, surroundings))) await io.writeOut(text);
}

/** Whether a text takes more lines than the window has, broken lines counted, the prompt's one too. */
function isTaller(text: string, window: OutputTraits): boolean {
  let lines = 1;
  for (let start = 0; start < text.length && lines <= window.rows; ) {
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? text.length : end);
    lines += 1;
    if (line.length > window.columns) {
      lines += Math.ceil(stripVTControlCharacters(line).length / window.columns) - 1;
    }
    start += line.length + 1;
  }
  return lines > window.rows;
}

/** @returns false where the pager could not be started, so that nothing was shown. */
async function runPager(
  pager: PagerCommand,
  text: string,
  { env, spawn = spawnProcess, holdInterrupts }: PagerSurroundings,
): Promise<boolean> {
  const release = holdInterrupts?.();
  try {
    const status = await new Promise<number | undefined>((resolve) => {
      const options: SpawnOptions = {
        env: toPagerEnv(env),
        shell: pager.shell,
        stdio: ['pipe', 'inherit', 'inherit'],
      };
      const child = spawn(pager.file, pager.args, options);
      child.on('error', () => resolve(undefined));
      child.on('close', (code) => resolve(code ?? 0));
      child.stdin?.on('error', () => {});
      child.stdin?.end(text);
    });
    const notFoundByShell = pager.shell && status === 127;
    return status !== undefined && !notFoundByShell;
  } finally {
    release?.();
  }
}
