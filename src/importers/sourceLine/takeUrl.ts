/** A line without the web address at its end. */
export interface UrlAtEnd {
  readonly text: string;
  /** '' for none. */
  readonly url: string;
  /** Nothing at all was taken off. */
  readonly isExact: boolean;
}

const webAddress =
  /^(?:https?:\/\/[^\s“”"<>]+|<https?:\/\/[^\s<>]+>|[([]https?:\/\/[^\s]+[)\]])[.,;]?$/i;
const notice =
  /(?:^|[\s,;.(])\(?(?:available (?:at|from|online(?: at)?)|retrieved from|read (?:it )?at|online at|url|link|via|источник|режим доступа)\s*:?$/i;

/** Takes a web address off the end of a line, with words such as `Available at:` before it. */
export function takeUrl(line: string): UrlAtEnd {
  const space = line.lastIndexOf(' ');
  const word = line.slice(space + 1);
  if (!webAddress.test(word)) {
    const text = dropFinalStop(line);
    return { text, url: '', isExact: text === line };
  }
  const inside = word.replace(/[.,;]$/, '');
  const url = /^[(<[]/.test(inside) ? inside.slice(1, -1) : inside;
  const before = line.slice(0, Math.max(0, space)).replace(/[\s,;:]+$/, '');
  const noticed = before.slice(-60).replace(notice, '');
  const text = `${before.slice(0, -60)}${noticed}`.replace(/[\s,;:]+$/, '');
  return { text: dropFinalStop(text), url, isExact: false };
}

/** Drops a final stop after a date or a title; one after a word may be the outlet's own. */
function dropFinalStop(text: string): string {
  return /[\d”"»)\]]\.$/.test(text) ? text.slice(0, -1) : text;
}
