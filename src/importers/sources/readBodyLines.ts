import type { BodyLine } from '../html/bodyLine.ts';
import { readHtmlLines } from '../html/readHtmlLines.ts';
import { readMarkdownLines } from '../html/readMarkdownLines.ts';
import { readTextLines } from '../html/readTextLines.ts';
import type { BodyForm } from './foundSource.ts';

/** What the line begins with that a file of rejects in plain text has before each record. */
export const reasonMark = '% reason: ';

/** Reads a body as the lines that a reader sees; the reasons in a file of rejects are left out. */
export function readBodyLines(body: string, form: BodyForm): readonly BodyLine[] {
  if (form === 'html') return readHtmlLines(body);
  if (form === 'markdown') return readMarkdownLines(body);
  return readTextLines(body).filter(({ text }) => !text.startsWith(reasonMark));
}
