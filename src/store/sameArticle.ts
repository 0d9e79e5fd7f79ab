import type { NewArticle } from '../domain/article.ts';
import { toSameKey } from '../domain/sameness.ts';
import { toCanonicalUrl } from '../domain/url.ts';
import type { Connection, SqlRow } from './connection.ts';
import {
  decodeNumber,
  decodeOptionalNumber,
  decodeOptionalText,
  decodeText,
} from './decodeValue.ts';
import { hashText } from './hashText.ts';
import { type Merged, readMerged } from './merged.ts';

/** By what an article is known to be the same as another. */
export interface Identity {
  readonly canonicalUrl: string | undefined;
  readonly urlHash: number | null;
  readonly sameKey: string | undefined;
  readonly sameHash: number | null;
}

/** An article in the library. */
export interface FoundArticle {
  readonly id: number;
  readonly key: string;
}

/**
 * @param outletId The row of its outlet; undefined for an article without one; null for one whose
 *   outlet is not in the library, so that it can only be the same by its URL.
 */
export function toIdentity(
  article: Pick<NewArticle, 'url' | 'issued' | 'title'>,
  outletId: number | undefined | null,
): Identity {
  const canonicalUrl = article.url === undefined ? undefined : toCanonicalUrl(article.url);
  const sameKey =
    outletId === null ? undefined : formatSameKey(outletId, article.issued?.edtf, article.title);
  return {
    canonicalUrl,
    urlHash: canonicalUrl === undefined ? null : hashText(canonicalUrl),
    sameKey,
    sameHash: sameKey === undefined ? null : hashText(sameKey),
  };
}

/** The outlet's row stands for its name: all its names and domains are one outlet. */
function formatSameKey(
  outletId: number | undefined,
  edtf: string | undefined,
  title: string | undefined,
): string | undefined {
  return toSameKey(outletId === undefined ? '' : String(outletId), edtf, title);
}

/**
 * The article that is the same by URL, by one that was merged into it, or by outlet, date and title,
 * its own or those of one that was merged into it; the first of several.
 *
 * @param except The row of an article that is not meant.
 * @param merged What was merged into others, where many are looked for.
 */
export function findSameArticle(
  connection: Connection,
  identity: Identity,
  except?: number,
  merged: Merged = readMerged(connection),
): FoundArticle | undefined {
  const { canonicalUrl } = identity;
  const rows = connection
    .rows(
      `SELECT id, key, url, outlet_id, issued_edtf, title FROM article
       WHERE url_hash = ? OR same_hash = ? ORDER BY id`,
      [identity.urlHash, identity.sameHash],
    )
    .filter((row) => row[0] !== except);
  const row = rows.find((each) => hasSameUrl(each, identity));
  if (row !== undefined) return decodeFound(row);
  const former = canonicalUrl === undefined ? undefined : merged.findUrl(canonicalUrl, except);
  if (former !== undefined) return former;
  const alike = rows.find((each) => hasSameKey(each, identity));
  if (alike !== undefined) return decodeFound(alike);
  return identity.sameKey === undefined ? undefined : merged.findKey(identity.sameKey, except);
}

function decodeFound(row: SqlRow): FoundArticle {
  return { id: decodeNumber(row[0]), key: decodeText(row[1]) };
}

function hasSameUrl(row: SqlRow, { canonicalUrl }: Identity): boolean {
  const url = decodeOptionalText(row[2]);
  return url !== undefined && toCanonicalUrl(url) === canonicalUrl;
}

function hasSameKey(row: SqlRow, { sameKey }: Identity): boolean {
  const outletId = decodeOptionalNumber(row[3]);
  const edtf = decodeOptionalText(row[4]);
  const key = formatSameKey(outletId, edtf, decodeOptionalText(row[5]));
  return key !== undefined && key === sameKey;
}
