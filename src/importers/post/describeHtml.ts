import { decodeHtmlEntities } from '../feed/decodeEntities.ts';
import type { PostParts } from '../feed/makePost.ts';
import { type MarkupScanner, scanMarkup } from '../feed/scanMarkup.ts';

/** Where a page says what it is; beyond that it is text. */
const headLength = 262_144;

/** What is gathered while a page is scanned. */
interface Gathered {
  /** `<meta>` by its name, in lower case. */
  readonly meta: Map<string, string>;
  readonly texts: Map<'title' | 'h1', string>;
  canonical: string | undefined;
  time: string | undefined;
  /** The element whose text is being gathered. */
  inside: 'title' | 'h1' | undefined;
}

/** Reads what an HTML page says of itself: title, date, address. */
export function describeHtml(html: string, scanner: MarkupScanner): PostParts {
  const gathered: Gathered = {
    meta: new Map(),
    texts: new Map(),
    canonical: undefined,
    time: undefined,
    inside: undefined,
  };
  scanMarkup(
    html.slice(0, headLength),
    false,
    {
      onOpen: (name, attributes) => noteElement(gathered, name.toLowerCase(), attributes),
      onClose(name) {
        if (name.toLowerCase() === gathered.inside) gathered.inside = undefined;
      },
      onText(text) {
        const { inside, texts } = gathered;
        if (inside === undefined) return;
        const before = texts.get(inside) ?? '';
        if (before.length < 2000) texts.set(inside, before + text);
      },
    },
    scanner,
  );
  return toParts(gathered);
}

function noteElement(
  gathered: Gathered,
  name: string,
  attributes: ReadonlyMap<string, string>,
): void {
  const read = (attribute: string): string | undefined => {
    const value = attributes.get(attribute);
    return value === undefined ? undefined : decodeHtmlEntities(value).trim() || undefined;
  };
  if (name === 'title' || name === 'h1') {
    gathered.inside = gathered.texts.has(name) ? undefined : name;
  } else if (name === 'meta') {
    const key = (read('property') ?? read('name') ?? read('itemprop'))?.toLowerCase();
    const content = read('content');
    if (key !== undefined && content !== undefined && !gathered.meta.has(key))
      gathered.meta.set(key, content);
  } else if (name === 'link' && read('rel')?.toLowerCase() === 'canonical') {
    gathered.canonical ??= read('href');
  } else if (name === 'time') {
    gathered.time ??= read('datetime');
  }
}

function toParts({ meta, texts, canonical, time }: Gathered): PostParts {
  const find = (...names: readonly string[]): string | undefined =>
    names.map((name) => meta.get(name)).find((value) => value !== undefined);
  const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === '';
  const title = [find('og:title', 'dc.title'), texts.get('h1'), texts.get('title')];
  return {
    title: title.find((text) => !isBlank(text)),
    date: find('article:published_time', 'datepublished', 'dc.date', 'date', 'pubdate') ?? time,
    url: canonical ?? find('og:url'),
  };
}
