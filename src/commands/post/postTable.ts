import type { Post } from '../../domain/post.ts';
import type { OutputTraits } from '../../terminal/io.ts';
import { createPaint } from '../../terminal/paint.ts';
import { formatTable } from '../../terminal/table.ts';

/** Posts as a table that fits the window. */
export async function formatPostTable(posts: readonly Post[], out: OutputTraits): Promise<string> {
  const paint = await createPaint(out.colorLevel);
  const columns = [
    // A slug is there to be copied, so it is never cut.
    { heading: 'POST', paint: paint.key, rank: 4 },
    { heading: 'DATE', paint: paint.dim, rank: 2 },
    { heading: 'SOURCES', align: 'right' as const, rank: 3 },
    { heading: 'TITLE', paint: paint.title, weight: 4, min: 12, rank: 1 },
  ];
  const rows = posts.map(({ slug, date, sources, title, url }) => [
    { text: slug, link: url },
    date?.edtf ?? '',
    String(sources),
    title ?? '',
  ]);
  return formatTable(columns, rows, { columns: out.columns, paint, links: out.links });
}
