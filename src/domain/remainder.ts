import type { Citation, Extra, JsonValue } from './article.ts';
import { decodeList, decodeObject, decodePeople, decodeText } from './decodeJson.ts';
import type { Person } from './person.ts';

/**
 * What the library knows of an article and a foreign format has no field for. It rides along in the
 * file under a name of ours, as JSON, so that an export comes back whole. Each value gives way where
 * the format's own field says something else by now.
 */
export interface Remainder {
  /** Where import would not take it for a key. */
  readonly key?: string;
  readonly type?: string;
  readonly issued?: string;
  /** The outlet’s name; null where it has none though a field looks like one. */
  readonly outlet?: string | null;
  readonly authors?: readonly Person[];
  /** All tags, where some of them are not shown. */
  readonly tags?: readonly string[];
  readonly citations?: readonly CitationRecord[];
  /** Values that stand in no field, or not exactly so. */
  readonly extra?: Extra;
  /** An `ExactRemainder`: what is lost in spite of all these. */
  readonly exact?: JsonValue;
}

/** A citation as records have it. */
export interface CitationRecord {
  readonly post?: string;
  readonly cited?: string;
  readonly locator?: string;
  readonly quotation?: string;
  readonly note?: string;
}

/** The citations of an article as records; undefined for none. */
export function toCitationRecords(
  citations: readonly Citation[],
): readonly CitationRecord[] | undefined {
  if (citations.length === 0) return undefined;
  return citations.map(({ post, cited, locator, quotation, note }) => ({
    ...(post !== undefined && { post }),
    cited: cited.edtf,
    ...(locator !== undefined && { locator }),
    ...(quotation !== undefined && { quotation }),
    ...(note !== undefined && { note }),
  }));
}

/** The remainder without what is undefined; undefined where nothing remains. */
export function toRemainder(
  parts: {
    readonly [name in keyof Remainder]: Remainder[name] | undefined;
  },
): Remainder | undefined {
  const given = Object.entries(parts).filter(([, value]) => value !== undefined);
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

/** Takes the members of a JSON value that are a remainder’s; anything else is left out. */
export function decodeRemainder(value: unknown): Remainder {
  const given = decodeObject(value);
  const authors = decodePeople(given['authors']);
  const citations = decodeList(given['citations'])?.map(decodeCitation);
  const outlet = given['outlet'];
  return (
    toRemainder({
      key: decodeText(given['key']),
      type: decodeText(given['type']),
      issued: decodeText(given['issued']),
      outlet: outlet === null ? null : decodeText(outlet),
      authors,
      tags: decodeList(given['tags'])?.flatMap((tag) => decodeText(tag) ?? []),
      citations,
      exact: given['exact'],
      extra: given['extra'] === undefined ? undefined : decodeObject(given['extra']),
    }) ?? {}
  );
}

/** A citation record of a JSON value; what is no text is left out. */
export function decodeCitation(value: unknown): CitationRecord {
  const given = decodeObject(value);
  const names = ['post', 'cited', 'locator', 'quotation', 'note'] as const;
  const parts = names.map((name) => [name, decodeText(given[name])] as const);
  return Object.fromEntries(parts.filter(([, text]) => text !== undefined));
}
