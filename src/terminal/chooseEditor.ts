import type { Env } from './env.ts';

/** A program to edit a file with; the file's path is added to its arguments. */
export interface EditorCommand {
  readonly file: string;
  readonly args: readonly string[];
}

/**
 * The user's editor: VISUAL, else EDITOR; Notepad on Windows where neither is set, elsewhere
 * undefined. As with `git`, a value with characters that mean something to a shell is given to one.
 */
export function chooseEditor(env: Env, platform: NodeJS.Platform): EditorCommand | undefined {
  const wanted = (env.VISUAL || env.EDITOR)?.trim();
  const isWindows = platform === 'win32';
  if (!wanted) return isWindows ? { file: 'notepad.exe', args: [] } : undefined;
  if (isWindows) return chooseWindowsEditor(wanted);
  if (/["'$&|<>;`*?()[\]{}~#\\\n]/.test(wanted)) {
    return { file: '/bin/sh', args: ['-c', `${wanted} "$@"`, wanted] };
  }
  const [file = wanted, ...args] = wanted.split(/\s+/);
  return { file, args };
}

/** A path in quotes, or words: `"C:\Program Files\Editor\e.exe" --wait`. */
function chooseWindowsEditor(wanted: string): EditorCommand {
  const quoted = /^"([^"]+)"\s*(.*)$/.exec(wanted);
  if (quoted === null) {
    const [file = wanted, ...args] = wanted.split(/\s+/);
    return { file, args };
  }
  const [, file = '', rest = ''] = quoted;
  return { file, args: rest === '' ? [] : rest.split(/\s+/) };
}

/** Editors that open a window of their own, and the flag that makes them wait until it is closed. */
const windowed: ReadonlyMap<string, string> = new Map([
  ...['code', 'code-insiders', 'codium', 'cursor', 'subl', 'atom', 'zed', 'mate', 'bbedit'].map(
    (name) => [name, '--wait'] as const,
  ),
  ['kate', '--block'],
  ['gvim', '--nofork'],
  ['mvim', '--nofork'],
  ['open', '-W'],
]);

/** The user's editor with the flag that makes it wait, where it has a window of its own and lacks that. */
export function suggestWaiting(env: Env): string | undefined {
  const [program = '', ...flags] = (env.VISUAL || env.EDITOR || '').trim().split(/\s+/);
  const name = program.replace(/^.*[/\\]/, '').replace(/\.(exe|cmd)$/i, '');
  const flag = windowed.get(name.toLowerCase());
  const waits = flags.some((each) => /^(--(wait|block|nofork)|-[wWbf])$/.test(each));
  return flag === undefined || waits ? undefined : [program, flag, ...flags].join(' ');
}
