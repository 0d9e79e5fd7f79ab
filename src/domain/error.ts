/** What went wrong, as tests and scripts tell it apart. The wording of a message may change; these may not. */
export type ErrorCode =
  | 'usage'
  | 'usage.argument'
  | 'interrupted'
  | 'input.missing'
  | 'input.not-found'
  | 'input.unreadable'
  | 'input.format'
  | 'input.header'
  | 'input.too-large'
  | 'output.unwritable'
  | 'article.no-url'
  | 'article.not-found'
  | 'article.invalid'
  | 'article.exists'
  | 'article.changed'
  | 'key.taken'
  | 'outlet.not-found'
  | 'outlet.exists'
  | 'outlet.in-use'
  | 'outlet.invalid'
  | 'editor.failed'
  | 'editor.gone'
  | 'editor.unreadable'
  | 'post.not-found'
  | 'post.exists'
  | 'citation.not-found'
  | 'query.field'
  | 'query.value'
  | 'query.unclosed'
  | 'query.too-long'
  | 'query.too-deep'
  | 'search.not-found'
  | 'search.exists'
  | 'search.cycle'
  | 'search.unreadable'
  | 'style.not-found'
  | 'style.invalid'
  | 'style.exists'
  | 'config.invalid'
  | 'log.not-found'
  | 'log.nothing'
  | 'log.already'
  | 'log.blocked'
  | 'backup.invalid'
  | 'backup.exists'
  | 'dump.invalid'
  | 'git.missing'
  | 'git.no-conflict'
  | 'git.edited'
  | 'git.failed'
  | 'library.missing'
  | 'library.not-empty'
  | 'library.not-a-library'
  | 'library.newer'
  | 'library.busy'
  | 'library.read-only'
  | 'library.full'
  | 'library.damaged'
  | 'library.unopenable';

/** Where in the input something stands: `file:line: field:`. Lines count from 1. */
export interface Place {
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  readonly field?: string | undefined;
}

/**
 * The one class of error that is shown to the user as it is: what happened, and what to do next.
 * Anything else that is thrown is a bug and is reported as one.
 */
export class CiteError extends Error {
  override readonly name = 'CiteError';
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly place: Place | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    options: { hint?: string; place?: Place; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
    this.place = options.place;
  }
}

/** Writes a place as `file:line: field: `, leaving out what is not known; '' for an unknown place. */
export function formatPlace(place: Place | undefined): string {
  if (place === undefined) return '';
  const spot = [place.file, place.line].filter((part) => part !== undefined).join(':');
  return [spot, place.field]
    .filter((part) => part)
    .map((part) => `${part}: `)
    .join('');
}
