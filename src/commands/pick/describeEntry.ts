import type { Article } from '../../domain/article.ts';
import type { PickEntry } from '../../terminal/picker/picker.ts';
import { formatOneLine } from '../formatOneLine.ts';
import { listCitations } from '../listCitations.ts';

/** An article as the picker shows it: what is asked for most comes first, as there may be few lines. */
export async function describeEntry(article: Article): Promise<PickEntry> {
  const { key, url, citations, tags, note, type, language, issued, added } = article;
  const typed = issued !== undefined && issued.typed !== issued.edtf ? issued.typed : undefined;
  const all: readonly (readonly [string, string | undefined])[] = [
    ['key', key],
    ['url', url],
    ['cited', citations.length === 0 ? 'not yet' : listCitations(citations)],
    ['tags', tags.join(', ')],
    ['note', note],
    ['quoted', citations.flatMap(({ quotation }) => quotation ?? []).join(' … ')],
    ['type', type],
    ['language', language],
    ['typed', typed],
    ['added', added.slice(0, 10)],
  ];
  const fields = all.flatMap(([name, value]): readonly (readonly [string, string])[] =>
    value === undefined || value === '' ? [] : [[name, value]],
  );
  return { line: await formatOneLine(article), fields };
}
