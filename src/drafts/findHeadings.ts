import type { Span } from './draft.ts';
import type { Draft } from './parseDraft.ts';
import { readLine } from './readLine.ts';

/** Longer lines are no headings. */
const longestHeading = 200;

/**
 * Finds the headings of a draft that head its sources: a heading of Markdown, or a line that is a
 * paragraph by itself; in HTML a line that is a heading or bold.
 *
 * @param isHeading Says it of a line of text.
 */
export function findHeadings(draft: Draft, isHeading: (line: string) => boolean): readonly Span[] {
  const { text, blocks, section, dialect } = draft;
  const found = dialect === 'markdown' ? findMarkdown(draft, isHeading) : [];
  if (dialect === 'markdown') return found;
  const spans: Span[] = [];
  for (const block of blocks) {
    for (let at = block.start; at < block.end; ) {
      const line = readLine(text, at);
      const isWhole = line.end <= block.end;
      if (isWhole && isHtmlHeading(text, at, line.end, isHeading)) {
        spans.push({ start: at, end: line.end });
      }
      at = line.next;
    }
  }
  return spans.filter(({ start }) => section === undefined || start < section.start);
}

function findMarkdown({ text, blocks }: Draft, isHeading: (line: string) => boolean): Span[] {
  return blocks.filter(({ start, end, isTop }) => {
    if (!isTop || end - start > longestHeading) return false;
    const [first = '', second, third] = text.slice(start, end).split(/\r\n?|\n/);
    if (third !== undefined) return false;
    return isHeading(first) && (second === undefined || /^ {0,3}(?:=+|-+)[ \t]*$/.test(second));
  });
}

function isHtmlHeading(
  text: string,
  start: number,
  end: number,
  isHeading: (line: string) => boolean,
): boolean {
  if (end - start > longestHeading) return false;
  const line = text.slice(start, end);
  if (!/<(?:h[1-6]|b|strong)[\s>]/i.test(line)) return false;
  return isHeading(line.replace(/<[^<>]*>/g, '').trim());
}
