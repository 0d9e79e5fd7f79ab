import type { BodyForm } from './foundSource.ts';

/** How a text is written, told from its beginning: HTML by its tags, Markdown by its links and headings. */
export function detectBodyForm(text: string): BodyForm {
  return /<(?:p|div|br|span|html|body|h[1-6]|ul|ol|li)\b[^<>]{0,2000}>/i.test(text.slice(0, 65_536))
    ? 'html'
    : 'text';
}
