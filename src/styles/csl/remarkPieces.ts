import type { Article } from '../../domain/article.ts';
import { toArchiveRemark } from '../archiveRemark.ts';
import type { StyleOptions } from '../style.ts';
import { type Piece, plain } from './pieces.ts';

/** Says where an archive has a copy, before the full stop of the entry; not where the entry shows that address. */
export function addArchiveRemark(
  pieces: readonly Piece[],
  article: Article,
  options: StyleOptions,
): readonly Piece[] {
  const remark = toArchiveRemark(article, options);
  if (remark === undefined) return pieces;
  const { before, text, url, after } = remark;
  const address = url === '' ? text : url;
  if (pieces.some((piece) => piece.url !== undefined && piece.url === address)) return pieces;
  const last = pieces.at(-1);
  const stop = last !== undefined && last.url === undefined && last.text.endsWith('.') ? '.' : '';
  const entry =
    last === undefined || stop === ''
      ? pieces
      : [...pieces.slice(0, -1), { ...last, text: last.text.slice(0, -1) }].filter(hasText);
  return [
    ...entry,
    toPiece(before, ''),
    { ...toPiece(text, url), isRemark: true },
    toPiece(`${after}${stop}`, ''),
  ];
}

function toPiece(text: string, url: string): Piece {
  return { ...plain, text, url: url === '' ? undefined : url };
}

function hasText({ text }: Piece): boolean {
  return text !== '';
}
