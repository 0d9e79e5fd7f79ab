import type { ArticleDraft } from '../../domain/draft.ts';
import { parseSourceLine, parseSourceLines } from '../../importers/sourceLine.ts';

/** What was put in where an outlet was asked for: one printed line, several of them, or an outlet. */
export type Pasted =
  | { readonly kind: 'draft'; readonly draft: ArticleDraft }
  | { readonly kind: 'lines'; readonly text: string; readonly count: number }
  | { readonly kind: 'outlet' };

/** @param answer Line breaks stand in it where several lines were pasted. */
export function readPasted(answer: string): Pasted {
  if (answer.includes('\n')) {
    const read = parseSourceLines(answer);
    const isList = read.length > 1 && read.some(({ result }) => result.ok);
    if (isList) return { kind: 'lines', text: answer, count: read.length };
  }
  if (/^https?:\/\/\S+$/i.test(answer)) return { kind: 'draft', draft: { url: answer } };
  const line = parseSourceLine(answer.replaceAll('\n', ' '));
  return line.ok ? { kind: 'draft', draft: line.value } : { kind: 'outlet' };
}
