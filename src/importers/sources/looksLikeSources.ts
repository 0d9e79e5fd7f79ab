import { isSourcesHeading } from '../sourceLine/headingLine.ts';
import { readSources } from '../sourceLine/readSources.ts';
import { detectBodyForm } from './detectBodyForm.ts';
import { findSection } from './findSection.ts';
import { joinWrapped } from './joinWrapped.ts';
import { readBodyLines } from './readBodyLines.ts';

const otherFormat =
  /^\s*(?:[{[]|@[a-z]+\s*[{(]|<\?xml|<(?:feed|rss)\b|<!doctype netscape|TY {2}-)|^"?[\w -]{1,40}"?([,;\t|])"?[\w -]{1,40}"?\1"?[\w -]{0,40}"?(?:\1|\r?$)/i;
const wholePost = /^\s*(?:<!doctype|<html|---\r?\n|\+\+\+\r?\n)/i;
const anyHeading =
  /\b(?:sources?|bibliography|references|further reading|works cited|literature|citations)\b/i;
const mostLooked = 60;
/** Without a heading all has to be right. */
const exact = 0.9;

/**
 * How surely a text is a post with a section of sources, or the section alone: by its heading with
 * readable lines below, or else by lines that are all as the style prints them.
 *
 * @returns 0 to 1.
 */
export function looksLikeSources(head: string): number {
  if (otherFormat.test(head)) return 0;
  if (!anyHeading.test(head) && !/[“”"«»]/.test(head.slice(0, 4096))) return 0;
  const lines = readBodyLines(head, detectBodyForm(head));
  const section = findSection(lines);
  const first = section?.start ?? 0;
  const some = lines.slice(first, Math.min(section?.end ?? lines.length, first + mostLooked));
  const read = readSources(joinWrapped(some));
  const readable = read.filter(({ result }) => result.ok);
  if (section !== undefined) {
    // A section that was cut off, or one of lines that were all rejected before.
    if (readable.length === 0) return isSourcesHeading(lines[0]?.text ?? '') ? 0.6 : 0;
    // A page, or a post with its front matter, tells more of itself than its sources.
    return readable.length > 1 && !wholePost.test(head) ? 0.8 : 0.6;
  }
  const isExact = read.every(({ confidence }) => confidence >= exact);
  return isExact && readable.some(({ guess }) => guess.ok && guess.value.date) ? 0.6 : 0;
}
