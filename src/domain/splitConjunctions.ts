import { isAgency, isInstitution } from './institution.ts';
import { maskBraces, tidyName } from './nameText.ts';

const anyConjunction = / (?:and|und|et|&|и|و|û) /i;
const conjunctions = / (?:and|und|et|&|и|و|û) /gi;

/** A stretch of the text between conjunctions, as far as it is told whether the next one belongs to it. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly institution: boolean;
  /** Has a word such as `of`, after which a conjunction goes on with the same phrase. */
  readonly open: boolean;
  readonly oneWord: boolean;
  /** All of it, where that is one plain word; else ''. */
  readonly word: string;
  /** One word twice. */
  readonly isTwin: boolean;
}

/**
 * Cuts a text at `and` and its like between people, not inside an institution's name: `Food and
 * Agriculture Organization`, `Ministry of Health and Population` stay whole. So does a firm called
 * by one name twice, in braces: `{Johnson & Johnson}`.
 */
export function splitConjunctions(text: string): string[] {
  if (!anyConjunction.test(text)) return [text];
  const pieces: Piece[] = [];
  let start = 0;
  const add = (end: number) => {
    const piece = describe(text, start, end);
    const last = pieces.at(-1);
    if (last !== undefined && belongTogether(last, piece))
      pieces[pieces.length - 1] = join(last, piece);
    else if (last !== undefined && last.word !== '' && last.word === piece.word)
      pieces[pieces.length - 1] = { ...join(last, piece), isTwin: true };
    else pieces.push(piece);
  };
  for (const match of maskBraces(text).matchAll(conjunctions)) {
    add(match.index);
    start = match.index + match[0].length;
  }
  add(text.length);
  return pieces
    .map((piece) => {
      const name = tidyName(text.slice(piece.start, piece.end));
      return piece.isTwin && name !== '' ? `{${name}}` : name;
    })
    .filter((piece) => piece);
}

function describe(text: string, start: number, end: number): Piece {
  const piece = tidyName(text.slice(start, end));
  const comma = Math.max(piece.lastIndexOf(','), piece.lastIndexOf('،'), piece.lastIndexOf('，'));
  const name = piece.slice(comma + 1).trim();
  const oneWord = !name.includes(' ');
  return {
    start,
    end,
    institution: oneWord ? isAgency(name) : isInstitution(name),
    open: / (?:of|for|de|du|des|del|della|für|по|для) /i.test(name),
    oneWord: oneWord && !isAgency(name),
    word: /^[^ {}]+$/.test(piece) ? piece : '',
    isTwin: false,
  };
}

function belongTogether(left: Piece, right: Piece): boolean {
  if (!left.institution && !right.institution) return false;
  if (left.institution && left.open && !right.open) return true;
  return left.oneWord || right.oneWord;
}

function join(left: Piece, right: Piece): Piece {
  return {
    start: left.start,
    end: right.end,
    institution: true,
    open: left.open || right.open,
    oneWord: false,
    word: '',
    isTwin: false,
  };
}
