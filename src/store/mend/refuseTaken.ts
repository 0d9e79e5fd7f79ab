import { formatCommand, toArguments, toFlag } from '../../domain/doctor/formatCommand.ts';
import { CiteError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quoteText.ts';
import type { Connection } from '../connection.ts';
import { decodeText } from '../decodeValue.ts';
import type { OutletFields } from '../libraryMending.ts';
import { findOutletByHost, findOutletId, foldOutletName } from '../outlets.ts';

/**
 * Refuses an outlet that is to be made where another has its name, or one of its other names or domains.
 *
 * @throws CiteError `outlet.exists`
 */
export function refuseTaken(connection: Connection, fields: OutletFields): void {
  const { name } = fields;
  const same = findOutletId(connection, name);
  if (same !== undefined) throw makeThere(readName(connection, same), name);
  const names = [...(fields.addAliases ?? []), ...(fields.addFormer ?? [])];
  const taken = [
    ...names.map((each) => [`name ${quoteText(each)}`, findOutletId(connection, each)] as const),
    ...(fields.addDomains ?? []).map(
      (host) => [`domain ${quoteText(host)}`, findOutletByHost(connection, host)] as const,
    ),
  ];
  for (const [what, id] of taken) {
    if (id === undefined) continue;
    const holder = readName(connection, id);
    const alias = [...toFlag('--alias', name), ...toArguments([holder])];
    throw new CiteError(
      'outlet.exists',
      `The ${what} belongs to the outlet ${quoteText(holder)}.`,
      {
        hint: `Nothing was added. If that is the same outlet: ${formatCommand(['outlet', 'edit', ...alias])}`,
      },
    );
  }
}

function makeThere(holder: string, name: string): CiteError {
  const isItsName = foldOutletName(holder) === foldOutletName(name);
  const message = isItsName
    ? `There is an outlet ${quoteText(name)} already.`
    : `${quoteText(name)} is another name of the outlet ${quoteText(holder)}.`;
  return new CiteError('outlet.exists', message, {
    hint: `Change it with: ${formatCommand(['outlet', 'edit', ...toArguments([holder])])}`,
  });
}

function readName(connection: Connection, id: number): string {
  return decodeText(connection.row('SELECT name FROM outlet WHERE id = ?', [id])?.[0]);
}
