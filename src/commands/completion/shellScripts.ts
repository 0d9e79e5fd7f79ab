import bash from './cite.bash';
import fish from './cite.fish';
import powershell from './cite.ps1';
import zsh from './cite.zsh';

export const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;

export type Shell = (typeof shells)[number];

/**
 * The script that has a shell ask `cite __complete` at the tab key. All of them put values in quoted
 * or escaped: names from the library may hold anything.
 */
export function toScript(shell: Shell): string {
  return scripts[shell];
}

const scripts: Readonly<Record<Shell, string>> = { bash, zsh, fish, powershell };
