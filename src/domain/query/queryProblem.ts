/** What is wrong with a query. The codes are stable, the wording is not. */
export type QueryProblemCode =
  | 'query.field'
  | 'query.value'
  | 'query.unclosed'
  | 'query.too-long'
  | 'query.too-deep';

export interface QueryProblem {
  readonly code: QueryProblemCode;
  /** What and why, a whole sentence. */
  readonly message: string;
  /** What to do. */
  readonly hint: string | undefined;
  /** Where in the query's text it stands, in UTF-16 units; the end is behind it. */
  readonly start: number;
  readonly end: number;
}

export type QueryResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: QueryProblem };

/** A failure, as a result. */
export function failQuery(
  code: QueryProblemCode,
  message: string,
  { start, end }: { readonly start: number; readonly end: number },
  hint?: string,
): { readonly ok: false; readonly problem: QueryProblem } {
  return { ok: false, problem: { code, message, hint, start, end } };
}
