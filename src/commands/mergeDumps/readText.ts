import { CiteError } from '../../domain/error.ts';
import type { Dependencies } from '../dependencies.ts';

/** A file's text; '' where there is none. */
export async function readText(file: string, { files }: Dependencies): Promise<string> {
  try {
    const pieces: Uint8Array[] = [];
    for await (const piece of files.read(file)) pieces.push(piece);
    return Buffer.concat(pieces).toString('utf8');
  } catch (error) {
    if (error instanceof CiteError && error.code === 'input.not-found') return '';
    throw error;
  }
}
