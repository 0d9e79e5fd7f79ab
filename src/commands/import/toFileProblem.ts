import { CiteError } from '../../domain/error.ts';
import type { Problem } from '../../domain/problem.ts';
import { nameFile } from './nameFile.ts';

/**
 * What is wrong with one file of a folder or zip file, to be told while the others come in.
 *
 * @param error What reading it threw; thrown again unless it is of the input.
 */
export function toFileProblem(error: unknown, file: string): Problem {
  const named = nameFile(error, file);
  if (!(named instanceof CiteError) || !named.code.startsWith('input.')) throw named;
  const message = named.message.replace(/\.$/, '');
  return { code: 'file.unreadable', message, place: named.place ?? {} };
}
