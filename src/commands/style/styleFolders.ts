import { join } from 'node:path';
import { findDataFolder } from '../../libraryPath.ts';
import type { Dependencies } from '../dependencies.ts';

/** Whose a style is: added by `cite style add`, or found where another program keeps its own. */
export type StyleOrigin = 'added' | 'zotero' | 'pandoc' | 'system';

export interface StyleFolder {
  readonly path: string;
  readonly origin: StyleOrigin;
}

type Surroundings = Pick<Dependencies, 'env' | 'platform' | 'files'>;

/** Where added styles are kept, beside the library’s usual place; undefined where nobody has a home. */
export function findAddedFolder({ env, platform }: Surroundings): string | undefined {
  const home = findHome(env);
  return home === undefined
    ? undefined
    : join(findDataFolder(env, platform, home), 'cite', 'styles');
}

/** The folders that styles are found in by their names, the first one first. Not all are there. */
export async function listStyleFolders(surroundings: Surroundings): Promise<StyleFolder[]> {
  const { env, platform } = surroundings;
  const home = findHome(env);
  const added = findAddedFolder(surroundings);
  const folders: StyleFolder[] = added === undefined ? [] : [{ path: added, origin: 'added' }];
  if (home !== undefined) {
    for (const path of await listZoteroFolders(home, surroundings)) {
      folders.push({ path, origin: 'zotero' });
    }
    const data = new Set([findDataFolder(env, platform, home), join(home, '.local', 'share')]);
    for (const path of data) folders.push({ path: join(path, 'pandoc', 'csl'), origin: 'pandoc' });
    for (const path of ['.pandoc', '.csl']) {
      folders.push({ path: join(home, path, path === '.csl' ? '' : 'csl'), origin: 'pandoc' });
    }
  }
  for (const path of listSystemFolders(env, platform)) {
    folders.push({ path: join(path, 'citation-style-language', 'styles'), origin: 'system' });
    folders.push({ path: join(path, 'pandoc', 'csl'), origin: 'system' });
    folders.push({ path: join(path, 'pandoc', 'data'), origin: 'system' });
  }
  return folders;
}

/** Zotero’s data folder where it is by default, and those inside of its profiles, as before Zotero 5. */
async function listZoteroFolders(home: string, surroundings: Surroundings): Promise<string[]> {
  const { env, platform, files } = surroundings;
  const profiles = {
    darwin: join(home, 'Library', 'Application Support', 'Zotero', 'Profiles'),
    win32: join(findDataFolder(env, 'win32', home), 'Zotero', 'Zotero', 'Profiles'),
    other: join(home, '.zotero', 'zotero'),
  }[platform === 'darwin' || platform === 'win32' ? platform : 'other'];
  const names = [...(await files.list(profiles))].sort();
  return [
    join(home, 'Zotero', 'styles'),
    ...names.map((name) => join(profiles, name, 'zotero', 'styles')),
  ];
}

/** XDG Base Directory 0.8; the specification has relative paths ignored. */
function listSystemFolders(env: Surroundings['env'], platform: NodeJS.Platform): string[] {
  if (platform === 'win32') return [];
  const given = env['XDG_DATA_DIRS'] || '/usr/local/share:/usr/share';
  return [...new Set(given.split(':').filter((path) => path.startsWith('/')))];
}

function findHome(env: Surroundings['env']): string | undefined {
  return env['HOME'] || env['USERPROFILE'] || undefined;
}
