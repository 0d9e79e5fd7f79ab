import { readMarkdownLines } from '../html/readMarkdownLines.ts';

/** What a line says of a page. */
export interface UrlEntry {
  readonly url: string;
  readonly title: string | undefined;
  readonly note: string | undefined;
}

/** A web address in running text; what closes a sentence or bracket after it is not of it. */
const address = /https?:\/\/[^\s<>"“”«»|]+/gi;
/** Bullets, numbers and boxes to tick at the beginning of a line. */
const bullet = /^\s*(?:(?:[-*+•·–—]|\d{1,5}[.)]|>)\s+)*(?:\[[ xX]\]\s+)?/;
const markBefore = /\s*(?:[|:–—-]|->|→)\s*$/;
/** A title after the address stands behind one of these: OneTab's bar, a tab, a dash. */
const markAfter = /^(?:\s*\||\t|\s+[-–—]\s|\s*:\s)\s*/;

/**
 * The pages that a line names. Beside one address, what stands before it or after a bar, tab, dash or
 * colon is its title; other text after it is a note. Beside several, text is nobody's.
 *
 * @param line No longer than 20,000 characters.
 */
export function readUrlLine(line: string): readonly UrlEntry[] {
  const linked = line.includes('](') ? readMarkdown(line) : [];
  if (linked.length > 0) return linked;
  const found = [...line.matchAll(address)];
  const [only] = found;
  if (only === undefined) return [];
  if (found.length > 1) {
    const pages = new Set(found.map(([url]) => trimAddress(url)));
    return [...pages].map((url) => ({ url, title: undefined, note: undefined }));
  }
  const url = trimAddress(only[0]);
  const before = line
    .slice(0, only.index)
    .replace(bullet, '')
    .replace(/[<("“«]\s*$/, '');
  const rest = line.slice(only.index + url.length).replace(/^[>)"”»]/, '');
  const title = before.replace(markBefore, '').trim();
  if (title !== '') return [{ url, title: unquote(title), note: toNote(rest) }];
  const mark = markAfter.exec(rest);
  if (mark === null) return [{ url, title: undefined, note: toNote(rest) }];
  const after = rest.slice(mark[0].length).trim();
  return [{ url, title: after === '' ? undefined : unquote(after), note: undefined }];
}

function readMarkdown(line: string): readonly UrlEntry[] {
  const [read] = readMarkdownLines(line.trim());
  if (read === undefined) return [];
  const { text } = read;
  const links = read.links.filter(({ url }) => /^https?:/i.test(url));
  const entries = links.map(({ url, start, end }) => {
    const words = text.slice(start, end).trim();
    return { url, title: words === url ? undefined : unquote(words), note: undefined };
  });
  const [entry] = entries;
  const [link] = links;
  if (entry === undefined || link === undefined || entries.length > 1) return entries;
  const rest = `${text.slice(0, link.start)} ${text.slice(link.end)}`.replace(bullet, '');
  return [{ ...entry, note: toNote(rest) }];
}

/** Takes off what a sentence puts after an address: stops, and brackets that it did not open. */
function trimAddress(text: string): string {
  let url = text;
  while (/[.,;:!?'’)\]}*]$/.test(url)) {
    const last = url.at(-1);
    if (last === ')' && url.includes('(')) break;
    url = url.slice(0, -1);
  }
  return url;
}

function toNote(text: string): string | undefined {
  const note = text.replace(/^[\s,;:.#|–—-]+|[\s|–—]+$/g, '').replace(/^\(([^()]*)\)$/, '$1');
  return note.trim() === '' ? undefined : note.trim();
}

function unquote(title: string): string {
  return /^(?:“([^“”]+)”|"([^"]+)")$/.exec(title)?.slice(1).find(Boolean) ?? title;
}
