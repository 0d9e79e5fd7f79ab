import type { Block, DraftBlocks, DraftProblem, Span } from './draft.ts';
import { findMarker } from './markers.ts';

const opener = /<!--|<(pre|code|script|style|textarea)(?=[\s>])/gi;

/** Takes an HTML draft apart: text on one side; code, scripts, comments and the section on the other. */
export function findHtmlBlocks(text: string): DraftBlocks {
  const blocks: Block[] = [];
  const problems: DraftProblem[] = [];
  let section: Span | undefined;
  let start = text.startsWith('\ufeff') ? 1 : 0;
  let marker = findMarker(text, start);
  opener.lastIndex = start;
  for (let found = opener.exec(text); found !== null; found = opener.exec(text)) {
    const at = found.index;
    pushBlock(blocks, start, at);
    if (marker !== undefined && marker.start < at) marker = findMarker(text, at);
    let end: number | undefined;
    if (marker?.start === at) {
      const closing = marker.isOpening ? findMarker(text, marker.end) : undefined;
      if (!marker.isOpening) problems.push({ code: 'section.unopened', at });
      else if (closing === undefined || closing.isOpening) {
        problems.push({ code: 'section.unclosed', at });
        return { blocks, section, problems };
      } else if (section !== undefined) problems.push({ code: 'section.second', at });
      else section = { start: at, end: closing.end };
      end = (closing ?? marker).end;
    } else {
      end = findEnd(text, at, found[1]);
    }
    if (end === undefined) {
      problems.push({ code: found[1] === undefined ? 'comment.unclosed' : 'code.unclosed', at });
      return { blocks, section, problems };
    }
    start = end;
    opener.lastIndex = end;
  }
  pushBlock(blocks, start, text.length);
  return { blocks, section, problems };
}

function findEnd(text: string, at: number, name: string | undefined): number | undefined {
  if (name === undefined) {
    const end = text.indexOf('-->', at + 4);
    return end < 0 ? undefined : end + 3;
  }
  const closing = new RegExp(`</${name}\\s*>`, 'gi');
  closing.lastIndex = at;
  const found = closing.exec(text);
  return found === null ? undefined : found.index + found[0].length;
}

function pushBlock(blocks: Block[], start: number, end: number): void {
  if (start < end) blocks.push({ start, end, isTop: true, isNote: false });
}
