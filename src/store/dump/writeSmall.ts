import type { Connection } from '../connection.ts';
import { toDateColumns } from '../decodeDate.ts';
import type { PostRecord, SearchRecord } from './dumpRecord.ts';

/** Stores a post as a dump has it, in the place of the one in a row where that is given. */
export function writePostRecord(
  connection: Connection,
  id: number | undefined,
  { slug, title, date, url }: PostRecord,
): void {
  const values = [slug, title ?? null, ...toDateColumns(date), url ?? null];
  if (id === undefined) {
    connection.insert(
      `INSERT OR FAIL INTO post (slug, title, date_typed, date_edtf, date_sort, url)
       VALUES (?, ?, ?, ?, ?, ?)`,
      values,
    );
  } else {
    connection.run(
      `UPDATE OR FAIL post SET slug = ?, title = ?, date_typed = ?, date_edtf = ?, date_sort = ?,
         url = ? WHERE id = ?`,
      [...values, id],
    );
  }
}

/** Stores a search as a dump has it, in the place of the one in a row where that is given. */
export function writeSearchRecord(
  connection: Connection,
  id: number | undefined,
  { name, query }: SearchRecord,
): void {
  if (id === undefined) {
    connection.insert('INSERT OR FAIL INTO saved_search (name, query) VALUES (?, ?)', [
      name,
      query,
    ]);
  } else {
    connection.run('UPDATE OR FAIL saved_search SET query = ? WHERE id = ?', [query, id]);
  }
}
