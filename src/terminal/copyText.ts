import { spawn as spawnProcess } from 'node:child_process';
import { CiteError } from '../domain/error.ts';
import { type ClipboardProgram, type Copied, listClipboardPrograms } from './clipboardPrograms.ts';
import type { Env } from './env.ts';
import { findProgram } from './findProgram.ts';
import type { Io } from './io.ts';
import { formatOsc52 } from './osc52.ts';

export interface ClipboardSurroundings {
  readonly io: Io;
  readonly env: Env;
  readonly platform: NodeJS.Platform;
  readonly spawn?: typeof spawnProcess;
}

/** How a text got to the clipboard: by which program or by the `terminal`, and in which form. */
export interface CopyResult {
  readonly by: string;
  readonly form: 'text' | 'html';
}

/** Milliseconds after which a clipboard program is given up, e.g. one whose display hangs. */
const patience = 10_000;

/**
 * Puts a text on the clipboard: by the programs of the platform, else by the terminal itself
 * (OSC 52). In a session over SSH without a display the terminal is asked first, because the
 * clipboard that the programs know is not the user's.
 *
 * @throws CiteError `output.unwritable` with what to install.
 */
export async function copyToClipboard(
  copied: Copied,
  surroundings: ClipboardSurroundings,
): Promise<CopyResult> {
  const { env, platform } = surroundings;
  const sequence = formatOsc52(copied.text, env);
  const isRemote = Boolean(env.SSH_TTY) && !env.DISPLAY && !env.WAYLAND_DISPLAY;
  if (isRemote && (await copyByTerminal(sequence, surroundings.io))) return byTerminal;
  const failed: string[] = [];
  for (const program of listClipboardPrograms(copied, env, platform)) {
    const file = findProgram(program.name, env, platform);
    if (file === undefined) continue;
    if (await runProgram(file, program, surroundings)) {
      return { by: program.name, form: program.form };
    }
    failed.push(program.name);
  }
  if (!isRemote && (await copyByTerminal(sequence, surroundings.io))) return byTerminal;
  throw toError({ failed, isTooLong: sequence === undefined }, surroundings);
}

const byTerminal: CopyResult = { by: 'terminal', form: 'text' };

async function copyByTerminal(sequence: string | undefined, io: Io): Promise<boolean> {
  if (sequence === undefined) return false;
  if (io.out.isTerminal) await io.writeOut(sequence);
  else if (io.err.isTerminal) await io.writeErr(sequence);
  else return false;
  return true;
}

/** X11 programs stay behind to serve the clipboard, so it is their exit that counts, not their pipes. */
function runProgram(
  file: string,
  program: ClipboardProgram,
  { env, spawn = spawnProcess }: ClipboardSurroundings,
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(file, program.args, {
      env: { ...env, ...(program.name === 'pbcopy' ? { LC_CTYPE: 'UTF-8' } : {}) },
      stdio: ['pipe', 'ignore', 'ignore'],
      timeout: patience,
      windowsHide: true,
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
    child.stdin.on('error', () => {});
    child.stdin.end(program.input);
  });
}

function toError(
  { failed, isTooLong }: { readonly failed: readonly string[]; readonly isTooLong: boolean },
  { env, io }: ClipboardSurroundings,
): CiteError {
  const hint = `${adviseInstall(env)} With --output FILE the text goes to a file instead.`;
  const canAskTerminal = io.out.isTerminal || io.err.isTerminal;
  const why =
    failed.length > 0
      ? `${failed.join(' and ')} failed`
      : isTooLong && canAskTerminal
        ? 'there is no clipboard program, and the text is too long for the terminal’s own clipboard'
        : 'there is no clipboard program and no terminal to ask';
  return new CiteError('output.unwritable', `The text could not be copied: ${why}.`, { hint });
}

function adviseInstall(env: Env): string {
  if (env.WAYLAND_DISPLAY) return 'Install wl-clipboard (it has wl-copy).';
  if (env.DISPLAY) return 'Install xclip or xsel.';
  return 'Install wl-clipboard (Wayland) or xclip (X11), or run cite in a terminal window.';
}
