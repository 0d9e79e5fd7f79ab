import { extname } from 'node:path';
import { formatPlace } from '../../domain/error.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ImportReader } from '../../importers/importer.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Input } from './openInput.ts';

/** The records that were not taken. */
export interface Rejects {
  /** Whether their text is kept, to be written to a file. */
  readonly keepsText: boolean;
  readonly problems: Problem[];
  /** The text of the rejects by their format and its head, in the order in which the first of each came. */
  readonly texts: Map<string, string[]>;
}

export function createRejects(keepsText: boolean): Rejects {
  return { keepsText, problems: [], texts: new Map() };
}

/** Keeps one record with what is wrong with it. */
export function keepReject(
  rejects: Rejects,
  reader: ImportReader,
  { name, importer }: Input,
  source: string,
  problems: readonly Problem[],
): void {
  for (const problem of problems) {
    rejects.problems.push({ ...problem, place: { ...problem.place, file: name } });
  }
  if (!rejects.keepsText) return;
  const head = reader.formatRejectsHead();
  const kind = `${importer.name}\n${head}`;
  const text = rejects.texts.get(kind) ?? [head];
  rejects.texts.set(kind, text);
  const reason = problems
    .map(({ place, message }) => `${formatPlace({ field: place.field })}${message}`)
    .join('; ');
  text.push(reader.formatReject(source, reason));
}

/**
 * Writes the rejects to a file: those of another format, or with other columns, to one more file, named after the first (`bad.csv`, `bad-2.csv`).
 */
export async function writeRejects(
  { texts }: Rejects,
  path: string,
  { files }: Dependencies,
): Promise<void> {
  let count = 0;
  for (const text of texts.values()) {
    count += 1;
    const ending = extname(path);
    const stem = path.slice(0, path.length - ending.length);
    await files.write(count === 1 ? path : `${stem}-${count}${ending}`, text.join(''));
  }
}
