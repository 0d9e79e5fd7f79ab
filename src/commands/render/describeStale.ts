import { quoteText } from '../../domain/quoteText.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { isMarkerLine } from '../../drafts/markers.ts';

/** So many lines of each kind are shown. */
const mostLines = 20;

/** Tells how a text differs from what it should be: lines to come in (`+`), lines to go (`-`). */
export function describeStale(message: string, now: string, wanted: string): string {
  const old = toLines(now);
  const fresh = toLines(wanted);
  const incoming = subtract(fresh, old);
  const outgoing = subtract(old, fresh);
  const isOrderOnly = incoming.length + outgoing.length === 0;
  const how = isOrderOnly ? ' (the same lines in another order or spacing)' : '';
  return [`${message}${how}`, ...mark('+', incoming), ...mark('-', outgoing)]
    .map((line) => `${toSafeText(line)}\n`)
    .join('');
}

function toLines(text: string): readonly string[] {
  return text.split(/[\r\n]+/).filter((line) => line.trim() !== '' && !isMarkerLine(line));
}

function subtract(lines: readonly string[], others: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const line of others) counts.set(line, (counts.get(line) ?? 0) + 1);
  return lines.filter((line) => {
    const count = counts.get(line) ?? 0;
    if (count > 0) counts.set(line, count - 1);
    return count === 0;
  });
}

function mark(sign: string, lines: readonly string[]): readonly string[] {
  const shown = lines
    .slice(0, mostLines)
    .map((line) => `  ${sign} ${line.length > 200 ? quoteText(line) : line.trimEnd()}`);
  const more = lines.length - shown.length;
  return more > 0 ? [...shown, `  ${sign} … and ${more} more`] : shown;
}
