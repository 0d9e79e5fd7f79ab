import { spawn } from 'node:child_process';
import { CiteError } from '../domain/error.ts';

export interface GitOutcome {
  /** Git's exit status. */
  readonly status: number;
  readonly out: Uint8Array;
  /** What it said of an error, trimmed. */
  readonly err: string;
}

/**
 * Runs git in a folder and waits.
 *
 * @throws CiteError `git.missing` where it cannot be started
 */
export function runGit(
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<GitOutcome> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', args, {
      cwd: folder,
      env: { ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const out: Uint8Array[] = [];
    const err: Uint8Array[] = [];
    child.stdout.on('data', (piece: Uint8Array) => out.push(piece));
    child.stderr.on('data', (piece: Uint8Array) => err.push(piece));
    child.on('error', (cause) => {
      reject(
        new CiteError('git.missing', 'Git could not be started.', {
          hint: 'Install git, or look whether the folder is there.',
          cause,
        }),
      );
    });
    child.on('close', (status) => {
      resolve({
        status: status ?? 1,
        out: Buffer.concat(out),
        err: Buffer.concat(err).toString('utf8').trim(),
      });
    });
  });
}
