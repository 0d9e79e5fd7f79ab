import { escapeHtml } from '../escapeHtml.ts';
import { escapeLineStart, escapeMarkdown, toLinkDestination } from '../escapeMarkdown.ts';
import type { OutputForm } from '../style.ts';
import type { Piece } from './line.ts';

/** How the lines of a section are written in one form of output. */
export interface Form {
  heading(text: string): string;
  line(pieces: readonly Piece[]): string;
  group(lines: readonly string[]): string;
  readonly betweenGroups: string;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

function toText(piece: Piece): string {
  return typeof piece === 'string' ? piece : piece.text;
}

/** Nothing is put around right-to-left text: a mark that nobody sees would be pasted along. */
const text: Form = {
  heading: (heading) => heading,
  line: (pieces) => pieces.map(toText).join(''),
  group: (lines) => lines.join('\n'),
  betweenGroups: '\n\n',
};

/**
 * A paragraph a group, `<br>` between its lines, no newline inside (editors that turn newlines
 * into `<br>` would double it), no class, no style: what Blogger, WordPress and Substack keep.
 * Right-to-left values are isolated by `dir="auto"`, which those editors keep too, so that the
 * comma and the date after an Arabic title stay where they belong.
 */
const html: Form = {
  heading: (heading) => `<p><b>${escapeHtml(heading)}</b></p>`,
  line: (pieces) => pieces.map(toHtmlPiece).join(''),
  group: (lines) => `<p>${lines.join('<br>')}</p>`,
  betweenGroups: '\n',
};

function toHtmlPiece(piece: Piece): string {
  const escaped = escapeHtml(toText(piece));
  if (typeof piece === 'string') return escaped;
  const direction = rightToLeft.test(piece.text) ? ' dir="auto"' : '';
  if (piece.url !== '') return `<a href="${escapeHtml(piece.url)}"${direction}>${escaped}</a>`;
  return direction === '' ? escaped : `<span${direction}>${escaped}</span>`;
}

/**
 * A paragraph a group, a hard break (two spaces, which every dialect knows) between its lines;
 * `- ` is escaped, so that it is shown as typed and begins no list.
 */
const markdown: Form = {
  heading: (heading) => `**${escapeMarkdown(heading)}**`,
  line: (pieces) => escapeLineStart(pieces.map(toMarkdownPiece).join('')),
  group: (lines) => lines.join('  \n'),
  betweenGroups: '\n\n',
};

function toMarkdownPiece(piece: Piece): string {
  const escaped = escapeMarkdown(toText(piece));
  return typeof piece === 'string' || piece.url === ''
    ? escaped
    : `[${escaped}](${toLinkDestination(piece.url)})`;
}

const forms: Readonly<Record<OutputForm, Form>> = { text, html, markdown };

/** The form of output; where links are off, its lines have none. */
export function getForm(name: OutputForm, links = true): Form {
  const form = forms[name];
  return links ? form : { ...form, line: (pieces) => form.line(pieces.map(dropLink)) };
}

function dropLink(piece: Piece): Piece {
  return typeof piece === 'string' ? piece : { text: piece.text, url: '' };
}
