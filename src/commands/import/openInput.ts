import { CiteError } from '../../domain/error.ts';
import { decodeText } from '../../importers/decodeText.ts';
import type { Encoding } from '../../importers/encodingName.ts';
import type { Importer } from '../../importers/importer.ts';
import { findImporterByContent, importers } from '../../importers/index.ts';
import type { Dependencies } from '../dependencies.ts';
import type { ImportOptions } from '../import.ts';
import { nameFile } from './nameFile.ts';

/** A file to import, told what it is. It may be read more than once. */
export interface Input {
  /** The name in messages: as the user gave it, or `stdin`. */
  readonly name: string;
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly importer: Importer;
  /** Drops what was kept for it. */
  close(): Promise<void>;
}

const headLength = 65_536;

/**
 * Finds out what a file is, by its content rather than its name.
 *
 * @param file A path, or `-` for standard input, which is kept in a temporary file.
 * @throws CiteError `input.*`
 */
export async function openInput(
  file: string,
  { from, encoding }: Pick<ImportOptions, 'from' | 'encoding'>,
  dependencies: Dependencies,
): Promise<Input> {
  const { files } = dependencies;
  const spooled = await spoolStream(file, dependencies);
  const path = spooled?.path ?? file;
  const name = file === '-' ? 'stdin' : file;
  const close = async () => spooled?.remove();
  try {
    const size = (await files.measure(path)) ?? 0;
    if (size === 0) throw new CiteError('input.format', `${name} is empty.`);
    const bytes = await readHead(files.read(path));
    const importer = await findImporter(name, from, () => decodeHead(bytes, encoding));
    return { name, path, size, importer, close };
  } catch (error) {
    await close();
    throw nameFile(error, name);
  }
}

/** Keeps what can be read but once, standard input or a pipe with a name; undefined for a file. */
async function spoolStream(file: string, { files, io, signal }: Dependencies) {
  if (file === '-') return files.spool(io.readInput(), signal);
  return (await files.measure(file)) === undefined
    ? files.spool(files.read(file), signal)
    : undefined;
}

async function findImporter(
  name: string,
  format: string | undefined,
  readHeadText: () => Promise<string>,
): Promise<Importer> {
  const named = Object.entries<Importer>(importers).find(([key]) => key === format)?.[1];
  if (named !== undefined) return named;
  const found = findImporterByContent(await readHeadText(), name);
  if (found !== undefined) return found;
  throw new CiteError('input.format', `${name} is in no format that cite can read.`, {
    hint: `It reads ${Object.keys(importers).join(', ')}; if it is one of them, say which: --from csv`,
  });
}

async function readHead(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    length += piece.length;
    if (length >= headLength) break;
  }
  return Buffer.concat(pieces);
}

async function decodeHead(bytes: Uint8Array, encoding: Encoding | undefined): Promise<string> {
  let text = '';
  const source = (async function* () {
    yield bytes;
  })();
  try {
    for await (const piece of decodeText(source, undefined, encoding)) text += piece;
  } catch (error) {
    // The piece may end inside a character; what came before it is enough to tell the format.
    if (text === '') throw error;
  }
  return text.slice(0, headLength);
}
