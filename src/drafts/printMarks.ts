import type { Mark } from './draft.ts';
import type { Edit } from './edits.ts';
import type { FootnoteForm } from './footnotes.ts';

/** What the marks of a draft become. */
export interface PrintedMarks {
  readonly edits: readonly Edit[];
  /** The footnotes in their order. */
  readonly notes: readonly string[];
}

export interface MarkPrinting {
  readonly way: 'list' | 'text' | 'notes';
  /** What each mark's citation is printed as. */
  readonly texts: readonly string[];
  /** How `[words](cite:key)` is printed, without its citation. */
  readonly toLink: (words: string, key: string) => string;
  readonly footnotes: FootnoteForm;
}

/** Puts the printed citations in the place of the marks. */
export function printMarks(
  text: string,
  marks: readonly Mark[],
  { way, texts, toLink, footnotes }: MarkPrinting,
): PrintedMarks {
  const edits: Edit[] = [];
  const notes: string[] = [];
  for (let at = 0; at < marks.length; at += 1) {
    const mark = marks[at];
    const printed = texts[at];
    if (mark === undefined || printed === undefined) continue;
    const link = printLink(text, mark, toLink);
    if (way === 'list') {
      edits.push(link === undefined ? removeMark(text, mark) : { ...toSpan(mark), text: link });
    } else if (way === 'text') {
      edits.push({ ...toSpan(mark), text: link === undefined ? printed : `${link} ${printed}` });
    } else if (mark.isInNote) {
      edits.push(printInNote(text, mark, link, printed));
    } else {
      const count = countNeighbours(text, marks, at);
      const references = texts.slice(at, at + count).map((note, next) => {
        const hasPrefix = marks[at + next]?.cluster[0]?.prefix !== '';
        notes.push(hasPrefix ? note.charAt(0).toUpperCase() + note.slice(1) : note);
        return footnotes.reference(notes.length);
      });
      at += count - 1;
      const end = marks[at]?.end ?? mark.end;
      edits.push(printReferences(text, { ...mark, end }, link ?? '', references.join('')));
    }
  }
  return { edits, notes };
}

/** How many marks stand side by side from one on, with nothing but spaces between them. */
function countNeighbours(text: string, marks: readonly Mark[], from: number): number {
  let count = 1;
  for (let at = from + 1; at < marks.length; at += 1) {
    const mark = marks[at];
    const before = marks[at - 1];
    if (mark === undefined || before === undefined || mark.words !== undefined) break;
    if (findSpaceBefore(text, mark).start !== before.end) break;
    count += 1;
  }
  return count;
}

function toSpan({ start, end }: Mark): { start: number; end: number } {
  return { start, end };
}

function printLink(
  text: string,
  { words, cluster }: Mark,
  toLink: MarkPrinting['toLink'],
): string | undefined {
  if (words === undefined) return undefined;
  return toLink(text.slice(words.start, words.end), cluster[0]?.key ?? '');
}

/** Takes a mark out with the space before it; at the start of a paragraph with the space after it. */
function removeMark(text: string, mark: Mark): Edit {
  const { start, newline } = findSpaceBefore(text, mark);
  const spaceAfter = countSpace(text, mark.end);
  if (newline !== '')
    return { start, end: mark.end + spaceAfter, text: spaceAfter > 0 ? newline : '' };
  if (start === mark.blockStart || isLineStart(text, start)) {
    return { start: mark.start, end: mark.end + spaceAfter, text: '' };
  }
  const glues = start < mark.start && /[\p{L}\p{N}]/u.test(text.charAt(mark.end));
  return { start, end: mark.end, text: glues ? ' ' : '' };
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || /[\r\n\ufeff]/.test(text.charAt(at - 1));
}

function countSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at - from;
}

/**
 * Where the space before a mark begins. The end of a line within the paragraph counts as space, with
 * the signs of a quotation behind it; it is `newline` then, to be put back where it is needed.
 */
function findSpaceBefore(text: string, mark: Mark): { start: number; newline: string } {
  if (mark.start === mark.blockStart) return { start: mark.start, newline: '' };
  let at = mark.start;
  while (at > mark.blockStart && /[ \t>]/.test(text.charAt(at - 1))) at -= 1;
  if (at === mark.blockStart || !isLineStart(text, at)) {
    return { start: skipSpaceBack(text, mark.start), newline: '' };
  }
  const end = at - (text.slice(at - 2, at) === '\r\n' ? 2 : 1);
  // Two spaces there break the line for good.
  if (text.slice(end - 2, end) === '  ') return { start: mark.start, newline: '' };
  return { start: end, newline: text.slice(end, mark.start) };
}

function skipSpaceBack(text: string, from: number): number {
  let at = from;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at -= 1;
  return at;
}

/** In a footnote of the writer's own the citation stands in words, and one full stop is enough. */
function printInNote(text: string, mark: Mark, link: string | undefined, printed: string): Edit {
  const whole = link === undefined ? printed : `${link}: ${printed}`;
  const following = text.slice(mark.end, mark.end + 1);
  if (following === '' || /[\r\n\]]/.test(following)) return { ...toSpan(mark), text: whole };
  const isStopped = /\.[”’]?$/.test(whole);
  if (isStopped && text[mark.end] === '.') {
    return { start: mark.start, end: mark.end + 1, text: whole };
  }
  return { ...toSpan(mark), text: whole.replace(/\.([”’]?)$/, '$1') };
}

const punctuation = /[.,;:?!…]+[”’»"']*/y;

/** The numbers stand without a space before them, behind the punctuation (The Chicago Manual of Style, 13.29). */
function printReferences(text: string, mark: Mark, link: string, references: string): Edit {
  punctuation.lastIndex = mark.end;
  const passed = punctuation.exec(text)?.[0] ?? '';
  const end = mark.end + passed.length;
  const printed = link + passed + references;
  if (link !== '') return { start: mark.start, end, text: printed };
  const { start, newline } = findSpaceBefore(text, mark);
  if (newline !== '') {
    const spaceAfter = countSpace(text, end);
    return { start, end: end + spaceAfter, text: printed + (spaceAfter > 0 ? newline : '') };
  }
  return { start: isLineStart(text, start) ? mark.start : start, end, text: printed };
}
