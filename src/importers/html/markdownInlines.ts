import type { LineBuilder } from './lineBuilder.ts';
import { trimAddress } from './trimAddress.ts';

/** Addresses of `[text][name]` by the name in lower case. */
export type LinkTargets = ReadonlyMap<string, string>;

interface Bracket {
  readonly at: number;
  readonly isImage: boolean;
}

/** A closing bracket that makes a link, with what the opening one needs to know. */
interface Link {
  readonly url: string;
  readonly end: number;
}

const escaped = /[!-/:-@[-`{-~]/;
const address = /<(https?:\/\/[^\s<>]{1,8300})>/iy;
const bare = /https?:\/\/[^\s<>“”"]{1,8300}/iy;
const tag = /<\/?([a-z][a-z0-9:-]{0,20})(?:\s[^<>]{0,9000})?>/iy;
const href = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i;
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/iy;
const pointed = /\(\s*<([^<>\n]{0,8300})>(?:\s+(?:"[^"]{0,500}"|'[^']{0,500}'))?\s*\)/y;
const plain =
  /\(\s*((?:[^\s()]|\([^\s()]{0,2000}\)){0,8300})(?:\s+(?:"[^"]{0,500}"|'[^']{0,500}'))?\s*\)/y;
const named = /\[([^[\]]{0,200})\]/y;
const emphasis = /[*_~`]+/y;

/** A line of more brackets that are no links is no line that a person wrote. */
const mostFailures = 50;

/**
 * Adds the text of one line of Markdown (CommonMark 0.31, its links, emphasis, escapes, references
 * to characters, addresses and HTML) to the line under way.
 */
export function addMarkdownInlines(
  text: string,
  at: number,
  targets: LinkTargets,
  builder: LineBuilder,
): void {
  const links = findLinks(text, targets);
  let from = 0;
  let isStrong = false;
  const flush = (to: number): void => {
    if (to > from) builder.addText(text.slice(from, to), at + from);
  };
  for (let i = 0; i < text.length; ) {
    const step = readMark(text, i, links);
    if (step === undefined) {
      i += 1;
      continue;
    }
    flush(i);
    if (step.text !== undefined) builder.addText(step.text, at + i);
    if (step.opens !== undefined) builder.openLink(step.opens);
    if (step.address !== undefined) {
      builder.openLink(step.address);
      builder.addText(step.address, at + i);
      builder.closeLink();
    }
    if (step.closes) builder.closeLink();
    if (step.breaks) builder.breakLine();
    if (step.isStrong) {
      isStrong = !isStrong;
      builder.setBold(isStrong);
    }
    i = step.end;
    from = i;
  }
  flush(text.length);
  builder.setBold(false);
  builder.closeLink();
}

interface Step {
  readonly end: number;
  readonly text?: string | undefined;
  readonly opens?: string;
  readonly address?: string;
  readonly closes?: boolean;
  readonly breaks?: boolean;
  readonly isStrong?: boolean;
}

function readMark(text: string, i: number, links: Links): Step | undefined {
  const character = text.charAt(i);
  if (character === '\\') {
    const next = text.charAt(i + 1);
    return escaped.test(next) ? { end: i + 2, text: next } : undefined;
  }
  if (character === '[' || character === '!') return openBracket(text, i, links);
  if (character === ']') {
    const end = links.closing.get(i);
    return end === undefined ? undefined : { end, closes: true };
  }
  if (character === '&') return readEntity(text, i);
  if (character === '<') return readTag(text, i);
  if (character === '*' || character === '_' || character === '`') return readEmphasis(text, i);
  if (character === 'h' || character === 'H') {
    const url = match(bare, text, i)?.[0];
    if (url === undefined || links.isInside(i)) return undefined;
    const kept = trimAddress(url);
    return { end: i + kept.length, address: kept };
  }
  return undefined;
}

function openBracket(text: string, i: number, links: Links): Step | undefined {
  const isImage = text.charAt(i) === '!';
  const url = links.opening.get(isImage ? i + 1 : i);
  if (url === undefined) return undefined;
  return isImage ? { end: i + 2 } : { end: i + 1, opens: url };
}

function readEntity(text: string, i: number): Step | undefined {
  const [whole, decimal, hex, name = ''] = match(entity, text, i) ?? [];
  if (whole === undefined) return undefined;
  const end = i + whole.length;
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : undefined;
  if (code !== undefined) {
    return { end, text: code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd' };
  }
  const texts: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
  };
  return { end, text: texts[name.toLowerCase()] };
}

function readTag(text: string, i: number): Step | undefined {
  const url = match(address, text, i)?.[1];
  if (url !== undefined) return { end: i + url.length + 2, address: url };
  const [whole, name = ''] = match(tag, text, i) ?? [];
  if (whole === undefined) return undefined;
  const end = i + whole.length;
  if (name.toLowerCase() === 'br') return { end, breaks: true };
  if (/^(?:b|strong)$/i.test(name)) return { end, isStrong: true };
  if (name.toLowerCase() !== 'a') return { end };
  if (whole.startsWith('</')) return { end, closes: true };
  const found = href.exec(whole);
  return { end, opens: found?.[1] ?? found?.[2] ?? found?.[3] ?? '' };
}

/** Marks of emphasis stand at the edge of a word; others, as in `snake_case` or `2 * 3`, are text. */
function readEmphasis(text: string, i: number): Step | undefined {
  const run = match(emphasis, text, i)?.[0] ?? '';
  const end = i + run.length;
  const [before, after] = [text.charAt(i - 1), text.charAt(end)];
  const isBlank = (character: string): boolean => character === '' || character === ' ';
  if (isBlank(before) && isBlank(after)) return { end, text: run };
  const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
  if (run.startsWith('_') && isWord(before) && isWord(after)) return { end, text: run };
  return { end, isStrong: run.length === 2 || run.length === 3 };
}

interface Links {
  /** Where a bracket opens a link → its address; '' for an image. */
  readonly opening: ReadonlyMap<number, string>;
  /** Where a bracket closes one → where the whole ends. */
  readonly closing: ReadonlyMap<number, number>;
  isInside(at: number): boolean;
}

function findLinks(text: string, targets: LinkTargets): Links {
  const opening = new Map<number, string>();
  const closing = new Map<number, number>();
  const spans: [number, number][] = [];
  const brackets: Bracket[] = [];
  let failures = 0;
  for (let i = 0; i < text.length && failures < mostFailures; i += 1) {
    const character = text.charAt(i);
    if (character === '\\') i += 1;
    else if (character === '[') brackets.push({ at: i, isImage: text.charAt(i - 1) === '!' });
    else if (character === ']') {
      const open = brackets.pop();
      if (open === undefined) continue;
      const link = findTarget(text, i, text.slice(open.at + 1, i), targets);
      if (link === undefined) {
        failures += 1;
        continue;
      }
      opening.set(open.at, open.isImage ? '' : link.url);
      closing.set(i, link.end);
      spans.push([open.at, link.end]);
      i = link.end - 1;
    }
  }
  const isInside = (at: number): boolean => spans.some(([from, to]) => from < at && at < to);
  return { opening, closing, isInside };
}

function findTarget(
  text: string,
  close: number,
  label: string,
  targets: LinkTargets,
): Link | undefined {
  const next = text.charAt(close + 1);
  if (next === '(') {
    const found = match(pointed, text, close + 1) ?? match(plain, text, close + 1);
    if (found === null) return undefined;
    return { url: decodeAddress(found[1] ?? ''), end: close + 1 + found[0].length };
  }
  if (targets.size === 0) return undefined;
  const reference = next === '[' ? match(named, text, close + 1) : null;
  const name = (reference?.[1] || label).trim().toLowerCase();
  const url = targets.get(name);
  return url === undefined ? undefined : { url, end: close + 1 + (reference?.[0].length ?? 0) };
}

function decodeAddress(url: string): string {
  return url.replace(/\\([!-/:-@[-`{-~])/g, '$1').replaceAll('&amp;', '&');
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
