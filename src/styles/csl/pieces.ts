import { toSafeText } from '../../domain/safeText.ts';
import { fromLiteral, marks } from './marks.ts';

/** A stretch of a printed entry, literal text. */
export interface Piece {
  readonly text: string;
  readonly italic: boolean;
  /** A web address that the stretch shows, or undefined. */
  readonly url: string | undefined;
}

/** What stands in an entry where `marks.url` and `marks.doi` are. */
export interface Addresses {
  readonly url: string | undefined;
  readonly doi: string | undefined;
}

const markAt = /([\ufdd1\ufdd2]|(?:https:\/\/doi\.org\/)?\ufdd4|\ufdd3)/;

/** Takes apart what citeproc printed for one entry. */
export function toPieces(printed: string, addresses: Addresses): Piece[] {
  const pieces: Piece[] = [];
  let italic = false;
  for (const part of printed.split(markAt)) {
    if (part === '') continue;
    if (part === marks.italicStart) italic = true;
    else if (part === marks.italicEnd) italic = false;
    else pieces.push(toPiece(part, italic, addresses));
  }
  return pieces;
}

function toPiece(part: string, italic: boolean, { url, doi }: Addresses): Piece {
  if (part === marks.url) return { text: toPlain(url ?? ''), italic, url: toWebUrl(url) };
  if (!part.endsWith(marks.doi)) return { text: toPlain(part), italic, url: undefined };
  const text = toPlain(part.slice(0, -1) + (doi ?? ''));
  return { text, italic, url: toWebUrl(`https://doi.org/${doi ?? ''}`) };
}

function toPlain(text: string): string {
  return toSafeText(fromLiteral(text)).replace(/\s+/g, ' ');
}

/** Only a web address becomes a link; anything else stays text. */
function toWebUrl(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\//i.test(url) ? toPlain(url) : undefined;
}
