import { isIdleLine } from './splitLines.ts';

/** So many lines tell. */
const sampled = 200;
const withAddress = /^[^\n]{0,2000}?https?:\/\//i;
/** An address alone, or with a bar, tab or bullet beside it. */
const plain =
  /^\s*(?:[-*+•>]\s+|\d{1,5}[.)]\s+)?(?:<?https?:\/\/[^\s,;|]+>?(?:\s*\|.*|\t.*|\s*)|\[[^\]]{1,2000}\]\(https?:\/\/[^\s()]+\).{0,100})$/i;

/** How surely a text is a list of addresses: nearly surely where each line is one and little more, surely for its own rejects. */
export function looksLikeUrls(head: string): number {
  if (/^\s*(?:[<{@%]|\[\s{0,99}[{["\]]|TY {2}-|---)/.test(head)) return 0;
  if (/^\ufeff?# reason: /.test(head)) return 0.9;
  const lines = head.split(/\r\n|\r|\n/, sampled).filter((line) => !isIdleLine(line));
  if (lines.length > 1 && head.length >= 65_536) lines.pop();
  if (lines.length === 0) return 0;
  const count = (pattern: RegExp): number =>
    lines.filter((line) => pattern.test(line.slice(0, 3000))).length / lines.length;
  const share = count(plain);
  if (share >= 0.9) return 0.9;
  if (share >= 0.6) return 0.65;
  return share > 0 && count(withAddress) >= 0.8 ? 0.45 : 0;
}
