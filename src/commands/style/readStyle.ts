import { dirname, join } from 'node:path';
import { CiteError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { type CslStyle, parseCslStyle } from '../../styles/csl/parseCslStyle.ts';
import type { Dependencies } from '../dependencies.ts';
import { readStyleText } from './styleFiles.ts';
import { listStyleFolders } from './styleFolders.ts';

/** Where Zotero keeps the styles that others depend on, and nobody chose; so do we. */
export const parentsFolder = 'hidden';

/** A style as it stands in a file, with that of its parent put in where it is dependent. */
export interface ReadStyle {
  /** What the file itself has. */
  readonly text: string;
  readonly style: CslStyle;
  /** Undefined for an independent style. */
  readonly parent:
    | { readonly file: string; readonly name: string; readonly text: string }
    | undefined;
}

/**
 * Reads a style’s file and, where it is but a name for another style, that one’s.
 *
 * @throws CiteError `style.invalid`, naming the parent that is missing; `input.not-found`, `input.unreadable`
 */
export async function readStyle(file: string, dependencies: Dependencies): Promise<ReadStyle> {
  const text = await readStyleText(file, dependencies.files);
  const own = parseCslStyle(text, file);
  if (own.parent === undefined) return { text, style: own, parent: undefined };
  const name = toFileName(own.parent);
  const found =
    name === undefined ? undefined : await findParent(file, name, own.parent, dependencies);
  if (found === undefined || name === undefined) {
    const called = quoteText(name ?? own.parent);
    throw new CiteError(
      'style.invalid',
      `It is a name for the style ${called}, which is not here.`,
      {
        place: { file },
        hint: `Get ${name ?? 'that style'}.csl, from https://www.zotero.org/styles, and put it beside the file.`,
      },
    );
  }
  const parent = parseCslStyle(found.text, found.file, own.defaultLocale);
  if (parent.parent !== undefined) {
    throw new CiteError('style.invalid', 'It is a name for a style that is itself but a name.', {
      place: { file },
      hint: 'Get the style again, from https://www.zotero.org/styles.',
    });
  }
  const style = { ...parent, title: own.title ?? parent.title, id: own.id };
  return { text, style, parent: { ...found, name } };
}

/** The last part of a style’s URI, by which its file is named; undefined for what names no file. */
function toFileName(uri: string): string | undefined {
  const name =
    uri
      .replace(/[/?#]+$/, '')
      .split('/')
      .at(-1) ?? '';
  return /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,200}$/u.test(name)
    ? name.replace(/\.csl$/i, '')
    : undefined;
}

/** In the folder of the file first, then where styles are kept. */
async function findParent(
  file: string,
  name: string,
  uri: string,
  dependencies: Dependencies,
): Promise<{ file: string; text: string } | undefined> {
  const { files } = dependencies;
  const own = dirname(file);
  const known = (await listStyleFolders(dependencies)).map(({ path }) => path);
  const folders = [own, join(own, parentsFolder), dirname(own)].concat(
    known.flatMap((path) => [path, join(path, parentsFolder)]),
  );
  for (const folder of new Set(folders)) {
    const entries = await files.list(folder);
    const entry = entries.find((entry) => entry.toLowerCase() === `${name.toLowerCase()}.csl`);
    if (entry === undefined) continue;
    const path = join(folder, entry);
    if (!(await files.isSame(path, file)))
      return { file: path, text: await readStyleText(path, files) };
  }
  return findById(own, file, uri, dependencies);
}

/** So many files are looked into. */
const mostFiles = 500;

/** A file with another name, but with that id. */
async function findById(
  folder: string,
  file: string,
  uri: string,
  { files }: Dependencies,
): Promise<{ file: string; text: string } | undefined> {
  const entries = (await files.list(folder)).filter((entry) => /\.csl$/i.test(entry));
  for (const entry of entries.slice(0, mostFiles)) {
    const path = join(folder, entry);
    const text = await readStyleText(path, files).catch(() => '');
    const isParent = text.includes(`<id>${uri}</id>`) && !(await files.isSame(path, file));
    if (isParent) return { file: path, text };
  }
  return undefined;
}
