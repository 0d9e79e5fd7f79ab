import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const root = join(__dirname, '..', '..');
export const program = join(root, 'bin', 'cite.js');

/** The built program with a home of its own, run as whole processes. */
export function createHome() {
  const folder = mkdtempSync(join(tmpdir(), 'cite-e2e-'));
  const library = join(folder, 'data', 'library.sqlite');
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    TMPDIR: folder,
    CITE_LIBRARY: library,
    TZ: 'UTC',
  };
  return {
    folder,
    library,
    env,
    run(args: readonly string[], input = '') {
      const { stdout, stderr, status, signal } = spawnSync(process.execPath, [program, ...args], {
        env,
        input,
        encoding: 'utf8',
        maxBuffer: 1e9,
      });
      return { out: stdout, err: stderr, status, signal };
    },
    start(args: readonly string[]): ChildProcess {
      return spawn(process.execPath, [program, ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] });
    },
    shell(line: string) {
      const { stdout, stderr, status } = spawnSync('bash', ['-c', line], {
        env,
        encoding: 'utf8',
        maxBuffer: 1e9,
      });
      return { out: stdout, err: stderr, status };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export type Home = ReturnType<typeof createHome>;

/** Resolves with the exit status, or the signal's name where one ended it. */
export function waitFor(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve) => {
    child.on('close', (code, signal) => resolve(code ?? signal ?? -1));
  });
}
