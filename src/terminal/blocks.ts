import type { Env } from './env.ts';

/** What bars and sparklines are drawn with. */
export interface Blocks {
  /** Parts of a cell filled from the left, the thinnest first; the last is the whole cell. */
  readonly bar: readonly string[];
  /** Cells filled from below, the lowest first. */
  readonly spark: readonly string[];
}

/** Unicode block elements, U+2580 to U+259F. */
export const unicodeBlocks: Blocks = { bar: [...'▏▎▍▌▋▊▉█'], spark: [...'▁▂▃▄▅▆▇█'] };

export const asciiBlocks: Blocks = { bar: ['#'], spark: [...'.:-=+*#@'] };

/**
 * Block elements, unless the terminal is dumb, is the Linux console or the old one of Windows, whose
 * fonts lack them, or its character encoding, as the locale tells it, is not UTF-8.
 */
export function chooseBlocks(env: Env, platform: string): Blocks {
  if (env.TERM === 'dumb' || env.TERM === 'linux') return asciiBlocks;
  if (platform === 'win32') {
    const isNew = [env.WT_SESSION, env.TERM_PROGRAM, env.TERM].some((value) => value);
    return isNew ? unicodeBlocks : asciiBlocks;
  }
  // POSIX, Base Definitions, section 8.2: the first of these that is set and not empty.
  const locale = env['LC_ALL'] || env['LC_CTYPE'] || env['LANG'] || '';
  return locale === '' || /utf-?8/i.test(locale) ? unicodeBlocks : asciiBlocks;
}
