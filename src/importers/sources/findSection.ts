import type { BodyLine } from '../html/bodyLine.ts';
import { isSourcesHeading } from '../sourceLine/headingLine.ts';
import { sureEnough, toConfidence } from '../sourceLine/liberty.ts';
import { type LineParts, readLine } from '../sourceLine/readLine.ts';
import { isAfterPost, isBoilerplate } from './boilerplate.ts';

/** Where the lines of a section stand among those of a post. */
export interface Section {
  /** The first line after the heading. */
  readonly start: number;
  /** The line after the last. */
  readonly end: number;
}

/** The level of a line in bold type. */
const bold = 7;
const mostLooked = 12;
const longestHeading = 120;
/** Prose of this length without any mark of a source ends the section. */
const longestSource = 1200;

/**
 * Finds the section of sources: the last heading such as `SOURCES` that sources follow. It ends at the
 * next heading, at what blogs print below a post, or with the post; a heading that sources follow,
 * such as `Books`, is part of it, and so is a section right before it. Undefined without any.
 */
export function findSection(lines: readonly BodyLine[]): Section | undefined {
  const headings = lines.flatMap(({ text }, i) => (isSourcesHeading(text) ? [i] : []));
  const found: Section[] = headings.slice(-mostLooked).flatMap((at) => {
    const section = { start: at + 1, end: findEnd(lines, at) };
    return section.end > section.start ? [section] : [];
  });
  const isGood = ({ start, end }: Section): boolean =>
    areSources(lines.slice(start, Math.min(end, start + mostLooked)));
  const last = found.findLast(isGood);
  if (last === undefined) return found.findLast((section) => seemSources(lines, section));
  const before = found.filter(({ start, end }) => start < last.start && end === last.start - 1);
  const first = before.find(isGood);
  return { start: first?.start ?? last.start, end: last.end };
}

/** The line after the last of the section with this heading. */
function findEnd(lines: readonly BodyLine[], heading: number): number {
  const level = lines[heading]?.level || bold;
  for (let i = heading + 1; i < lines.length; i += 1) {
    const line = lines[i];
    if (line === undefined || isBoilerplate(line.text) || isSourcesHeading(line.text)) return i;
    if (line.text.length > longestSource && !/[“”"«»]/.test(line.text)) return i;
    if (!isHeading(line)) continue;
    const isEnd = (line.level <= level && line.level < bold) || isAfterPost(line.text);
    if (isEnd || !areSources(toNextHeading(lines, i + 1))) return i;
  }
  return lines.length;
}

function isHeading(line: BodyLine): boolean {
  if (line.level === 0 || line.text.length > longestHeading) return false;
  return line.level < bold || read(line) === undefined;
}

function toNextHeading(lines: readonly BodyLine[], start: number): readonly BodyLine[] {
  const some = lines.slice(start, start + mostLooked);
  const end = some.findIndex((line) => isHeading(line) || isBoilerplate(line.text));
  return end === -1 ? some : some.slice(0, end);
}

/** Whether at least half of the lines, but for headings, read as sources. */
export function areSources(lines: readonly BodyLine[]): boolean {
  const some = lines.filter((line) => !isHeading(line) && !isSourcesHeading(line.text));
  const readable = some.filter((line) => isReadable(line)).length;
  return readable > 0 && readable * 2 >= some.length;
}

/** Whether lines that can’t be read may yet be meant as sources: dates, quotation marks, links. */
function seemSources(lines: readonly BodyLine[], { start, end }: Section): boolean {
  const some = lines.slice(start, Math.min(end, start + mostLooked));
  const seeming = some.filter(
    ({ text, links }) =>
      text.length < longestSource && (links.length > 0 || /["“”«»]|\d/.test(text)),
  ).length;
  return seeming * 2 > some.length;
}

function isReadable(line: BodyLine): boolean {
  const parts = read(line);
  return parts !== undefined && toConfidence(parts.liberties) >= sureEnough;
}

function read({ text, isItem, links }: BodyLine): LineParts | undefined {
  return readLine(text, { standsUnder: true, isItem, links });
}
