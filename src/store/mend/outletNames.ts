import { formatCommand, toArguments } from '../../domain/doctor/formatCommand.ts';
import { CiteError } from '../../domain/error.ts';
import { foldText } from '../../domain/fold.ts';
import { toListSortKey } from '../../domain/order.ts';
import { quoteText } from '../../domain/quoteText.ts';
import type { Connection, SqlValue } from '../connection.ts';
import { decodeNumber, decodeOptionalText, decodeText } from '../decodeValue.ts';
import { findOutletId, foldOutletName } from '../outlets.ts';

/** The row of an outlet by name, alias or domain. @throws CiteError `outlet.not-found` */
export function getOutletId(connection: Connection, name: string): number {
  const id = findOutletId(connection, name);
  if (id !== undefined) return id;
  throw new CiteError('outlet.not-found', `No outlet is called ${quoteText(name)}.`, {
    hint: 'See them all with `cite outlet list`.',
  });
}

/**
 * Makes sure that an outlet has a name: as its own or an alias, or as one it bore once.
 *
 * @throws CiteError `outlet.exists` where another outlet has it
 */
export function addName(connection: Connection, id: number, name: string, former: boolean): void {
  const folded = foldOutletName(name);
  const row = connection.row(
    'SELECT id, outlet_id, name, former FROM outlet_name WHERE folded = ?',
    [folded],
  );
  const mark = former ? 1 : null;
  if (row === undefined) {
    connection.insert(
      'INSERT OR FAIL INTO outlet_name (outlet_id, name, folded, former) VALUES (?, ?, ?, ?)',
      [id, name, folded, mark],
    );
    return;
  }
  if (row[1] !== id)
    throw makeTaken(connection, `name ${quoteText(name)}`, decodeNumber(row[1]), id);
  if (row[2] === name && row[3] === mark) return;
  connection.run('UPDATE OR FAIL outlet_name SET name = ?, former = ? WHERE id = ?', [
    name,
    mark,
    decodeNumber(row[0]),
  ]);
}

/** Takes a name from an outlet. @throws CiteError `outlet.invalid` where it has none like it, or it is its own */
export function removeName(connection: Connection, id: number, name: string): void {
  const row = connection.row('SELECT name FROM outlet WHERE id = ?', [id]);
  const own = decodeText(row?.[0]);
  if (foldOutletName(own) === foldOutletName(name)) {
    throw new CiteError('outlet.invalid', `${quoteText(own)} is its name, not an alias.`, {
      hint: 'Give it another name first: cite outlet edit … --name NEW',
    });
  }
  const removed = connection.run('DELETE FROM outlet_name WHERE outlet_id = ? AND folded = ?', [
    id,
    foldOutletName(name),
  ]);
  if (removed > 0) return;
  throw new CiteError('outlet.invalid', `${quoteText(own)} is not called ${quoteText(name)}.`, {
    hint: 'cite outlet show lists its names.',
  });
}

/** Makes a host an outlet's. @throws CiteError `outlet.exists` where another outlet has it */
export function addDomain(connection: Connection, id: number, host: string): void {
  const row = connection.row('SELECT outlet_id FROM outlet_domain WHERE host = ?', [host]);
  if (row === undefined) {
    const values = [id, host];
    connection.insert('INSERT OR FAIL INTO outlet_domain (outlet_id, host) VALUES (?, ?)', values);
  } else if (row[0] !== id) {
    throw makeTaken(connection, `domain ${quoteText(host)}`, decodeNumber(row[0]), id);
  }
}

/** Takes a host from an outlet. @throws CiteError `outlet.invalid` where it does not have it */
export function removeDomain(connection: Connection, id: number, host: string): void {
  const removed = connection.run('DELETE FROM outlet_domain WHERE outlet_id = ? AND host = ?', [
    id,
    host,
  ]);
  if (removed > 0) return;
  throw new CiteError('outlet.invalid', `It does not have the domain ${quoteText(host)}.`, {
    hint: 'cite outlet show lists its domains.',
  });
}

function makeTaken(connection: Connection, what: string, holder: number, id: number): CiteError {
  const [theirs, own] = [holder, id].map((each) =>
    decodeText(connection.row('SELECT name FROM outlet WHERE id = ?', [each])?.[0]),
  );
  const merge = formatCommand(['outlet', 'merge', ...toArguments([theirs ?? '', own ?? ''])]);
  return new CiteError(
    'outlet.exists',
    `The ${what} belongs to the outlet ${quoteText(theirs ?? '')}.`,
    { hint: `Nothing was changed. To make one outlet of the two: ${merge}` },
  );
}

/** Writes what an outlet is sorted and searched by, from its names; where it is so already, nothing. */
export function refreshOutlet(connection: Connection, id: number): void {
  const row = connection.row('SELECT name, sort_name FROM outlet WHERE id = ?', [id]);
  const sortKey = toListSortKey(decodeOptionalText(row?.[1]) ?? decodeText(row?.[0]));
  const names = connection.rows('SELECT name FROM outlet_name WHERE outlet_id = ? ORDER BY id', [
    id,
  ]);
  const searchText = names.map(([name]) => foldText(decodeText(name))).join('\n');
  setColumns(connection, id, [
    ['sort_key', sortKey],
    ['search_text', searchText],
  ]);
}

/** Sets columns of an outlet's row, unless they are so already. */
export function setColumns(
  connection: Connection,
  id: number,
  columns: readonly (readonly [name: string, value: SqlValue])[],
): void {
  if (columns.length === 0) return;
  const values = columns.map(([, value]) => value);
  connection.run(
    `UPDATE OR FAIL outlet SET ${columns.map(([name]) => `${name} = ?`).join(', ')}
     WHERE id = ? AND (${columns.map(([name]) => `${name} IS NOT ?`).join(' OR ')})`,
    [...values, id, ...values],
  );
}
