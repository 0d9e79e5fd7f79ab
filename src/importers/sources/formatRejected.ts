import type { BodyLink } from '../html/bodyLine.ts';
import type { BodyForm } from './foundSource.ts';
import { reasonMark } from './readBodyLines.ts';

const heading: Readonly<Record<BodyForm, string>> = {
  text: 'SOURCES\n\n',
  markdown: '**SOURCES**\n\n',
  html: '<p><b>SOURCES</b></p>\n',
};
const longest = 12_000;

/** The start of a file of rejects. */
export function formatHead(form: BodyForm): string {
  return heading[form];
}

/** A source's line in the form of the input, its links kept, without any other markup. */
export function formatLine(text: string, links: readonly BodyLink[], form: BodyForm): string {
  if (form === 'text') return text.slice(0, longest);
  const escapeText = form === 'html' ? escapeHtml : escapeMarkdown;
  let written = '';
  let at = 0;
  for (const { url, start, end } of links) {
    if (start < at || end > longest) continue;
    const anchor = escapeText(text.slice(start, end));
    written += escapeText(text.slice(at, start));
    written +=
      form === 'html'
        ? `<a href="${escapeHtml(url)}">${anchor}</a>`
        : `[${anchor}](<${toTarget(url)}>)`;
    at = end;
  }
  written += escapeText(text.slice(at, longest));
  return form === 'html' ? `<p>${written}</p>` : written.replace(/^[#+\-=:%>]/, '\\$&');
}

/** A rejected line with the reason before it, where it is no source. */
export function formatRejected(source: string, reason: string, form: BodyForm): string {
  if (source === '') return '';
  const why = reason.replace(/\s+/g, ' ');
  if (form === 'text') return `${reasonMark}${why}\n${source}\n\n`;
  const comment = `<!-- reason: ${why.replace(/--+/g, '-').replace(/[<>]/g, '')} -->`;
  return form === 'html' ? `${comment}\n${source}\n` : `${comment}\n\n${source}\n\n`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>&]/g, '\\$&');
}

function toTarget(url: string): string {
  return url.replace(/[<>\s\\]/g, (character) => encodeURIComponent(character));
}
