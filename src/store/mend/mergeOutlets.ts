import { CiteError } from '../../domain/error.ts';
import type { Connection, SqlRow } from '../connection.ts';
import { decodeNumber, decodeOptionalText, decodeText } from '../decodeValue.ts';
import type { OutletMergeOutcome } from '../libraryMending.ts';
import { toIdentity } from '../sameArticle.ts';
import type { SaveContext } from '../save/saveContext.ts';
import { getOutletId, refreshOutlet, setColumns } from './outletNames.ts';

const fields = ['sort_name', 'kind', 'country', 'language'] as const;

/** Makes one outlet of several; see `MendingWriter.mergeOutlets`. */
export function mergeOutlets(
  { connection, outlets, same }: SaveContext,
  keep: string,
  others: readonly string[],
): OutletMergeOutcome {
  const id = getOutletId(connection, keep);
  const rest = [...new Set(others.map((name) => getOutletId(connection, name)))];
  if (rest.includes(id)) {
    throw new CiteError('usage', 'An outlet can’t be merged with itself.', {
      hint: 'Name two outlets. An alias or a domain of an outlet is that outlet, too.',
    });
  }
  const names = rest.flatMap((other) => listNames(connection, other));
  const dropped = rest.flatMap((other) => takeFields(connection, id, other));
  const moved = rest.flatMap((other) => moveArticles(connection, id, other));
  for (const { identity } of moved) same.note(identity);
  for (const other of rest) takeNames(connection, id, other);
  refreshOutlet(connection, id);
  outlets.forget();
  const name = decodeText(connection.row('SELECT name FROM outlet WHERE id = ?', [id])?.[0]);
  return { name, articles: moved.length, names, dropped, same: listSame(connection, id, moved) };
}

function listNames(connection: Connection, id: number): readonly string[] {
  const rows = connection.rows('SELECT name FROM outlet_name WHERE outlet_id = ? ORDER BY id', [
    id,
  ]);
  return rows.map((row) => decodeText(row[0]));
}

function takeNames(connection: Connection, id: number, other: number): void {
  for (const table of ['outlet_name', 'outlet_domain']) {
    connection.run(`UPDATE OR FAIL ${table} SET outlet_id = ? WHERE outlet_id = ?`, [id, other]);
  }
  connection.run('DELETE FROM outlet WHERE id = ?', [other]);
}

/** Fills the gaps of an outlet from another. @returns what was not needed. */
function takeFields(
  connection: Connection,
  id: number,
  other: number,
): readonly { readonly field: string; readonly value: string }[] {
  const sql = `SELECT ${fields.join(', ')} FROM outlet WHERE id = ?`;
  const own = connection.row(sql, [id]);
  const theirs = connection.row(sql, [other]);
  const given = fields.flatMap((field, at) => {
    const value = decodeOptionalText(theirs?.[at] ?? null);
    return value === undefined || value === own?.[at] ? [] : [{ field, value, own: own?.[at] }];
  });
  setColumns(
    connection,
    id,
    given.flatMap(({ field, value, own }) => (own === null ? [[field, value] as const] : [])),
  );
  return given.flatMap(({ field, value, own }) =>
    own === null ? [] : [{ field: field.replace('_', '-'), value }],
  );
}

interface Moved {
  readonly row: SqlRow;
  readonly identity: ReturnType<typeof toIdentity>;
}

function moveArticles(connection: Connection, id: number, other: number): readonly Moved[] {
  const rows = connection.rows(
    'SELECT id, url, issued_edtf, title FROM article WHERE outlet_id = ? ORDER BY id',
    [other],
  );
  return rows.map((row) => {
    const identity = identify(row, id);
    connection.run('UPDATE OR FAIL article SET outlet_id = ?, same_hash = ? WHERE id = ?', [
      id,
      identity.sameHash,
      decodeNumber(row[0]),
    ]);
    return { row, identity };
  });
}

function identify(row: SqlRow, outletId: number) {
  const edtf = decodeOptionalText(row[2]);
  return toIdentity(
    {
      url: decodeOptionalText(row[1]),
      issued: edtf === undefined ? undefined : { typed: edtf, edtf, sort: '' },
      title: decodeOptionalText(row[3]),
    },
    outletId,
  );
}

/**
 * The keys of the moved articles that are the same as another of the outlet now, each set oldest first.
 * All its articles are read once, as a look for each would cost the square of them.
 */
function listSame(
  connection: Connection,
  id: number,
  moved: readonly Moved[],
): readonly (readonly string[])[] {
  const sets = new Map<string, string[]>();
  for (const { identity } of moved) {
    if (identity.sameKey !== undefined) sets.set(identity.sameKey, []);
  }
  if (sets.size === 0) return [];
  const rows = connection.rows(
    'SELECT key, url, issued_edtf, title FROM article WHERE outlet_id = ? ORDER BY id',
    [id],
  );
  for (const row of rows) {
    sets.get(identify(row, id).sameKey ?? '')?.push(decodeText(row[0]));
  }
  return [...sets.values()].filter((keys) => keys.length > 1);
}
