import type { OutputTraits } from '../../terminal/io.ts';
import { createPaint } from '../../terminal/paint.ts';
import { formatTable } from '../../terminal/table.ts';
import type { Use } from './listUses.ts';

/** Citations as a table that fits the window; the name of a post stands once. */
export async function formatUseTable(uses: readonly Use[], out: OutputTraits): Promise<string> {
  const paint = await createPaint(out.colorLevel);
  const columns = [
    { heading: 'POST', paint: paint.title, weight: 3, min: 10, rank: 5 },
    { heading: 'CITED', paint: paint.dim, rank: 3 },
    { heading: 'KEY', paint: paint.key, rank: 4 },
    { heading: 'AT', rank: 1, max: 12 },
    { heading: 'TITLE', weight: 6, min: 12, rank: 2 },
  ];
  const rows = uses.map(({ post, key, title, citation }, at) => [
    post !== undefined && post === uses[at - 1]?.post ? '' : (post?.slug ?? 'in no post'),
    citation.cited.edtf,
    key,
    citation.locator ?? '',
    title ?? '',
  ]);
  return formatTable(columns, rows, { columns: out.columns, paint, links: out.links });
}
