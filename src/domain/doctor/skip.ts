import { toOutletFold } from '../sameness.ts';
import { matchesCode } from './excuse.ts';

/** A check that is left out, or one thing that it is not to tell of. */
export interface Skip {
  /** A code, or the part before the dot. */
  readonly code: string;
  /** An article's key, an outlet's name or a post's slug; undefined for all. */
  readonly name: string | undefined;
}

/** Where a list is parted behind the name of something: names of outlets may have commas, too. */
const behindName = /[;,]\s*(?=[a-z]+\.[a-z-]*\s*(?:[:;,]|$))/;

/** Reads `CODE` or `CODE:NAME`. */
export function parseSkip(text: string): Skip {
  const [, code = text, name] = /^([^:]*):(.*)$/s.exec(text) ?? [];
  return { code: code.trim(), name: name?.trim() };
}

/** Reads a list such as `post.undated, outlet.alike:Al Sabah`; a comma or semicolon stands between two. */
export function parseSkips(text: string): readonly Skip[] {
  return text
    .split(behindName)
    .flatMap(partCodes)
    .map((part) => part.replace(/[;,]\s*$/, ''))
    .filter((part) => part.trim() !== '')
    .map(parseSkip);
}

/** Codes have no commas, so all that stand before the first name are parted by them. */
function partCodes(list: string): readonly string[] {
  const colon = list.indexOf(':');
  if (colon < 0) return list.split(/[;,]/);
  const start = Math.max(list.lastIndexOf(',', colon), list.lastIndexOf(';', colon)) + 1;
  return [...list.slice(0, start).split(/[;,]/), list.slice(start)];
}

/** Whether a check is not to tell of something that goes by one of these names. */
export function isSkipped(skips: readonly Skip[], code: string, names: readonly string[]): boolean {
  return skips.some(
    (skip) =>
      matchesCode(code, skip.code) &&
      skip.name !== undefined &&
      names.some((name) => isSameName(name, skip.name ?? '')),
  );
}

function isSameName(one: string, other: string): boolean {
  return one === other || toOutletFold(one) === toOutletFold(other);
}
