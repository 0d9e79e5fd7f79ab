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

const changedSql = `SELECT change.id, article.id, article.key, before ->> 'url',
    before ->> 'outlet_id', before ->> 'issued_edtf', before ->> 'title'
  FROM change JOIN article ON article.id = change.row_id
  WHERE change.source = 'article' AND before IS NOT NULL
    AND (before ->> 'same_hash' IS NOT article.same_hash
      OR before ->> 'url_hash' IS NOT article.url_hash)
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
    if (!isStanding(decodeNumber(row[0]))) continue;
    const found = { id: decodeNumber(row[1]), key: decodeText(row[2]) };
    const url = decodeOptionalText(row[3]);
    const outlet = toOutlet(decodeOptionalNumber(row[4]));
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

/** An outlet that was merged into another since is that one, which has its name. */
function createOutletFinder(
  connection: Connection,
): (id: number | undefined) => number | undefined {
  const known = new Map<number, number>();
  return (id) => {
    if (id === undefined) return undefined;
    const found = known.get(id) ?? findOutlet(connection, id);
    known.set(id, found);
    return found;
  };
}

function findOutlet(connection: Connection, id: number): number {
  if (connection.row('SELECT 1 FROM outlet WHERE id = ?', [id]) !== undefined) return id;
  const last = connection.row(
    `SELECT before ->> 'name' FROM change
     WHERE source = 'outlet' AND row_id = ? AND before IS NOT NULL ORDER BY id DESC LIMIT 1`,
    [id],
  );
  const name = decodeOptionalText(last?.[0]);
  return (name === undefined ? undefined : findOutletId(connection, name)) ?? id;
}
