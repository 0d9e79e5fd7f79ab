import type { Connection } from '../connection.ts';
import { decodeNumber } from '../decodeValue.ts';
import type { FieldChange, RecordKind } from '../libraryHistory.ts';
import { type Image, readImagesAfter, readImagesBefore, readNames } from './images.ts';

/** The parts that are told one by one: tags, an outlet's names and domains. Authors stand in their article. */
const told: readonly {
  readonly kind: RecordKind;
  readonly table: string;
  readonly owner: string;
  readonly field: string;
}[] = [
  { kind: 'article', table: 'article_tag', owner: 'article_id', field: 'tag' },
  { kind: 'outlet', table: 'outlet_name', owner: 'outlet_id', field: 'also called' },
  { kind: 'outlet', table: 'outlet_domain', owner: 'outlet_id', field: 'domain' },
];

/** What an operation added to and took from the parts of records, by the row of the record. */
export function readPartChanges(
  connection: Connection,
  kind: RecordKind,
  owners: ReadonlySet<number>,
  range: { readonly first: number; readonly last: number },
): ReadonlyMap<number, readonly FieldChange[]> {
  const changes = new Map<number, FieldChange[]>();
  for (const part of told.filter((each) => each.kind === kind)) {
    const { before, after } = readParts(connection, part.table, part.owner, owners, range);
    const toText = createFormatter(connection, part.table, [...before.values(), ...after.values()]);
    for (const id of [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b)) {
      const old = before.get(id);
      const now = after.get(id);
      const change = { field: part.field, before: old && toText(old), after: now && toText(now) };
      const owner = (now ?? old)?.[part.owner];
      if (change.before === change.after || typeof owner !== 'number') continue;
      const list = changes.get(owner) ?? [];
      changes.set(owner, [...list, change]);
    }
  }
  return changes;
}

/** The rows of parts that were written, as they were before and after, if they belong to these records. */
function readParts(
  connection: Connection,
  table: string,
  owner: string,
  owners: ReadonlySet<number>,
  { first, last }: { readonly first: number; readonly last: number },
) {
  const rows = connection.rows(
    `WITH own AS (SELECT row_id, last_row FROM change WHERE id BETWEEN ? AND ? AND source = '${table}'),
       wide AS (SELECT * FROM own WHERE last_row > row_id),
       asked AS MATERIALIZED (SELECT value FROM json_each(?))
     SELECT row_id FROM own WHERE last_row = row_id
     UNION SELECT part.id FROM wide CROSS JOIN ${table} AS part
       ON part.id BETWEEN wide.row_id AND wide.last_row WHERE part.${owner} IN asked
     UNION SELECT later.row_id FROM wide CROSS JOIN change AS later
       ON later.id > ? AND later.source = '${table}'
         AND later.row_id BETWEEN wide.row_id AND wide.last_row
     WHERE later.before ->> '${owner}' IN asked`,
    [first, last, JSON.stringify([...owners]), last],
  );
  const ids = rows.map((row) => decodeNumber(row[0]));
  const isAsked = ([, image]: readonly [number, Image]) => owners.has(Number(image[owner]));
  return {
    before: new Map([...readImagesBefore(connection, table, ids, [first, last])].filter(isAsked)),
    after: new Map([...readImagesAfter(connection, table, ids, last)].filter(isAsked)),
  };
}

function createFormatter(connection: Connection, table: string, images: readonly Image[]) {
  if (table === 'outlet_domain') return (image: Image) => String(image['host']);
  if (table === 'outlet_name') {
    return (image: Image) => `${String(image['name'])}${image['former'] ? ' (formerly)' : ''}`;
  }
  const ids = [...new Set(images.map((image) => Number(image['tag_id'])))];
  const names = readNames(connection, 'tag', 'name', ids);
  return (image: Image) => names.get(Number(image['tag_id'])) ?? '?';
}
