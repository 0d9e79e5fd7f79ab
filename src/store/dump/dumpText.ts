import type { Connection } from '../connection.ts';
import { formatHeader, layRecord } from './formatRecord.ts';
import { readRecords } from './readRecords.ts';

/**
 * The whole library as text, in pieces: a header and two lines a record, an empty line after each, in an
 * order that depends on nothing but what it holds. Read as it is at one moment, whatever others
 * write meanwhile.
 */
export function* dumpText(connection: Connection): Generator<string> {
  connection.exec('BEGIN');
  try {
    yield `${formatHeader()}\n\n`;
    for (const page of readRecords(connection)) {
      if (page.length > 0)
        yield page.map(({ record }) => `${layRecord(record).join('\n')}\n\n`).join('');
    }
  } finally {
    connection.exec('ROLLBACK');
  }
}
