import { quoteText } from '../../domain/quoteText.ts';
import { toSafeText } from '../../domain/safeText.ts';
import type { StyleRemark } from '../../styles/style.ts';

const mostLines = 10;

/** Tells which texts were written in Latin letters, or left out: a line each, and a sum beyond ten. */
export function formatRemarks(remarks: readonly StyleRemark[]): string {
  const lines = remarks.slice(0, mostLines).map(formatRemark);
  const rest = remarks.slice(mostLines);
  const entries = new Set(rest.map(({ key }) => key)).size;
  if (rest.length > 0) {
    const texts = rest.length === 1 ? '1 more text' : `${rest.length} more texts`;
    lines.push(`… and ${texts} in ${entries === 1 ? '1 entry' : `${entries} entries`}`);
  }
  return `${lines.join('\n')}\n--ascii-latin keeps other scripts, for XeLaTeX and LuaLaTeX.\n`;
}

function formatRemark({ key, field, text, written }: StyleRemark): string {
  const was = quoteText(toSafeText(text));
  const became = written === '' ? 'is left out' : `became ${quoteText(written)}`;
  return `${key}: ${field}: ${was} ${became}`;
}
