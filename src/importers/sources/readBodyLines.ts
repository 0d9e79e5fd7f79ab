import type { BodyLine } from '../html/bodyLine.ts';
import { readHtmlLines } from '../html/readHtmlLines.ts';
import { readMarkdownLines } from '../html/readMarkdownLines.ts';
import { readTextLines } from '../html/readTextLines.ts';
import type { BodyForm } from './foundSource.ts';

/** Reads a body as the lines that a reader sees. */
export function readBodyLines(body: string, form: BodyForm): readonly BodyLine[] {
  if (form === 'html') return readHtmlLines(body);
  return form === 'markdown' ? readMarkdownLines(body) : readTextLines(body);
}
