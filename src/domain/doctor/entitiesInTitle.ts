import { cleanText } from '../cleanText.ts';
import type { ArticleCheck } from './check.ts';

/** HTML’s names of the characters that headlines have, as `name` `character`. */
const namedCharacters =
  'amp & lt < gt > quot " apos \' rsquo ’ lsquo ‘ rdquo ” ldquo “ sbquo ‚ bdquo „ laquo « raquo » lsaquo ‹ rsaquo › ndash – mdash — hellip … middot · bull • euro € pound £ cent ¢ yen ¥ copy © reg ® trade ™ deg ° sect § para ¶ frac12 ½ frac14 ¼ times × eacute é egrave è ecirc ê euml ë aacute á agrave à acirc â auml ä aring å atilde ã aelig æ ccedil ç iacute í icirc î iuml ï ntilde ñ oacute ó ocirc ô ouml ö otilde õ oslash ø uacute ú ugrave ù ucirc û uuml ü szlig ß Eacute É Auml Ä Ouml Ö Uuml Ü Ccedil Ç scaron š Scaron Š oelig œ';

const entity = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]{2,8}\d{0,2}));/g;
const mostTimes = 3;

let characters: ReadonlyMap<string, string> | undefined;

function readCharacters(): ReadonlyMap<string, string> {
  const words = namedCharacters.split(' ');
  const map = new Map([['nbsp', ' ']]);
  for (let at = 0; at + 1 < words.length; at += 2) map.set(words[at] ?? '', words[at + 1] ?? '');
  return map;
}

/** A text with HTML’s `&amp;`, `&#8217;` and the like as the characters they stand for, also those written twice over. */
export function decodeTitleEntities(text: string): string {
  let decoded = text;
  for (let time = 0; time < mostTimes && decoded.includes('&'); time += 1) {
    const next = decoded.replace(entity, decodeEntity);
    if (next === decoded) break;
    decoded = cleanText(next);
  }
  return decoded;
}

function decodeEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) {
    characters ??= readCharacters();
    return characters.get(name) ?? whole;
  }
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  const isCharacter = code >= 0x20 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  // Pages that name 128 to 159 mean the characters of windows-1252; which, a reader has to say.
  return isCharacter && (code < 0x7f || code > 0x9f) ? String.fromCodePoint(code) : whole;
}

export const entitiesInTitle: ArticleCheck = {
  kind: 'article',
  code: 'title.entities',
  severity: 'warning',
  heading: 'Titles with the codes of web pages',
  explanation:
    'The title has codes that web pages write for characters: &amp; for an ampersand, &#8217; for an apostrophe. In your list of sources they would stand as they are. --fix writes the characters.',
  find({ key, title }) {
    const meant = title?.includes('&') ? decodeTitleEntities(title) : undefined;
    if (title === undefined || meant === undefined || meant === title || meant === '') {
      return undefined;
    }
    return { value: title, message: `it is ${meant}`, next: ['edit', key, '--title', meant] };
  },
  mend({ title }) {
    const meant = title?.includes('&') ? decodeTitleEntities(title) : undefined;
    return meant === undefined || meant === title || meant === '' ? undefined : { title: meant };
  },
};
