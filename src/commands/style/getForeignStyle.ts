import { makeForeignStyle } from '../../styles/csl/makeForeignStyle.ts';
import type { Style } from '../../styles/style.ts';
import type { Dependencies } from '../dependencies.ts';
import { readStyle } from './readStyle.ts';
import { listStyleFiles, type StyleFile, toStyleName } from './styleFiles.ts';
import { listStyleFolders } from './styleFolders.ts';

/** What a name of a style leads to: a style, or else all the names there are. */
export type ForeignStyle =
  | { readonly style: Style }
  | { readonly style: undefined; readonly names: readonly string[] };

/**
 * The style of a `.csl` file, given by its path, or by its name where styles are kept.
 *
 * @throws CiteError `style.invalid`, `input.not-found`, `input.unreadable`
 */
export async function getForeignStyle(
  name: string,
  dependencies: Dependencies,
): Promise<ForeignStyle> {
  const isPath = /[/\\]/.test(name);
  const isFileName = /\.csl$/i.test(name);
  const known = isPath ? [] : await listKnownStyles(dependencies);
  const found = known.find((style) => style.name.toLowerCase() === toStyleName(name).toLowerCase());
  if (isPath || (isFileName && (found === undefined || (await isThere(name, dependencies))))) {
    return { style: await loadStyleFile(name, toStyleName(name), dependencies) };
  }
  if (found === undefined) return { style: undefined, names: known.map((style) => style.name) };
  return { style: await loadStyleFile(found.file, found.name, dependencies) };
}

/** All styles that are known by a name, added ones first. */
export async function listKnownStyles(dependencies: Dependencies): Promise<StyleFile[]> {
  return listStyleFiles(await listStyleFolders(dependencies), dependencies.files);
}

/** @throws CiteError `style.invalid`, `input.not-found`, `input.unreadable` */
export async function loadStyleFile(
  file: string,
  name: string,
  dependencies: Dependencies,
): Promise<Style> {
  return makeForeignStyle((await readStyle(file, dependencies)).style, name, file);
}

async function isThere(file: string, { files }: Dependencies): Promise<boolean> {
  return files.isSame(file, file);
}
