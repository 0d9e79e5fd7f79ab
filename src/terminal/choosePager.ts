import type { Env } from './env.ts';

/** A program to show long text with; `shell` where the command is more than words. */
export interface PagerCommand {
  readonly file: string;
  readonly args: readonly string[];
  readonly shell: boolean;
}

/**
 * The user's pager: CITE_PAGER, else PAGER, else `less`. Undefined where the user wants none (an
 * empty value or `cat`), and by default on Windows, whose `more` cannot read UTF-8. As with `git`, a value with characters that mean
 * something to a shell is given to one.
 */
export function choosePager(env: Env, platform: NodeJS.Platform): PagerCommand | undefined {
  const wanted = (env.CITE_PAGER ?? env.PAGER)?.trim();
  const isWindows = platform === 'win32';
  if (wanted === undefined) return isWindows ? undefined : { file: 'less', args: [], shell: false };
  if (wanted === '' || wanted === 'cat') return undefined;
  const meaning = isWindows ? /["%&|<>^()]/ : /["'$&|<>;`*?()[\]{}~#\\\n]/;
  if (meaning.test(wanted)) return { file: wanted, args: [], shell: true };
  const [file = wanted, ...args] = wanted.split(/\s+/);
  return { file, args, shell: false };
}

/**
 * The environment a pager runs in. Unless the user has chosen otherwise, `less` ends at once when
 * the text fits (F), passes colours on (R), leaves the text on the screen (X) and expects UTF-8.
 */
export function toPagerEnv(env: Env): Record<string, string | undefined> {
  return {
    ...env,
    LESS: env.LESS ?? 'FRX',
    LESSCHARSET: env.LESSCHARSET ?? 'utf-8',
    LV: env.LV ?? '-c',
  };
}
