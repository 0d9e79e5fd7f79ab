import type { Outlet } from '../domain/outlet.ts';
import { toTextForms } from '../domain/query/textForms.ts';
import { toOutletFold } from '../domain/sameness.ts';
import { toCanonicalHost } from '../domain/url.ts';
import type { Connection, SqlRow } from './connection.ts';
import { decodeNumber, decodeOptionalText, decodeText } from './decodeValue.ts';
import { findOutletsWith } from './textFinder.ts';

/** Every outlet, A to Z. */
export function listOutlets(connection: Connection): readonly Outlet[] {
  return readOutlets(connection, undefined);
}

/** The outlet of a name, alias or domain, folded. */
export function findOutlet(connection: Connection, name: string): Outlet | undefined {
  const id = findOutletId(connection, name);
  return id === undefined ? undefined : readOutlets(connection, id)[0];
}

/** The row of the outlet that a text names by name, alias or domain. */
export function findOutletId(connection: Connection, text: string): number | undefined {
  const row = connection.row('SELECT outlet_id FROM outlet_name WHERE folded = ?', [
    foldOutletName(text),
  ]);
  if (row !== undefined) return decodeNumber(row[0]);
  const isAddress = /^https?:\/\//i.test(text);
  if (!isAddress && !/^[^\s/@]+\.[^\s/@]+$/.test(text)) return undefined;
  return findOutletByHost(connection, toCanonicalHost(isAddress ? text : `https://${text}`));
}

/** The text by which an outlet's name is looked up; never empty. */
export function foldOutletName(name: string): string {
  return toOutletFold(name) || name;
}

/** The row of the outlet whose domain a canonical host is. */
export function findOutletByHost(connection: Connection, host: string): number | undefined {
  const row = connection.row('SELECT outlet_id FROM outlet_domain WHERE host = ?', [host]);
  return row && decodeNumber(row[0]);
}

/** The rows that a filter means: the outlet called so, else all with the text in one of their names. */
export function findOutletIds(connection: Connection, text: string): readonly number[] {
  const id = findOutletId(connection, text);
  if (id !== undefined) return [id];
  const forms = toTextForms(text);
  return forms.length === 0 ? [] : findOutletsWith(connection, forms);
}

function readOutlets(connection: Connection, id: number | undefined): readonly Outlet[] {
  const rows = connection.rows(
    `SELECT id, name, sort_name, kind, country, language,
       (SELECT count(*) FROM article WHERE outlet_id = outlet.id)
     FROM outlet ${id === undefined ? 'ORDER BY sort_key, id' : 'WHERE id = ?'}`,
    id === undefined ? [] : [id],
  );
  const values = id === undefined ? [] : [id];
  const own = id === undefined ? '' : 'AND outlet_id = ?';
  const readNames = (condition: string) =>
    readLists(
      connection,
      `SELECT outlet_id, name FROM outlet_name WHERE ${condition} ${own} ORDER BY id`,
      values,
    );
  const lists = {
    names: readNames('former IS NULL'),
    formerNames: readNames('former = 1'),
    hosts: readLists(
      connection,
      `SELECT outlet_id, host FROM outlet_domain WHERE true ${own} ORDER BY id`,
      values,
    ),
  };
  return rows.map((row) => decodeOutlet(row, lists));
}

type Lists = ReadonlyMap<number, readonly string[]>;

function decodeOutlet(
  row: SqlRow,
  lists: { readonly names: Lists; readonly formerNames: Lists; readonly hosts: Lists },
): Outlet {
  const id = decodeNumber(row[0]);
  const name = decodeText(row[1]);
  return {
    name,
    sortName: decodeOptionalText(row[2]),
    aliases: (lists.names.get(id) ?? []).filter((alias) => alias !== name),
    formerNames: lists.formerNames.get(id) ?? [],
    domains: lists.hosts.get(id) ?? [],
    kind: decodeOptionalText(row[3]),
    country: decodeOptionalText(row[4]),
    language: decodeOptionalText(row[5]),
    articles: decodeNumber(row[6]),
  };
}

/** Texts by the id they belong to, in the order they come. */
function readLists(
  connection: Connection,
  sql: string,
  values: readonly number[],
): ReadonlyMap<number, readonly string[]> {
  const lists = new Map<number, string[]>();
  for (const row of connection.rows(sql, values)) {
    const id = decodeNumber(row[0]);
    const list = lists.get(id);
    if (list === undefined) lists.set(id, [decodeText(row[1])]);
    else list.push(decodeText(row[1]));
  }
  return lists;
}
