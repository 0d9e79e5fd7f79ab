import type { Bookmark } from './bookmark.ts';

/** The start of a file of bookmarks, by which programs know one. */
export const rejectsHead =
  '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">\n<TITLE>Bookmarks</TITLE>\n';

/** A bookmark with the list and folders it stands in, as a file of its own would have it. */
export function toSource({ source, folders, heading }: Bookmark): string {
  const list = /^(?:unread|read archive)$/i.test(heading) ? `<H1>${heading}</H1>\n` : '';
  const opened = folders.map((folder) => `<DT><H3>${escapeHtml(folder)}</H3>\n<DL><p>\n`).join('');
  return `${list}${opened}<DT>${source}\n${'</DL><p>\n'.repeat(folders.length)}`;
}

/** A rejected bookmark with the reason in a comment before it. */
export function formatReject(source: string, reason: string): string {
  const words = reason.replace(/\s+/g, ' ').replace(/--+|[<>]/g, '–');
  return `<!-- reason: ${words} -->\n${source}`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
