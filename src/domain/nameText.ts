const untidy =
  /[^\S ]|[ ]{2}|^[\s,،，、]|[\s,،，、]$|^by[\s:]|[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/i;
const invisible = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * A name without what a page puts around it: white space folded, invisible marks, commas at either
 * end and a byline's leading `By ` dropped.
 */
export function tidyName(text: string): string {
  if (!untidy.test(text)) return text;
  const line = text.replace(invisible, '').replace(/\s+/g, ' ');
  let end = line.length;
  while (end > 0 && isEdge(line.charAt(end - 1))) end -= 1;
  let start = 0;
  while (start < end) {
    if (isEdge(line.charAt(start))) start += 1;
    else if (start + 3 < end && /^by[ :]$/i.test(line.slice(start, start + 3))) start += 3;
    else break;
  }
  return line.slice(start, end);
}

function isEdge(character: string): boolean {
  return character === ' ' || isComma(character);
}

/** Whether a character is a comma: Latin, Arabic, Chinese or Japanese. */
export function isComma(character: string): boolean {
  return character === ',' || character === '،' || character === '，' || character === '、';
}

/**
 * The text with every character inside balanced outer braces, and the braces, replaced by `\0`, so
 * that what stands in braces is never taken for a separator. Of the same length as the text.
 */
export function maskBraces(text: string): string {
  if (!text.includes('{')) return text;
  let masked = '';
  let kept = 0;
  let start = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const character = text.charAt(i);
    if (character === '{') {
      if (depth === 0) start = i;
      depth += 1;
    } else if (character === '}' && depth > 0) {
      depth -= 1;
      if (depth > 0) continue;
      masked += text.slice(kept, start) + '\0'.repeat(i + 1 - start);
      kept = i + 1;
    }
  }
  return masked + text.slice(kept);
}

/** Cuts a text at every place where a pattern with the flag `g` matches outside braces. */
export function splitOutsideBraces(text: string, separator: RegExp): string[] {
  if (!text.includes('{')) return text.split(separator);
  const pieces: string[] = [];
  let start = 0;
  for (const match of maskBraces(text).matchAll(separator)) {
    pieces.push(text.slice(start, match.index));
    start = match.index + match[0].length;
  }
  pieces.push(text.slice(start));
  return pieces;
}

/** What stands in the braces where the whole text does (`{World Bank}`), however many there are. */
export function findBraced(text: string): string | undefined {
  const wraps = text.startsWith('{') ? countWraps(text) : 0;
  return wraps === 0 ? undefined : text.slice(wraps, text.length - wraps).trim();
}

/** How many pairs of braces go around the whole text. */
function countWraps(text: string): number {
  let opening = 0;
  while (text.charAt(opening) === '{') opening += 1;
  let closing = 0;
  while (text.charAt(text.length - 1 - closing) === '}') closing += 1;
  let depth = opening;
  let wraps = Math.min(opening, closing);
  for (let i = opening; i < text.length - closing; i += 1) {
    if (text.charAt(i) === '{') depth += 1;
    else if (text.charAt(i) === '}') depth -= 1;
    if (depth < wraps) wraps = depth;
  }
  return depth === closing ? Math.max(wraps, 0) : 0;
}
