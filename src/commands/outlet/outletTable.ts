import type { Outlet } from '../../domain/outlet.ts';
import type { OutputTraits } from '../../terminal/io.ts';
import { createPaint } from '../../terminal/paint.ts';
import { formatTable } from '../../terminal/table.ts';

/** Outlets as a table that fits the window; what none of them has is left out. */
export async function formatOutletTable(
  outlets: readonly Outlet[],
  out: OutputTraits,
): Promise<string> {
  const paint = await createPaint(out.colorLevel);
  const columns = [
    { heading: 'OUTLET', paint: paint.outlet, weight: 4, min: 12, rank: 6, cell: toName },
    { heading: 'ARTICLES', align: 'right' as const, rank: 5, cell: toCount },
    { heading: 'KIND', max: 20, weight: 1, rank: 3, cell: toKind },
    { heading: 'COUNTRY', rank: 2, cell: toCountry },
    { heading: 'LANGUAGE', rank: 1, cell: toLanguage },
    { heading: 'DOMAINS', paint: paint.dim, weight: 2, rank: 4, cell: toDomains },
  ].filter(({ cell }) => outlets.some((outlet) => cell(outlet) !== ''));
  const rows = outlets.map((outlet) => columns.map(({ cell }) => cell(outlet)));
  return formatTable(columns, rows, { columns: out.columns, paint, links: out.links });
}

const toName = ({ name }: Outlet) => name;
const toCount = ({ articles }: Outlet) => String(articles);
const toKind = ({ kind }: Outlet) => kind ?? '';
const toCountry = ({ country }: Outlet) => country ?? '';
const toLanguage = ({ language }: Outlet) => language ?? '';
const toDomains = ({ domains }: Outlet) => domains.join(', ');
