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

function toHtml(piece: Piece): string {
  const escaped = piece.text.replace(
    /[&<>]/g,
    (character) => htmlReferences[character] ?? character,
  );
  const set = setInTags(piece.italic ? `<i>${escaped}</i>` : escaped, piece, 'b');
  return piece.url === undefined ? set : `<a href="${escapeHtml(piece.url)}">${set}</a>`;
}

/** The settings that Markdown has no marks for: its tags are those of HTML. */
function setInTags(inner: string, { bold, smallCaps, raised }: Piece, tag: 'b' | ''): string {
  let set = inner;
  if (bold && tag !== '') set = `<${tag}>${set}</${tag}>`;
  if (smallCaps) set = `<span style="font-variant: small-caps">${set}</span>`;
  return raised === undefined ? set : `<${raised}>${set}</${raised}>`;
}

const markdown: Form = {
  heading: (heading) => `**${escapeMarkdown(heading)}**`,
  entry: (pieces) => escapeLineStart(pieces.map(toMarkdown).join('')),
  inline: (pieces) => pieces.map(toMarkdown).join(''),
  between: '\n\n',
};

function toMarkdown(piece: Piece): string {
  const { text, italic, bold, url } = piece;
  const escaped = escapeMarkdown(text);
  if (url !== undefined) return `[${escaped}](${toLinkDestination(url)})`;
  const mark = `${bold ? '**' : ''}${italic ? '*' : ''}`;
  return setInTags(mark === '' ? escaped : emphasise(escaped, mark), piece, '');
}

/** Emphasis ends at no space: with one, Markdown takes its marks for letters. */
function emphasise(text: string, mark: string): string {
  const inner = text.trim();
  if (inner === '') return text;
  const start = text.slice(0, text.length - text.trimStart().length);
  const end = text.slice(text.trimEnd().length);
  return `${start}${mark}${inner}${[...mark].reverse().join('')}${end}`;
}

const forms: Readonly<Record<OutputForm, Form>> = { text, html, markdown };

/**
 * The form of output. Unless links are asked for, HTML has addresses as text: the entry is then,
 * byte for byte, what citeproc prints for the official style. Markdown has links unless told.
 */
export function getForm(name: OutputForm, links: boolean | undefined): Form {
  const form = forms[name];
  if (links ?? name === 'markdown') return form;
  return {
    ...form,
    entry: (pieces) => form.entry(pieces.map(dropLink)),
    inline: (pieces) => form.inline(pieces.map(dropLink)),
  };
}

function dropLink(piece: Piece): Piece {
  return piece.isRemark ? piece : { ...piece, url: undefined };
}
