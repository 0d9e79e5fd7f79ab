import { CiteError, formatPlace } from '../domain/error.ts';
import { toSafeText } from '../domain/safeText.ts';
import type { Env } from './env.ts';
import type { Paint } from './paint.ts';

/** The longest message that is shown whole, in UTF-16 units. */
const longest = 2000;

/**
 * What the user is told of an error, ending in a newline: a `CiteError` as `cite: place: message`
 * with its hint on the next line; anything else as a bug. The stack is shown only where CITE_DEBUG
 * is set. Nothing of it can drive the terminal.
 */
export function formatError(error: unknown, paint: Paint, env: Env = {}): string {
  const lines =
    error instanceof CiteError
      ? [
          `${paint.error('cite:')} ${toMessage(`${formatPlace(error.place)}${error.message}`)}`,
          ...(error.hint === undefined ? [] : [toMessage(error.hint)]),
        ]
      : [
          `${paint.error('cite:')} This is a bug in cite, not your mistake: ${toMessage(nameError(error))}`,
          'Please report it with the command you typed. With CITE_DEBUG=1 set, cite shows where it happened.',
        ];
  if (env.CITE_DEBUG && error instanceof Error) {
    lines.push(paint.dim(toLines(error.stack ?? '')));
    if (error.cause instanceof Error) {
      lines.push(paint.dim(toLines(`Caused by: ${error.cause.stack ?? error.cause.message}`)));
    }
  }
  return `${lines.join('\n')}\n`;
}

function nameError(error: unknown): string {
  if (error instanceof Error) return error.message === '' ? error.name : error.message;
  try {
    return String(error);
  } catch {
    return 'something that cannot be shown was thrown';
  }
}

/** Messages may have several lines; each is made safe by itself. */
function toLines(text: string): string {
  return text
    .split(/\r\n|[\n\r]/)
    .map(toSafeText)
    .join('\n');
}

function toMessage(text: string): string {
  return toLines(text.length > longest ? `${text.slice(0, longest)}…` : text);
}
