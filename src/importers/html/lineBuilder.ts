import type { BodyLine, BodyLink } from './bodyLine.ts';

/** Gathers the text and links of one line after another. */
export interface LineBuilder {
  /** @param at Where the text stands in the body. */
  addText(text: string, at: number): void;
  openLink(url: string): void;
  closeLink(): void;
  setBold(isBold: boolean): void;
  /** Ends the line; the next one is of the same paragraph, unless this one is empty. */
  breakLine(): void;
  /** Ends the line and the paragraph, and begins one of this kind. */
  breakBlock(kind?: { readonly level?: number; readonly isItem?: boolean }): void;
  /** All lines so far, ended. */
  finish(): readonly BodyLine[];
}

interface Open {
  /** Joined at the end only: a text looked at after every addition is copied every time. */
  readonly parts: string[];
  length: number;
  endsInSpace: boolean;
  at: number;
  hasPlain: boolean;
  readonly links: BodyLink[];
}

function startLine(): Open {
  return { parts: [], length: 0, endsInSpace: true, at: -1, hasPlain: false, links: [] };
}

const unseen = /[\u200b\ufeff\u00ad\0]/g;
const white = /[\s\u0085]+/g;

/** Makes a builder for a body whose line breaks are where `countLine` says. */
export function makeLineBuilder(countLine: (at: number) => number): LineBuilder {
  const lines: BodyLine[] = [];
  let open = startLine();
  let link: { url: string; start: number } | undefined;
  let isBold = false;
  let kind = { level: 0, isItem: false };
  let block = 0;
  const cutLink = (): void => {
    if (link === undefined) return;
    const end = open.length - (open.endsInSpace ? 1 : 0);
    if (end > link.start) open.links.push({ url: link.url, start: link.start, end });
  };
  const breakLine = (): void => {
    cutLink();
    if (link !== undefined) link = { url: link.url, start: 0 };
    const text = open.parts.join('').trimEnd();
    if (text !== '') {
      const level = kind.level || (open.hasPlain ? 0 : 7);
      const { links, at } = open;
      lines.push({ line: countLine(at), text, links, block, level, isItem: kind.isItem });
      kind = { level: kind.level, isItem: false };
    } else block += 1;
    open = startLine();
  };
  return {
    addText: (text, at) => {
      const seen = text.replace(unseen, '').replace(white, ' ');
      const added = open.endsInSpace ? seen.trimStart() : seen;
      if (added === '') return;
      if (open.length === 0) open.at = at + (text.length - text.trimStart().length);
      if (!isBold && added !== ' ') open.hasPlain = true;
      open.parts.push(added);
      open.length += added.length;
      open.endsInSpace = added.endsWith(' ');
    },
    openLink: (url) => {
      cutLink();
      link = { url, start: open.length };
    },
    closeLink: () => {
      cutLink();
      link = undefined;
    },
    setBold: (value) => {
      isBold = value;
    },
    breakLine,
    breakBlock: (next) => {
      breakLine();
      block += 1;
      kind = { level: next?.level ?? 0, isItem: next?.isItem ?? false };
    },
    finish: () => {
      breakLine();
      return lines;
    },
  };
}

/** Makes a count of line breaks before a place in a text; it is asked for places in their order. */
export function makeLineCount(text: string): (at: number) => number {
  let line = 1;
  let next = text.indexOf('\n');
  return (at) => {
    while (next !== -1 && next < at) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return line;
  };
}
