import { CiteError } from '../../domain/error.ts';

/** An error of reading, with the file's name in its place where it did not know it. */
export function nameFile(error: unknown, file: string): unknown {
  if (!(error instanceof CiteError) || !error.code.startsWith('input.')) return error;
  if (error.place?.file !== undefined) return error;
  if (error.place?.line === undefined && names(error.message, file)) return error;
  const { code, message, hint, place, cause } = error;
  const named = { ...place, file };
  return new CiteError(code, message, {
    place: named,
    cause,
    ...(hint === undefined ? {} : { hint }),
  });
}

/** A short name may stand in a message as a part of a word. */
function names(message: string, file: string): boolean {
  const at = message.indexOf(file);
  const around = `${message.charAt(at - 1)}${message.charAt(at + file.length)}`;
  return at >= 0 && !/\p{L}|\p{N}/u.test(around);
}
