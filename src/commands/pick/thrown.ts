import { CiteError, type ErrorCode, type Place } from '../../domain/error.ts';

/** An error as plain values, which can be handed from thread to thread. */
export type Thrown =
  | {
      readonly code: ErrorCode;
      readonly message: string;
      readonly hint: string | undefined;
      readonly place: Place | undefined;
    }
  | { readonly code: undefined; readonly message: string; readonly stack: string | undefined };

export function toThrown(error: unknown): Thrown {
  if (error instanceof CiteError) {
    const { code, message, hint, place } = error;
    return { code, message, hint, place };
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { code: undefined, message, stack };
}

export function fromThrown(thrown: Thrown): Error {
  if (thrown.code !== undefined) {
    const { code, message, hint, place } = thrown;
    return new CiteError(code, message, { ...(hint && { hint }), ...(place && { place }) });
  }
  const error = new Error(thrown.message);
  if (thrown.stack !== undefined) error.stack = thrown.stack;
  return error;
}
