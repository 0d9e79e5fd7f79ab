import type { JsonValue } from '../../domain/article.ts';
import { decodeList, decodeObject, decodeText } from '../../domain/decodeJson.ts';
import type { ArticleDraft } from '../../domain/draft.ts';
import type { JsonDraft } from '../json/makeJsonReader.ts';

type Saved = { readonly [name: string]: JsonValue };

/**
 * What a program calls the fields of a page; the others are kept with the article. The days among
 * them are those on which it was saved or seen, never that of publication.
 */
interface Naming {
  readonly title: string;
  readonly url: string;
  readonly note?: string;
  readonly outlet?: string;
}

const pinboard: Naming = { title: 'description', url: 'href', note: 'extended' };
const gdelt: Naming = { title: 'title', url: 'url', outlet: 'domain' };
const pocket: Naming = { title: 'title', url: 'url' };

/** Reads one page of a reading list; undefined for what is no object. */
export function decodeSaved(value: unknown, line: number): readonly JsonDraft[] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const saved = decodeObject(value);
  const naming = findNaming(saved);
  const url = decodeText(saved[naming.url])?.trim();
  const title = decodeText(saved[naming.title])?.trim();
  const draft: ArticleDraft = {
    line,
    // Where a program knows no title, it writes the address.
    title: title === url ? undefined : title,
    url,
    outlet: naming.outlet && decodeText(saved[naming.outlet]),
    language: decodeText(saved['language']),
    note: naming.note === undefined ? joinQuotes(saved) : decodeText(saved[naming.note]),
    tags: readTags(saved, naming),
    extra: readExtra(saved, naming),
  };
  return [{ draft, source: undefined }];
}

function findNaming(saved: Saved): Naming {
  if (saved['href'] !== undefined) return pinboard;
  return saved['seendate'] === undefined ? pocket : gdelt;
}

/** Pinboard parts its tags by spaces; a tag of its own may hold a comma. */
function readTags(saved: Saved, naming: Naming): readonly string[] | undefined {
  const { tags } = saved;
  const list =
    decodeList(tags)?.map(decodeText) ??
    decodeText(tags)?.split(naming === pinboard ? /\s+/ : /[,|]/) ??
    [];
  const filled = list.filter((tag) => tag !== undefined && tag.trim() !== '');
  return filled.length > 0 ? filled.map(String) : undefined;
}

/** The passages that were marked in a page, as a note: a quotation belongs to a citation in a post. */
function joinQuotes({ highlights }: Saved): string | undefined {
  const quotes = (decodeList(highlights) ?? []).map((one) =>
    decodeText(decodeObject(one)['quote']),
  );
  const filled = quotes.filter((quote) => quote !== undefined);
  return filled.length > 0 ? filled.map((quote) => `“${quote.trim()}”`).join(' ') : undefined;
}

const taken: ReadonlySet<string> = new Set(['language', 'tags', 'reason']);

function readExtra(saved: Saved, naming: Naming): ArticleDraft['extra'] {
  const named = new Set<string>(Object.values(naming));
  const kept = Object.entries(saved).filter(
    ([name, value]) => !taken.has(name) && !named.has(name) && !isBlank(value),
  );
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function isBlank(value: JsonValue): boolean {
  return value === '' || value === null || decodeList(value)?.length === 0;
}
