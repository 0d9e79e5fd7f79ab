import { join } from 'node:path';
import { CiteError } from '../../domain/error.ts';
import { parseCslStyle } from '../../styles/csl/parseCslStyle.ts';
import type { Dependencies } from '../dependencies.ts';
import { parentsFolder } from './readStyle.ts';
import { listStyleFiles, readStyleText, type StyleFile, toStyleName } from './styleFiles.ts';
import { findAddedFolder } from './styleFolders.ts';

/** The folder of added styles. @throws CiteError `output.unwritable` where the user has no home */
export function getAddedFolder(dependencies: Dependencies): string {
  const folder = findAddedFolder(dependencies);
  if (folder !== undefined) return folder;
  throw new CiteError('output.unwritable', 'You have no home folder to keep styles in.', {
    hint: 'Set HOME, or give the style’s file by its path: cite export --style FILE.csl',
  });
}

/** The styles that `cite style add` put there, by name. */
export async function listAddedStyles(dependencies: Dependencies): Promise<StyleFile[]> {
  const path = findAddedFolder(dependencies);
  if (path === undefined) return [];
  return listStyleFiles([{ path, origin: 'added' }], dependencies.files);
}

/** Deletes the copies of parents that no added style depends on any more. */
export async function removeUnneededParents(dependencies: Dependencies): Promise<void> {
  const { files } = dependencies;
  const folder = join(getAddedFolder(dependencies), parentsFolder);
  const parents = (await files.list(folder)).filter((entry) => /\.csl$/i.test(entry));
  if (parents.length === 0) return;
  const needed = new Set<string>();
  for (const { file } of await listAddedStyles(dependencies)) {
    const parent = await findParentName(file, dependencies);
    if (parent !== undefined) needed.add(parent);
  }
  for (const entry of parents) {
    if (!needed.has(toStyleName(entry))) await files.remove(join(folder, entry));
  }
}

/** What cannot be read depends on nothing. */
async function findParentName(file: string, { files }: Dependencies): Promise<string | undefined> {
  try {
    const { parent } = parseCslStyle(await readStyleText(file, files), file);
    return parent
      ?.replace(/[/?#]+$/, '')
      .split('/')
      .at(-1);
  } catch (error) {
    if (error instanceof CiteError) return undefined;
    throw error;
  }
}
