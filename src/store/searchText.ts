import type { Extra } from '../domain/article.ts';
import { foldText } from '../domain/fold.ts';
import { alsoTitleName, hasAlso, mark, readAlso } from './alsoUrls.ts';

/** What an article is searched by. */
export interface SearchedParts {
  readonly title: string | undefined;
  /** All of them as one text. */
  readonly authors: string;
  readonly note: string | undefined;
  readonly extra: Extra;
}

/**
 * The search text of an article: title, authors and note, folded, one a line, and an empty line. Behind
 * its title stand those of articles that were merged into it, with a mark between, so that no phrase
 * reaches from one into the other.
 */
export function toSearchText({ title, authors, note, extra }: SearchedParts): string {
  const text = `${foldText(authors)}\n${foldText(note ?? '')}\n\n`;
  const ownTitle = foldText(title ?? '');
  if (!hasAlso(extra)) return `${ownTitle}\n${text}`;
  const titles = [ownTitle, ...readAlso(extra, alsoTitleName).map(foldText)];
  return `${titles.join(` ${mark} `)}\n${text}${mark}\n`;
}
