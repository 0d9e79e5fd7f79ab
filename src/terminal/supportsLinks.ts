import type { Env } from './env.ts';

/** The value of TERM_PROGRAM in terminals that show OSC 8 links. */
const programs = new Set([
  'iTerm.app',
  'WezTerm',
  'vscode',
  'ghostty',
  'Hyper',
  'Tabby',
  'rio',
  'mintty',
  'zed',
  'WarpTerminal',
]);

/** Variables that only such a terminal sets. */
const marks = ['KITTY_WINDOW_ID', 'WT_SESSION', 'KONSOLE_VERSION', 'DOMTERM', 'GHOSTTY_BIN_DIR'];

/**
 * Whether the terminal is known to show OSC 8 hyperlinks. FORCE_HYPERLINK settles it either way
 * (`0` is no). Inside tmux and screen nothing tells what the outer terminal can, so there it takes
 * FORCE_HYPERLINK. Whoever turned colours off (`plain`) wants no links either.
 */
export function supportsLinks(
  env: Env,
  output: { readonly isTerminal: boolean; readonly plain: boolean },
): boolean {
  const forced = env.FORCE_HYPERLINK;
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  if (!output.isTerminal || output.plain) return false;
  const term = env.TERM ?? '';
  if (env.TMUX || env.STY || /^(?:tmux|screen)/.test(term)) return false;
  if (programs.has(env.TERM_PROGRAM ?? '') || marks.some((name) => env[name])) return true;
  if (/^(?:xterm-kitty|xterm-ghostty|wezterm|foot|contour|alacritty)/.test(term)) return true;
  return isLinkingVte(env.VTE_VERSION);
}

/** VTE shows links from 0.50.1 on; 0.50.0 crashes on them. The variable is 5001 for 0.50.1. */
function isLinkingVte(version: string | undefined): boolean {
  return version !== undefined && /^\d{4,6}$/.test(version) && Number(version) > 5000;
}
