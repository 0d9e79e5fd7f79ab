import { toSafeText } from '../../domain/safeText.ts';
import { fromLiteral, marks } from './marks.ts';

/** What a stretch is set in. */
export interface Setting {
  readonly italic: boolean;
  readonly bold: boolean;
  readonly smallCaps: boolean;
  /** Above or below the line. */
  readonly raised: 'sup' | 'sub' | undefined;
}

/** A stretch of a printed entry, literal text. */
export interface Piece extends Setting {
  readonly text: string;
  /** A web address that the stretch shows, or undefined. */
  readonly url: string | undefined;
  /** Of a remark of ours beside the entry: its links do not depend on those of the entry. */
  readonly isRemark?: true;
}

/** What stands in an entry where `marks.url` and `marks.doi` are. */
export interface Addresses {
  readonly url: string | undefined;
  readonly doi: string | undefined;
}

const markAt = /([\ufdd1\ufdd2\ufdd6\ufdd7\ufde3-\ufdea]|(?:https:\/\/doi\.org\/)?\ufdd4|\ufdd3)/;

/** Set in nothing. */
export const plain: Setting = { italic: false, bold: false, smallCaps: false, raised: undefined };

const starts: ReadonlyMap<string, Partial<Setting>> = new Map<string, Partial<Setting>>([
  [marks.italicStart, { italic: true }],
  [marks.uprightStart, { italic: false }],
  [marks.boldStart, { bold: true }],
  [marks.capsStart, { smallCaps: true }],
  [marks.supStart, { raised: 'sup' }],
  [marks.subStart, { raised: 'sub' }],
]);

const ends: ReadonlySet<string> = new Set([
  marks.italicEnd,
  marks.uprightEnd,
  marks.boldEnd,
  marks.capsEnd,
  marks.supEnd,
  marks.subEnd,
]);

/** Takes apart what citeproc printed for one entry. */
export function toPieces(printed: string, addresses: Addresses): Piece[] {
  const pieces: Piece[] = [];
  const outer: Setting[] = [];
  let setting = plain;
  for (const part of printed.split(markAt)) {
    if (part === '') continue;
    const start = starts.get(part);
    if (start !== undefined) {
      outer.push(setting);
      setting = { ...setting, ...start };
    } else if (ends.has(part)) setting = outer.pop() ?? plain;
    else pieces.push(toPiece(part, setting, addresses));
  }
  return pieces;
}

/** The marks of settings that a printed text leaves open, after those that were open before it. */
export function findOpenMarks(printed: string, before: string): string {
  const open = [...before];
  for (const character of printed) {
    if (starts.has(character)) open.push(character);
    else if (ends.has(character)) open.pop();
  }
  return open.join('');
}

function toPiece(part: string, setting: Setting, { url, doi }: Addresses): Piece {
  if (part === marks.url) return { ...setting, text: toPlain(url ?? ''), url: toWebUrl(url) };
  if (!part.endsWith(marks.doi)) return { ...setting, text: toPlain(part), url: undefined };
  const text = toPlain(part.slice(0, -1) + (doi ?? ''));
  return { ...setting, text, url: toWebUrl(`https://doi.org/${doi ?? ''}`) };
}

function toPlain(text: string): string {
  return toSafeText(fromLiteral(text)).replace(/\s+/g, ' ');
}

/** Only a web address becomes a link; anything else stays text. */
function toWebUrl(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? toPlain(url) : undefined;
}
