import { decodeHtmlEntities } from './decodeEntities.ts';

/** No title is longer; the rest is no title. */
const longestTitle = 2000;

/**
 * A title without markup and entities, white space folded; undefined for an empty one. Backups write
 * titles as text, as HTML, or as text with HTML's entities in it.
 */
export function toPlainTitle(title: string | undefined): string | undefined {
  if (title === undefined) return undefined;
  const plain = title
    .slice(0, longestTitle)
    .replace(
      /<\/?(?:a|abbr|b|br|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|u)\b[^<>]*>/gi,
      '',
    );
  return detachText(decodeHtmlEntities(plain).replace(/\s+/g, ' ').trim());
}

/**
 * The same text in memory of its own, so that keeping it does not keep the file's piece that it was
 * cut from; undefined for an empty one.
 */
export function detachText(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  const copy: unknown = JSON.parse(JSON.stringify(text));
  return typeof copy === 'string' ? copy : text;
}
