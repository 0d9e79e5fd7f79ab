import { escapeHtml } from '../escapeHtml.ts';
import { escapeLineStart, escapeMarkdown, toLinkDestination } from '../escapeMarkdown.ts';
import type { OutputForm } from '../style.ts';
import type { Piece } from './pieces.ts';

/** How a bibliography is written in one form of output. */
export interface Form {
  heading(text: string): string;
  entry(pieces: readonly Piece[]): string;
  /** A stretch inside a line of the user's own. */
  inline(pieces: readonly Piece[]): string;
  readonly between: string;
}

const text: Form = {
  heading: (heading) => heading,
  entry: (pieces) => pieces.map((piece) => piece.text).join(''),
  inline: (pieces) => pieces.map((piece) => piece.text).join(''),
  between: '\n\n',
};

/** A paragraph an entry, no class, no style: what blog editors keep. */
const html: Form = {
  heading: (heading) => `<p><b>${escapeHtml(heading)}</b></p>`,
  entry: (pieces) => `<p>${pieces.map(toHtml).join('')}</p>`,
  inline: (pieces) => pieces.map(toHtml).join(''),
  between: '\n',
};

const htmlReferences: Readonly<Record<string, string>> = {
  '&': '&#38;',
  '<': '&#60;',
  '>': '&#62;',
};

/** Addresses stand as text: the entry is then, byte for byte, what citeproc prints for the official style. */
function toHtml({ text, italic }: Piece): string {
  const escaped = text.replace(/[&<>]/g, (character) => htmlReferences[character] ?? character);
  return italic ? `<i>${escaped}</i>` : escaped;
}

const markdown: Form = {
  heading: (heading) => `**${escapeMarkdown(heading)}**`,
  entry: (pieces) => escapeLineStart(pieces.map(toMarkdown).join('')),
  inline: (pieces) => pieces.map(toMarkdown).join(''),
  between: '\n\n',
};

function toMarkdown({ text, italic, url }: Piece): string {
  const escaped = escapeMarkdown(text);
  if (url !== undefined) return `[${escaped}](${toLinkDestination(url)})`;
  return italic ? `*${escaped}*` : escaped;
}

export const forms: Readonly<Record<OutputForm, Form>> = { text, html, markdown };
