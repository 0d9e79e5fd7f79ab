import { basename, join } from 'node:path';
import { CiteError } from '../../domain/error.ts';
import { decodeText } from '../../importers/decodeText.ts';
import type { Files } from '../dependencies.ts';
import type { StyleFolder, StyleOrigin } from './styleFolders.ts';

/** A style’s file, and the name it is known by. */
export interface StyleFile {
  readonly name: string;
  readonly file: string;
  readonly origin: StyleOrigin;
}

const ending = /\.csl$/i;

/** A file’s name without its folder and `.csl`. */
export function toStyleName(file: string): string {
  return basename(file).replace(ending, '');
}

/** The styles in the folders by their names, each only once: that of the first folder. */
export async function listStyleFiles(
  folders: readonly StyleFolder[],
  files: Files,
): Promise<StyleFile[]> {
  const found = new Map<string, StyleFile>();
  for (const { path, origin } of folders) {
    for (const entry of [...(await files.list(path))].sort()) {
      const name = toStyleName(entry);
      const isNew = ending.test(entry) && name !== '' && !found.has(name.toLowerCase());
      if (isNew) found.set(name.toLowerCase(), { name, file: join(path, entry), origin });
    }
  }
  return [...found.values()];
}

/** In bytes; the largest styles there are have a tenth of that. */
const largestStyle = 2_000_000;

/**
 * The text of a style’s file.
 *
 * @throws CiteError `style.invalid` for one too large, or no text; `input.not-found`, `input.unreadable`
 */
export async function readStyleText(file: string, files: Files): Promise<string> {
  const measured = await files.measure(file);
  if (measured !== undefined && measured > largestStyle) throw makeSizeError(file);
  let text = '';
  try {
    for await (const piece of decodeText(files.read(file))) {
      text += piece;
      if (text.length > largestStyle) throw makeSizeError(file);
    }
  } catch (error) {
    if (!(error instanceof CiteError) || error.code !== 'input.format') throw error;
    throw new CiteError('style.invalid', error.message, {
      place: { file },
      ...(error.hint === undefined ? {} : { hint: error.hint }),
      cause: error,
    });
  }
  return text;
}

function makeSizeError(file: string): CiteError {
  return new CiteError('style.invalid', 'The file is larger than any style.', {
    place: { file },
    hint: 'A style is a .csl file of some kilobytes; https://www.zotero.org/styles has them.',
  });
}
