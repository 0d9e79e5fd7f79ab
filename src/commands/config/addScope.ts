import type { Command } from 'commander';
import type { SettingScope } from './createSettings.ts';

/** Which file of settings is meant. */
export interface ScopeFlags {
  readonly folder?: boolean;
}

/** Declares the flag that chooses the file. */
export function addScope(command: Command): void {
  command.option('--folder', 'for this folder and all in it (.citerc), not for you everywhere');
}

/** The scope that the flags choose. */
export function toScope({ folder }: ScopeFlags): SettingScope {
  return folder ? 'folder' : 'global';
}
