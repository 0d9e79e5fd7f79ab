import { formatPlace, type Place } from './error.ts';

/** What is wrong with one value of the input. The codes are stable, the wording is not. */
export type ProblemCode =
  | 'date.unreadable'
  | 'date.impossible'
  | 'date.ambiguous'
  | 'url.not-web'
  | 'url.unreadable'
  | 'key.malformed'
  | 'type.unknown'
  | 'name.empty'
  | 'outlet.not-a-name'
  | 'title.missing'
  | 'config.invalid'
  | 'file.unreadable'
  | 'row.too-long'
  | 'row.too-short'
  | 'row.unreadable'
  | 'text.too-long'
  | 'text.damaged'
  | 'post.unnamed'
  | 'post.several'
  | 'line.unreadable';

/** A problem in the input is data: it is collected with its place and told at the end, never thrown. */
export interface Problem {
  readonly code: ProblemCode;
  /** What and why, quoting the value, and what would be right. No place, no full stop. */
  readonly message: string;
  readonly place: Place;
}

/** A value, or what is wrong with the text it was to be read from. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Omit<Problem, 'place'> };

/** One line for a problem: `file:line: field: what and why`. */
export function describeProblem(problem: Problem): string {
  return `${formatPlace(problem.place)}${problem.message}`;
}
