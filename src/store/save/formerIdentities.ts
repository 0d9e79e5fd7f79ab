import { toSameKey } from '../../domain/sameness.ts';
import { toCanonicalUrl } from '../../domain/url.ts';
import type { Connection } from '../connection.ts';
import {
  decodeNumber,
  decodeOptionalNumber,
  decodeOptionalText,
  decodeText,
} from '../decodeValue.ts';
import { readOperations } from '../history/readOperations.ts';
import { findOutletId } from '../outlets.ts';
import type { FoundArticle, Identity } from '../sameArticle.ts';

/** By what articles were known before they were edited. */
export interface FormerIdentities {
  find(identity: Identity): FoundArticle | undefined;
}

/** Rows are numbered anew where the last was removed; a key never goes to another article. */
const changedSql = `SELECT change.id, article.id, article.key, before ->> 'url',
    before ->> 'outlet_id', before ->> 'issued_edtf', before ->> 'title'
  FROM change JOIN article ON article.id = change.row_id
  WHERE change.source = 'article' AND before IS NOT NULL
    AND (before ->> 'same_hash' IS NOT article.same_hash
      OR before ->> 'url_hash' IS NOT article.url_hash)
    AND (article.key = before ->> 'key' OR EXISTS (SELECT 1 FROM former_key AS f
      WHERE f.key = before ->> 'key' AND f.article_id = article.id))
  ORDER BY article.id`;

/**
 * Reads from the log which articles had other addresses, outlets, dates or titles before, so that
 * the file that they came from brings them no second time. What was taken back does not count.
 */
export function readFormerIdentities(connection: Connection): FormerIdentities {
  const urls = new Map<string, FoundArticle>();
  const keys = new Map<string, FoundArticle>();
  const rows = connection.rows(changedSql);
  const isStanding = rows.length === 0 ? () => false : findStanding(connection);
  const toOutlet = createOutletFinder(connection);
  for (const row of rows) {
    const change = decodeNumber(row[0]);
    if (!isStanding(change)) continue;
    const found = { id: decodeNumber(row[1]), key: decodeText(row[2]) };
    const url = decodeOptionalText(row[3]);
    const outlet = toOutlet(decodeOptionalNumber(row[4]), change);
    const edtf = decodeOptionalText(row[5]);
    const key = toSameKey(
      outlet === undefined ? '' : String(outlet),
      edtf,
      decodeOptionalText(row[6]),
    );
    if (url !== undefined) putFirst(urls, toCanonicalUrl(url), found);
    if (key !== undefined) putFirst(keys, key, found);
  }
  return {
    find({ canonicalUrl, sameKey }) {
      const byUrl = canonicalUrl === undefined ? undefined : urls.get(canonicalUrl);
      return byUrl ?? (sameKey === undefined ? undefined : keys.get(sameKey));
    },
  };
}

function putFirst(map: Map<string, FoundArticle>, name: string, found: FoundArticle): void {
  if (!map.has(name)) map.set(name, found);
}

/** Tells whether a change was made by a command that stands. */
function findStanding(connection: Connection): (change: number) => boolean {
  // Newest first.
  const operations = readOperations(connection);
  return (change) => {
    let [low, high] = [0, operations.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((operations[middle]?.first ?? 0) > change) low = middle + 1;
      else high = middle;
    }
    const operation = operations[low];
    // What is after the last of it is of no operation, or of the one that is being done.
    if (operation === undefined || change > operation.last) return false;
    return operation.kind === 'command' && operation.undoneBy === undefined;
  };
}

/** A row of an outlet as it was before a change. */
interface OutletImage {
  readonly change: number;
  readonly name: string;
}

/**
 * Finds the outlet that an article had before a change. One that was merged into another since is that
 * one, which has its name; its row may be another outlet's now.
 */
function createOutletFinder(
  connection: Connection,
): (id: number | undefined, change: number) => number | undefined {
  let images: ReadonlyMap<number, readonly OutletImage[]> | undefined;
  return (id, change) => {
    if (id === undefined) return undefined;
    images ??= readOutletImages(connection);
    const next = images.get(id)?.find((image) => image.change > change);
    return (next === undefined ? undefined : findOutletId(connection, next.name)) ?? id;
  };
}

/** By row, the earliest first. */
function readOutletImages(connection: Connection): ReadonlyMap<number, readonly OutletImage[]> {
  const images = new Map<number, OutletImage[]>();
  const rows = connection.rows(
    `SELECT row_id, id, before ->> 'name' FROM change
     WHERE source = 'outlet' AND before IS NOT NULL ORDER BY id`,
  );
  for (const row of rows) {
    const id = decodeNumber(row[0]);
    const image = { change: decodeNumber(row[1]), name: decodeText(row[2]) };
    const list = images.get(id);
    if (list === undefined) images.set(id, [image]);
    else list.push(image);
  }
  return images;
}
