import { CiteError } from '../domain/error.ts';

/** A text from the database. @throws CiteError `library.damaged` for anything else. */
export function decodeText(value: unknown): string {
  if (typeof value === 'string') return value;
  throw notAsWritten(value);
}

/** A text that may be missing; NULL becomes undefined. */
export function decodeOptionalText(value: unknown): string | undefined {
  return value === null ? undefined : decodeText(value);
}

/** A whole number, such as a row's id or a count. */
export function decodeNumber(value: unknown): number {
  if (typeof value === 'number') return value;
  throw notAsWritten(value);
}

/** A number that may be missing; NULL becomes undefined. */
export function decodeOptionalNumber(value: unknown): number | undefined {
  return value === null ? undefined : decodeNumber(value);
}

function notAsWritten(value: unknown): CiteError {
  return new CiteError(
    'library.damaged',
    `The library holds a ${value === null ? 'gap' : typeof value} where it should not: it was changed by another program, or is damaged.`,
    { hint: 'Put back a backup of it, or report this as a bug.' },
  );
}
