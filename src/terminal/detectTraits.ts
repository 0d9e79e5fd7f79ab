import type { Env } from './env.ts';
import type { OutputTraits } from './io.ts';
import { supportsLinks } from './supportsLinks.ts';

type ColorLevel = OutputTraits['colorLevel'];

/** What `detectTraits` asks of an output stream; `process.stdout` has it. */
export interface OutputShape {
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
  readonly rows?: number | undefined;
}

/**
 * What the terminal behind a stream can do. A flag wins over the environment; then FORCE_COLOR
 * wins over NO_COLOR, as in Node itself. COLUMNS and LINES win over the window's own size, as
 * POSIX has it (Base Definitions, section 8.3).
 *
 * @param options.color From `--color` (true) and `--no-color` (false); undefined where neither is given.
 */
export function detectTraits(
  stream: OutputShape,
  env: Env,
  options: { readonly color: boolean | undefined },
): OutputTraits {
  const isTerminal = stream.isTTY === true;
  const plain = options.color === false || isSet(env.NO_COLOR) || env.TERM === 'dumb';
  return {
    isTerminal,
    columns: toSize(env.COLUMNS) ?? toSize(stream.columns) ?? 80,
    rows: toSize(env.LINES) ?? toSize(stream.rows) ?? 24,
    colorLevel: findColorLevel(isTerminal, env, options.color),
    links: supportsLinks(env, { isTerminal, plain }),
  };
}

function findColorLevel(isTerminal: boolean, env: Env, color: boolean | undefined): ColorLevel {
  if (color === false) return 0;
  const forced = readForced(env.FORCE_COLOR);
  if (color === true) return forced || colorsOfTerminal(env) || 1;
  if (forced !== undefined) return forced;
  if (isSet(env.NO_COLOR)) return 0;
  if (isSet(env.CLICOLOR_FORCE) && env.CLICOLOR_FORCE !== '0') {
    return colorsOfTerminal(env) || 1;
  }
  if (!isTerminal || env.CLICOLOR === '0') return 0;
  return colorsOfTerminal(env);
}

/** FORCE_COLOR: 0 to 3; `true` and '' mean 1, `false` means 0; anything else is not heeded. */
function readForced(value: string | undefined): ColorLevel | undefined {
  switch (value) {
    case '0':
    case 'false':
      return 0;
    case '':
    case '1':
    case 'true':
      return 1;
    case '2':
      return 2;
    case '3':
      return 3;
    default:
      return undefined;
  }
}

function colorsOfTerminal(env: Env): ColorLevel {
  const term = env.TERM ?? '';
  if (term === 'dumb') return 0;
  if (/^(?:truecolor|24bit)$/.test(env.COLORTERM ?? '') || isSet(env.WT_SESSION)) return 3;
  if (/-(?:direct|truecolor)|^(?:xterm-kitty|xterm-ghostty|wezterm)/.test(term)) return 3;
  if (/-256(?:color)?$/.test(term) || env.TERM_PROGRAM === 'Apple_Terminal') return 2;
  if (env.OS === 'Windows_NT') return 2;
  return term === '' && !isSet(env.COLORTERM) ? 0 : 1;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

function toSize(value: string | number | undefined): number | undefined {
  const size = typeof value === 'string' && /^\d{1,5}$/.test(value) ? Number(value) : value;
  return typeof size === 'number' && size > 0 ? size : undefined;
}
