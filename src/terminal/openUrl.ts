import { spawn } from 'node:child_process';
import type { Env } from './env.ts';
import { findProgram } from './findProgram.ts';

interface BrowserProgram {
  readonly name: string;
  readonly args: readonly string[];
}

/** Milliseconds after which a program that still runs is taken to have opened the page. */
const patience = 3000;

/**
 * Opens a web address in the user's browser, by the program of the platform that does so. No shell
 * sees the address.
 *
 * @param url An http(s) address.
 * @returns the program's name; undefined where none is installed or each failed, as on a server.
 */
export async function openUrl(
  url: string,
  env: Env,
  platform: NodeJS.Platform,
): Promise<string | undefined> {
  if (!/^https?:\/\/[^\s"'<>]+$/i.test(url)) return undefined;
  for (const program of listBrowserPrograms(url, env, platform)) {
    const file = findProgram(program.name, env, platform);
    if (file !== undefined && (await start(file, program.args, env))) return program.name;
  }
  return undefined;
}

/** The best first; whether they are installed is not asked. BROWSER is as xdg-open reads it. */
function listBrowserPrograms(url: string, env: Env, platform: NodeJS.Platform): BrowserProgram[] {
  const names = (env['BROWSER'] ?? '').split(':').filter((name) => /^[\w.+-]+$/.test(name));
  const programs = names.map((name) => ({ name, args: [url] }));
  if (platform === 'darwin') return [...programs, { name: 'open', args: [url] }];
  const windows = { name: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', url] };
  if (platform === 'win32') return [...programs, windows];
  if (env.WSL_DISTRO_NAME || env.WSL_INTEROP) {
    return [...programs, { name: 'wslview', args: [url] }, windows];
  }
  if (env.TERMUX_VERSION) return [...programs, { name: 'termux-open-url', args: [url] }];
  return [
    ...programs,
    { name: 'xdg-open', args: [url] },
    { name: 'gio', args: ['open', url] },
    { name: 'sensible-browser', args: [url] },
  ];
}

function start(file: string, args: readonly string[], env: Env): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(file, args, { env: { ...env }, stdio: 'ignore', detached: true });
    const opened = setTimeout(() => {
      child.unref();
      resolve(true);
    }, patience);
    child.on('error', () => {
      clearTimeout(opened);
      resolve(false);
    });
    child.on('exit', (code) => {
      clearTimeout(opened);
      resolve(code === 0);
    });
  });
}
