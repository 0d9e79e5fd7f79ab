import type { BodyForm } from './foundSource.ts';

const html =
  /<(?:p|div|br|span|html|body|table|h[1-6]|ul|ol|li|b|strong|a)(?:\s[^<>]{0,2000})?\/?>|<!doctype html|<!-- wp:/i;
const markdown =
  /\]\((?:<|https?:)|^ {0,3}#{1,6} \S|^\*\*[^*\n]{1,80}\*\*\s*$|^ {0,3}\[[^\]\n]{1,100}\]: https?:|^(?:---|\+\+\+)\r?\n[a-z_]{2,20}\s*[:=]|^\\- |\\[[\]_*|$]|&(?:amp|lt|gt|#\d{2,3});| {2}\n\\?- /m;

/**
 * How a text is written, told from its beginning: Markdown by its front matter, links, headings and
 * escapes, HTML by its tags. A text that is neither is plain.
 */
export function detectBodyForm(text: string): BodyForm {
  const head = text.slice(0, 65_536);
  if (/^\s{0,100}<(?!https?:)/.test(head)) return 'html';
  const tags = html.exec(head);
  const marks = markdown.exec(head);
  if (tags === null) return marks === null ? 'text' : 'markdown';
  // HTML has entities and may have stars; Markdown may have a tag here and there.
  const isMarkdown = /\]\((?:<|https?:)|^ {0,3}#{1,6} \S|^(?:---|\+\+\+)\r?\n/m.test(head);
  return isMarkdown ? 'markdown' : 'html';
}
