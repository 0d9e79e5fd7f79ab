import type { ArticleDraft } from '../../domain/draft.ts';
import type { Result } from '../../domain/problem.ts';
import { quoteText } from '../../domain/quoteText.ts';
import type { BodyLine, BodyLink } from '../html/bodyLine.ts';
import { type ArchiveNote, putBehind, takeArchiveRemark } from './archiveRemark.ts';
import { chooseLink } from './chooseLink.ts';
import { isSourcesHeading } from './headingLine.ts';
import { findDoubt, type Liberty, sureEnough, toConfidence } from './liberty.ts';
import { type LineParts, readLine } from './readLine.ts';
import { type Heading, refuseLine, toSourceDraft, unreadable } from './toSourceDraft.ts';

/** One line of a section, read among the others. */
export interface ReadSource {
  readonly line: number;
  /** The line as it would stand alone: what it takes from the line above is put before it. */
  readonly text: string;
  /** Those of `text`. */
  readonly links: readonly BodyLink[];
  /** 0 where nothing could be read. */
  readonly confidence: number;
  /** What was read, however unsure. */
  readonly guess: Result<ArticleDraft>;
  /** The same, but for a guess that is not sure enough: that one is refused with the reason. */
  readonly result: Result<ArticleDraft>;
}

interface Read {
  readonly line: BodyLine;
  readonly parts?: LineParts;
  readonly heading?: Heading;
  readonly text: string;
  readonly links: readonly BodyLink[];
  readonly doubts: readonly Liberty[];
  readonly archive?: ArchiveNote | undefined;
}

/** What the lines so far have left for the next one. */
interface Group {
  heading: Heading | undefined;
  isUnreadable: boolean;
  /** The paragraph of the line before. */
  block: number;
}

const longestHeading = 80;
const listMark = /^(?:[-–—−•·▪‣◦*+]\s*|\(?\d{1,3}[.)]\s+)/;
/** Stands for the outlet of a line that may or may not take one from the line above. */
export const unknownOutlet = '?';

/**
 * Reads the lines of a section. A line with a mark and without an outlet or authors of its own takes
 * them from the line it stands under. Headings such as `SOURCES` are passed over.
 */
export function readSources(lines: readonly BodyLine[]): ReadSource[] {
  const group: Group = { heading: undefined, isUnreadable: false, block: -1 };
  const read: Read[] = [];
  for (const line of lines) {
    if (isSourcesHeading(line.text) || isSubheading(line, group)) continue;
    const { line: bare, archive } = takeArchiveRemark(line);
    read.push({ ...readOne(bare, group), archive });
    group.block = line.block;
  }
  return read.map(finish);
}

/** A heading inside the section, such as `Books`; no line stands under what is above it. */
function isSubheading({ level, text, isItem, links }: BodyLine, group: Group): boolean {
  if (level === 0 || text.length > longestHeading) return false;
  if (readLine(text, { standsUnder: false, isItem, links }) !== undefined) return false;
  Object.assign(group, { heading: undefined, isUnreadable: false, block: -1 });
  return true;
}

function readOne(line: BodyLine, group: Group): Read {
  const { heading: above } = group;
  const standsUnder = above !== undefined && !above.isMarked;
  const { text, links, isItem } = line;
  const parts = readLine(text, { standsUnder, isItem, links });
  if (parts === undefined) return passUnreadable(line, group);
  const own = parts.quoted?.heading ?? parts.book?.heading ?? '';
  const mayStand = own === '' && (parts.quoted !== undefined || parts.book !== undefined);
  // In a list that has no groups an outlet may stand after the title, or a link be all there is.
  const isAlone = parts.quoted?.outlet !== '' || (links.length > 0 && !/[“”"«»]/.test(text));
  const isFirstOfTitle = above?.isMarked === true && isAlone;
  if (own === unknownOutlet) return { line, parts, text, links, doubts: [noOutlet(text)] };
  if (mayStand && parts.isMarked && !isFirstOfTitle) return readUnder(line, parts, group);
  const isOrphan =
    mayStand && !parts.isMarked && parts.quoted?.outlet === '' && group.block === line.block;
  if (isOrphan && (above?.text ?? '') !== '') return leaveOpen(line, parts);
  const heading = toHeading(parts);
  if (mayStand || own !== '') Object.assign(group, { heading, isUnreadable: false });
  return { line, parts, heading, text, links, doubts: [] };
}

/** A line with a mark and nothing before its title. */
function readUnder(line: BodyLine, parts: LineParts, group: Group): Read {
  const { heading: above, isUnreadable } = group;
  if (isUnreadable || above === undefined || above.isMarked) {
    if (!isUnreadable && above === undefined) group.heading = toHeading(parts);
    return isUnreadable ? leaveOpen(line) : leaveOpen(line, parts);
  }
  note(above, parts);
  const { text, links } = putBefore(line, above.text);
  return { line, parts, heading: above, text, links, doubts: [] };
}

function leaveOpen(line: BodyLine, parts?: LineParts): Read {
  const { text, links } = putBefore(line, unknownOutlet);
  const doubts = [noOutlet(text)];
  if (parts === undefined) return { line, text, links, doubts };
  return { line, parts, heading: toHeading(parts), text, links, doubts };
}

function passUnreadable(line: BodyLine, group: Group): Read {
  const { heading: above } = group;
  const isMarked = line.isItem || listMark.test(line.text);
  const isUnder = isMarked && above !== undefined && !above.isMarked && !group.isUnreadable;
  const { text, links } = isUnder ? putBefore(line, above.text) : line;
  group.isUnreadable ||= !isUnder || !/^["“«„‘']/.test(line.text.replace(listMark, ''));
  return { line, text, links, doubts: [] };
}

/** The line with a heading in place of its mark. */
function putBefore(line: BodyLine, heading: string): Pick<BodyLine, 'text' | 'links'> {
  const mark = listMark.exec(line.text)?.[0] ?? '';
  const added = heading === '' ? '' : `${heading}, `;
  const by = added.length - mark.length;
  const links = line.links.map(({ url, start, end }) => ({
    url,
    start: Math.max(0, start + by),
    end: Math.max(0, end + by),
  }));
  return { text: added + line.text.slice(mark.length), links };
}

function toHeading(parts: LineParts): Heading {
  const text = parts.quoted?.heading ?? parts.book?.heading ?? '';
  const heading = { text, isMarked: parts.isMarked, isAuthors: false, hasNoOutlet: false };
  note(heading, parts);
  return heading;
}

function note(heading: Heading, parts: LineParts): void {
  if (parts.book !== undefined || parts.quoted?.outlet) heading.isAuthors = true;
  else heading.hasNoOutlet = true;
}

function noOutlet(text: string): Liberty {
  const bare = text.startsWith(`${unknownOutlet}, `) ? text.slice(unknownOutlet.length + 2) : text;
  const reason = `can’t tell the outlet of ${quoteText(bare)}; put it in place of the ?, or take the ? out where there is none`;
  return { factor: 0.45, reason };
}

function finish({ line, parts, heading, text, links, doubts, archive }: Read): ReadSource {
  const shown = { line: line.line, ...putBehind({ text, links }, archive) };
  if (parts === undefined) {
    const doubt = findDoubt(doubts);
    const refused = doubt === undefined ? refuseLine(text) : unreadable(doubt);
    return { ...shown, confidence: 0, guess: refused, result: refused };
  }
  const { result: guess, liberties } = toSourceDraft(parts, heading ?? toHeading(parts), text);
  if (!guess.ok) return { ...shown, confidence: 0, guess, result: guess };
  const chosen = chooseLink(line, parts.quoted?.title ?? parts.book?.title, parts.url);
  const all = [...liberties, ...doubts, ...chosen.liberties];
  const value = withArchive(
    chosen.url === '' ? guess.value : { ...guess.value, url: chosen.url },
    archive,
  );
  const confidence = toConfidence(all);
  const result =
    confidence < sureEnough || (value.title === undefined && value.url === undefined)
      ? unreadable(explain(text, all))
      : { ok: true as const, value };
  return { ...shown, confidence, guess: { ok: true, value }, result };
}

/** The archive's copy is kept beside the article's own address, under the name that export looks for. */
function withArchive(draft: ArticleDraft, archive: ArchiveNote | undefined): ArticleDraft {
  if (archive === undefined || archive.url === draft.url) return draft;
  return { ...draft, extra: { ...draft.extra, 'archive-url': archive.url } };
}

function explain(text: string, liberties: readonly Liberty[]): string {
  const doubt = findDoubt(liberties) ?? 'there is neither a title nor an address';
  return doubt.startsWith('can’t') ? doubt : `${quoteText(text)} is not read for sure: ${doubt}`;
}

/** One line by itself. */
export function toSingleLine(text: string): BodyLine {
  return { line: 1, text, links: [], block: 0, level: 0, isItem: false };
}
