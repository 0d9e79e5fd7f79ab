import { findUrlProblem } from '../../domain/findUrlProblem.ts';
import type { BodyLine, BodyLink } from '../html/bodyLine.ts';
import { trimAddress } from '../html/trimAddress.ts';
import { isListingPage } from '../sourceLine/isListingPage.ts';
import { isBareAnchor } from '../sourceLine/linkedTitle.ts';
import type { BodyForm, FoundSource } from './foundSource.ts';
import { readBodyLines } from './readBodyLines.ts';

const address = /https?:\/\/[^\s<>“”"«»]{1,8300}/gi;
const file = /\.(?:jpe?g|png|gif|webp|svg|css|js)(?:[?#]|$)/i;
const quoted = /^[“"«](.{8,})[”"»][.,]?$/;
const confidence = { title: 0.6, address: 0.3 } as const;

/**
 * Reads the web links in the text of a post, each once, as sources of which little more is known than
 * their address. The text of a link is taken for the title only where it stands in quotation marks,
 * or is a line of its own in a list.
 *
 * @param ownUrl The post's address, whose site is not a source of its own.
 */
export function readPostLinks(
  body: string,
  form: BodyForm,
  ownUrl?: string,
): readonly FoundSource[] {
  const own = toHost(ownUrl ?? '');
  const found = new Map<string, FoundSource>();
  for (const line of readBodyLines(body, form)) {
    for (const link of form === 'text' ? findAddresses(line) : line.links) {
      const { url } = link;
      const known = found.get(url);
      if ((known?.confidence ?? 0) >= confidence.title || !isOutbound(url, own)) continue;
      const source = toSource(line, link);
      if (known === undefined || source.confidence > known.confidence) found.set(url, source);
    }
  }
  return [...found.values()];
}

function isOutbound(url: string, own: string): boolean {
  if (!/^https?:\/\//i.test(url) || findUrlProblem(url) !== undefined) return false;
  const host = toHost(url);
  return host !== own && !file.test(url) && !isListingPage(url);
}

function toHost(url: string): string {
  return (/^https?:\/\/(?:www\.)?([^/?#:]+)/i.exec(url)?.[1] ?? '').toLowerCase();
}

function toSource({ line, text, isItem }: BodyLine, { url, start, end }: BodyLink): FoundSource {
  const anchor = text.slice(start, end);
  const inMarks = quoted.exec(anchor)?.[1]?.replace(/[,.]$/, '');
  const isWholeItem = isItem && start === 0 && end === text.length && anchor.split(' ').length > 3;
  const title = inMarks ?? (isWholeItem && !/ [-–—|] /.test(anchor) ? anchor : undefined);
  const hasTitle = title !== undefined && !isBareAnchor(title);
  return {
    line,
    text: anchor === '' ? url : anchor,
    confidence: hasTitle ? confidence.title : confidence.address,
    result: { ok: true, value: hasTitle ? { url, title } : { url } },
  };
}

function findAddresses({ text }: BodyLine): BodyLink[] {
  return [...text.matchAll(address)].map(({ 0: found, index }) => {
    const url = trimAddress(found);
    return { url, start: index, end: index + url.length };
  });
}
