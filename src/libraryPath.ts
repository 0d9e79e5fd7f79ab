import { join } from 'node:path';

/**
 * Where the library is unless a flag says otherwise: CITE_LIBRARY, else what the settings name, else the
 * platform's folder for a program's data (XDG Base Directory 0.8; Application Support on macOS; %APPDATA% on Windows).
 */
export function findLibraryPath(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
  findSet: () => string | undefined = () => undefined,
): string {
  const own = env['CITE_LIBRARY'];
  if (own !== undefined && own !== '') return own;
  return findSet() ?? join(findDataFolder(env, platform, home), 'cite', 'library.sqlite');
}

/** The platform’s folder for the data of programs; a program has a folder of its own in it. */
export function findDataFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
  home: string,
): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  if (platform === 'win32') return env['APPDATA'] || join(home, 'AppData', 'Roaming');
  const data = env['XDG_DATA_HOME'];
  // The specification has relative paths ignored.
  return data?.startsWith('/') ? data : join(home, '.local', 'share');
}
