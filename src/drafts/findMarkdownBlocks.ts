import {
  type Container,
  matchContainers,
  openContainers,
  type Spot,
  skipSpace,
} from './containers.ts';
import type { Block, DraftBlocks, DraftProblem, Span } from './draft.ts';
import { skipFrontMatter } from './frontMatter.ts';
import { findMarker, isMarkerLine } from './markers.ts';
import { type Line, readLine } from './readLine.ts';

interface State {
  readonly text: string;
  readonly blocks: Block[];
  readonly problems: DraftProblem[];
  section: Span | undefined;
  containers: readonly Container[];
  /** The paragraph that the next line may continue. */
  paragraph: Block | undefined;
  fence: { readonly at: number; readonly mark: string; readonly depth: number } | undefined;
}

/**
 * Takes a Markdown draft apart: paragraphs and headings on one side; fenced and indented code, raw
 * HTML, comments, front matter and the section on the other (CommonMark 0.31 §4 and §5, with
 * footnotes as pandoc and GitHub have them).
 */
export function findMarkdownBlocks(text: string): DraftBlocks {
  const state: State = {
    text,
    blocks: [],
    problems: [],
    section: undefined,
    containers: [],
    paragraph: undefined,
    fence: undefined,
  };
  for (let at = skipFrontMatter(text); at < text.length; ) at = takeLine(state, readLine(text, at));
  endParagraph(state);
  if (state.fence !== undefined) state.problems.push({ code: 'code.unclosed', at: state.fence.at });
  return state;
}

/** Takes one line, or a stretch of lines that belong together, and returns where the next begins. */
function takeLine(state: State, line: Line): number {
  const { text, containers } = state;
  const { matched, spot } = matchContainers(text, line.start, line.end, containers);
  if (state.fence !== undefined) {
    if (matched >= state.fence.depth) return takeFencedLine(state, line, spot);
    state.fence = undefined;
  }
  const first = skipSpace(text, spot, line.end);
  if (first.at === line.end) {
    endParagraph(state);
    state.containers = containers.slice(0, matched);
    return line.next;
  }
  const isInParagraph = state.paragraph !== undefined;
  const { opened, spot: inner } = openContainers(text, spot, line.end, matched, isInParagraph);
  const content = skipSpace(text, inner, line.end);
  const indent = content.column - inner.column;
  const isLazy =
    opened.length === 0 && isInParagraph && (matched < containers.length || indent > 3);
  const opener = indent > 3 ? undefined : findOpener(text, content.at, line.end);
  if (isLazy && opener === undefined) return extendParagraph(state, line);
  if (opened.length > 0 || matched < containers.length) endParagraph(state);
  state.containers = [...containers.slice(0, matched), ...opened];
  if (content.at === line.end) return line.next;
  if (opener !== undefined) return takeOpener(state, line, content.at, opener);
  if (indent > 3 && state.paragraph === undefined) return line.next;
  return extendParagraph(state, line, content.at);
}

type Opener = 'fence' | 'comment' | 'raw' | 'heading';

const fenceStart = /`{3,}(?=[^`\r\n]*(?:[\r\n]|$))|~{3,}/y;
const rawStart = /<(?:pre|script|style|textarea)(?=[\s>])/iy;
const headingStart = /#{1,6}(?=[ \t\r\n]|$)/y;

function findOpener(text: string, at: number, end: number): Opener | undefined {
  if (at === end) return undefined;
  if (isAt(fenceStart, text, at)) return 'fence';
  if (text.startsWith('<!--', at)) return 'comment';
  if (isAt(rawStart, text, at)) return 'raw';
  return isAt(headingStart, text, at) ? 'heading' : undefined;
}

function isAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function takeOpener(state: State, line: Line, at: number, opener: Opener): number {
  const { text, containers } = state;
  endParagraph(state);
  if (opener === 'fence') {
    fenceStart.lastIndex = at;
    const mark = fenceStart.exec(text)?.[0] ?? '';
    state.fence = { at, mark, depth: containers.length };
    return line.next;
  }
  if (opener === 'heading') {
    extendParagraph(state, line, at);
    endParagraph(state);
    return line.next;
  }
  if (opener === 'raw') return takeRaw(state, at);
  const isMarker = containers.length === 0 && isMarkerLine(text.slice(line.start, line.end));
  return isMarker ? takeSection(state, line) : takeComment(state, at);
}

function takeFencedLine(state: State, line: Line, spot: Spot): number {
  const { text, fence } = state;
  const first = skipSpace(text, spot, line.end);
  const char = fence?.mark[0] ?? '';
  let at = first.at;
  while (at < line.end && text[at] === char) at += 1;
  const isLong = at - first.at >= (fence?.mark.length ?? 0);
  const isEnd = skipSpace(text, { at, column: 0 }, line.end).at === line.end;
  if (isLong && isEnd && first.column - spot.column < 4) state.fence = undefined;
  return line.next;
}

function takeComment(state: State, at: number): number {
  const end = state.text.indexOf('-->', at + 4);
  if (end >= 0) return takeRest(state, end + 3);
  state.problems.push({ code: 'comment.unclosed', at });
  return state.text.length;
}

const rawEnd = /<\/(?:pre|script|style|textarea)>/gi;

function takeRaw(state: State, at: number): number {
  rawEnd.lastIndex = at;
  const found = rawEnd.exec(state.text);
  if (found !== null) return takeRest(state, found.index + found[0].length);
  state.problems.push({ code: 'code.unclosed', at });
  return state.text.length;
}

/** What stands behind a comment in its last line is text. */
function takeRest(state: State, at: number): number {
  const line = readLine(state.text, at);
  if (state.text.slice(at, line.end).trim() !== '') extendParagraph(state, line, at);
  return line.next;
}

function takeSection(state: State, line: Line): number {
  const { text, problems } = state;
  const opening = findMarker(text, line.start);
  if (opening === undefined) return line.next;
  if (!opening.isOpening) {
    problems.push({ code: 'section.unopened', at: opening.start });
    return line.next;
  }
  const closing = findMarker(text, line.end);
  if (closing === undefined || closing.isOpening) {
    problems.push({ code: 'section.unclosed', at: opening.start });
    return text.length;
  }
  if (state.section !== undefined) problems.push({ code: 'section.second', at: opening.start });
  state.section ??= { start: opening.start, end: closing.end };
  return readLine(text, closing.end).next;
}

function extendParagraph(state: State, line: Line, at = line.start): number {
  const { paragraph, containers } = state;
  state.paragraph =
    paragraph === undefined
      ? {
          start: at,
          end: line.end,
          isTop: containers.length === 0,
          isNote: containers.some(({ kind }) => kind === 'note'),
        }
      : { ...paragraph, end: line.end };
  return line.next;
}

function endParagraph(state: State): void {
  if (state.paragraph !== undefined) state.blocks.push(state.paragraph);
  state.paragraph = undefined;
}
