import { CiteError } from '../../domain/error.ts';
import type { Connection } from '../connection.ts';
import { decodeNumber } from '../decodeValue.ts';
import { applicationId } from '../migrate.ts';

const needed = ['items', 'itemData', 'itemDataValues', 'itemCreators', 'creators', 'creatorTypes'];

/**
 * Refuses a database that is not Zotero's, of version 5 or later.
 *
 * @returns the names of its tables.
 * @throws CiteError `input.format`
 */
export function checkZotero(connection: Connection, name: string): ReadonlySet<string> {
  const refuse = (message: string, hint: string): CiteError =>
    new CiteError('input.format', message, { hint, place: { file: name } });
  const [id] = connection.row('SELECT application_id FROM pragma_application_id') ?? [];
  if (decodeNumber(id) === applicationId) {
    throw refuse(
      'This is a library of cite, not a file to import.',
      'To use it, name it with --library; to take its articles over, export them from it: cite export --library FILE --style jsonl.',
    );
  }
  const rows = connection.rows("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')");
  const tables = new Set(rows.map(([table]) => String(table)));
  if (!needed.every((table) => tables.has(table))) {
    throw refuse(
      'This is an SQLite database, but not one of Zotero’s.',
      'Of databases, cite reads Zotero’s zotero.sqlite; from other programs, export a file such as CSV, BibTeX or HTML.',
    );
  }
  const columns = connection.rows("SELECT name FROM pragma_table_info('creators')");
  if (!columns.some(([column]) => column === 'lastName')) {
    throw refuse(
      'This was written by a Zotero older than 5.',
      'Open it with a later Zotero once, or export it from Zotero as CSL JSON, and import that.',
    );
  }
  return tables;
}
