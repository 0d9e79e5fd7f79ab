import { foldText } from '../../domain/fold.ts';
import { toListSortKey } from '../../domain/order.ts';
import type { Connection } from '../connection.ts';
import { foldOutletName } from '../outlets.ts';
import type { OutletRecord } from './dumpRecord.ts';

const columns = [
  'name',
  'sort_name',
  'kind',
  'country',
  'language',
  'sort_key',
  'search_text',
] as const;

const insertSql = `INSERT OR FAIL INTO outlet (${columns.join(', ')})
  VALUES (${columns.map(() => '?').join(', ')})`;
const updateSql = `UPDATE OR FAIL outlet
  SET ${columns.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`;

/** Stores an outlet as a dump has it, in the place of the one in a row, which has lost its names, where that is given. */
export function writeOutlet(
  connection: Connection,
  id: number | undefined,
  record: OutletRecord,
): void {
  const { name, sortName, outletKind, country, language, aliases, formerNames } = record;
  const names: readonly (readonly [name: string, former: 1 | null])[] = [
    [name, null],
    ...aliases.map((alias) => [alias, null] as const),
    ...formerNames.map((former) => [former, 1] as const),
  ];
  const values = [
    name,
    sortName ?? null,
    outletKind ?? null,
    country ?? null,
    language ?? null,
    toListSortKey(sortName ?? name),
    names.map(([each]) => foldText(each)).join('\n'),
  ];
  if (id !== undefined) connection.run(updateSql, [...values, id]);
  const row = id ?? connection.insert(insertSql, values);
  if (row === undefined) throw new Error('An outlet was not inserted');
  for (const [each, former] of names) {
    connection.insert(
      'INSERT OR FAIL INTO outlet_name (outlet_id, name, folded, former) VALUES (?, ?, ?, ?)',
      [row, each, foldOutletName(each), former],
    );
  }
  for (const host of record.domains) {
    connection.insert('INSERT OR FAIL INTO outlet_domain (outlet_id, host) VALUES (?, ?)', [
      row,
      host,
    ]);
  }
}
