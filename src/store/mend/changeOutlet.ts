import { CiteError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quoteText.ts';
import type { Connection } from '../connection.ts';
import { decodeNumber, decodeText } from '../decodeValue.ts';
import type { OutletChanges, OutletFields } from '../libraryMending.ts';
import { foldOutletName } from '../outlets.ts';
import type { SaveContext } from '../save/saveContext.ts';
import {
  addDomain,
  addName,
  getOutletId,
  refreshOutlet,
  removeDomain,
  removeName,
  setColumns,
} from './outletNames.ts';
import { refuseTaken } from './refuseTaken.ts';

/** Stores an outlet. @throws CiteError `outlet.exists` where another has one of its names or domains */
export function addOutlet({ connection, outlets }: SaveContext, fields: OutletFields): void {
  const { name, ...others } = fields;
  refuseTaken(connection, fields);
  applyChanges(connection, outlets.make(name).id, others);
}

/** Changes an outlet; see `MendingWriter.changeOutlet`. */
export function changeOutlet(
  { connection, outlets }: SaveContext,
  name: string,
  changes: OutletChanges,
): string {
  const id = getOutletId(connection, name);
  applyChanges(connection, id, changes);
  outlets.forget();
  return decodeText(connection.row('SELECT name FROM outlet WHERE id = ?', [id])?.[0]);
}

function applyChanges(connection: Connection, id: number, changes: OutletChanges): void {
  const { name, addAliases, addFormer, removeNames, addDomains, removeDomains } = changes;
  if (name !== undefined) rename(connection, id, name, changes.forgetName ?? false);
  for (const each of removeNames ?? []) removeName(connection, id, each);
  for (const each of addAliases ?? []) addOther(connection, id, each, false);
  for (const each of addFormer ?? []) addOther(connection, id, each, true);
  for (const host of removeDomains ?? []) removeDomain(connection, id, host);
  for (const host of addDomains ?? []) addDomain(connection, id, host);
  const columns = [
    ['sort_name', changes.sortName],
    ['kind', changes.kind],
    ['country', changes.country],
    ['language', changes.language],
  ] as const;
  setColumns(
    connection,
    id,
    columns.flatMap(([column, value]) => (value === undefined ? [] : [[column, value] as const])),
  );
  refreshOutlet(connection, id);
}

/** The old name stays as a former one unless it is forgotten, or is the new one spelled otherwise. */
function rename(connection: Connection, id: number, name: string, forgets: boolean): void {
  const old = decodeText(connection.row('SELECT name FROM outlet WHERE id = ?', [id])?.[0]);
  if (name === old) return;
  addName(connection, id, name, false);
  setColumns(connection, id, [['name', name]]);
  const isSpelling = connection.row('SELECT 1 FROM outlet_name WHERE outlet_id = ? AND name = ?', [
    id,
    old,
  ]);
  if (isSpelling === undefined) return;
  if (forgets) removeName(connection, id, old);
  else addName(connection, id, old, true);
}

/** An outlet's own name is no alias and no former name of it. */
function addOther(connection: Connection, id: number, name: string, former: boolean): void {
  const own = decodeText(connection.row('SELECT name FROM outlet WHERE id = ?', [id])?.[0]);
  if (foldOutletName(name) !== foldOutletName(own)) addName(connection, id, name, former);
}

/** Removes an outlet that has no articles. @throws CiteError `outlet.not-found`, `outlet.in-use` */
export function removeOutlet({ connection, outlets }: SaveContext, name: string): void {
  const id = getOutletId(connection, name);
  const count = decodeNumber(
    connection.row('SELECT count(*) FROM article WHERE outlet_id = ?', [id])?.[0],
  );
  if (count > 0) {
    const articles = count === 1 ? 'an article' : `${count} articles`;
    throw new CiteError('outlet.in-use', `${quoteText(name)} has ${articles} in the library.`, {
      hint: 'Nothing was removed. Merge it into another with cite outlet merge, or give its articles another outlet first.',
    });
  }
  for (const table of ['outlet_name', 'outlet_domain']) {
    connection.run(`DELETE FROM ${table} WHERE outlet_id = ?`, [id]);
  }
  connection.run('DELETE FROM outlet WHERE id = ?', [id]);
  outlets.forget();
}
