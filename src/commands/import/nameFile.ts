import { CiteError } from '../../domain/error.ts';

/** An error of reading, with the file's name in its place where it did not know it. */
export function nameFile(error: unknown, file: string): unknown {
  if (!(error instanceof CiteError) || !error.code.startsWith('input.')) return error;
  if (error.place?.file !== undefined || error.message.includes(file)) return error;
  const { code, message, hint, place, cause } = error;
  const named = { ...place, file };
  return new CiteError(code, message, {
    place: named,
    cause,
    ...(hint === undefined ? {} : { hint }),
  });
}
