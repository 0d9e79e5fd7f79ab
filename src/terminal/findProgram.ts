import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Env } from './env.ts';

/**
 * The full path of a program on PATH, without asking a shell; undefined where there is none. On
 * Windows the endings of PATHEXT are tried. Folders named relative to the current one are passed
 * over, so that a file lying about never runs.
 */
export function findProgram(name: string, env: Env, platform: NodeJS.Platform): string | undefined {
  const endings = platform === 'win32' ? (env.PATHEXT ?? '.EXE;.CMD;.BAT;.COM').split(';') : [''];
  const folders = (env.PATH ?? env.Path ?? '').split(delimiter);
  for (const folder of folders.filter((path) => /^(?:[/\\]|[A-Za-z]:)/.test(path))) {
    for (const ending of name.includes('.') ? [''] : endings) {
      const file = join(folder, name + ending);
      if (isProgram(file)) return file;
    }
  }
  return undefined;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}
