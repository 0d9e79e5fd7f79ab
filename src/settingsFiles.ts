import { readFileSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import {
  createSettings,
  type SettingFile,
  type Settings,
} from './commands/config/createSettings.ts';

/** The name of the settings of a folder and of all folders in it. */
export const folderFileName = '.citerc';

/** Where the program is run. */
export interface Surroundings {
  /** The working folder. */
  readonly folder: string;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** The user's number; undefined where the system has none. */
  readonly user: number | undefined;
}

/** The settings that hold where the program is run: its folder's, those of the folders above, then the user's own. */
export function readSettings(surroundings: Surroundings): Settings {
  return createSettings({
    folders: findFolderFiles(surroundings),
    global: readOwnFile(surroundings),
  });
}

/** The file of the user's own settings (XDG Base Directory 0.8; the platform's folder elsewhere). */
export function findSettingsPath({ env, home, platform }: Surroundings): string {
  return join(findConfigFolder(env, platform, home), 'cite', 'config');
}

function findConfigFolder(
  env: Surroundings['env'],
  platform: NodeJS.Platform,
  home: string,
): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  if (platform === 'win32') return env['APPDATA'] || join(home, 'AppData', 'Roaming');
  const config = env['XDG_CONFIG_HOME'];
  return config?.startsWith('/') ? config : join(home, '.config');
}

function readOwnFile(surroundings: Surroundings): SettingFile {
  const path = findSettingsPath(surroundings);
  return { scope: 'global', path, text: readIfThere(path) };
}

/** The nearest first. One that another user has put in a folder is passed over: it could name any library. */
function findFolderFiles({ folder, user }: Surroundings): [SettingFile, ...SettingFile[]] {
  const files: SettingFile[] = [];
  for (let at = folder; ; at = dirname(at)) {
    const path = join(at, folderFileName);
    const found = statSync(path, { throwIfNoEntry: false });
    const isOurs = user === undefined || found?.uid === user || found?.uid === 0;
    const isRead = found?.isFile() === true && found.size <= longest && isOurs;
    if (isRead) files.push({ scope: 'folder', path, text: readIfThere(path) });
    if (dirname(at) === at) break;
  }
  const path = join(folder, folderFileName);
  const [first, ...more] = files;
  if (first?.path === path) return [first, ...more];
  return [{ scope: 'folder', path, text: '' }, ...files];
}

/** Longer files than this, in bytes, are no settings. */
const longest = 100_000;

function readIfThere(path: string): string {
  try {
    const text = readFileSync(path, 'utf8');
    return text.length > longest ? '' : text;
  } catch {
    return '';
  }
}

/** The library that the settings name: from the folder of the file that names it, `~` for home. */
export function findSetLibrary(settings: Settings, home: string): string | undefined {
  const found = settings.find('library');
  if (found === undefined) return undefined;
  const { value, path } = found;
  if (/^~(?:$|[/\\])/.test(value)) return join(home, value.slice(1));
  return isAbsolute(value) ? value : resolve(dirname(path), value);
}
