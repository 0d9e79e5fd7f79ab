import { restoreExactly } from '../../domain/exactRemainder.ts';
import { type CitationRecord, decodeRemainder, type Remainder } from '../../domain/remainder.ts';
import { toRisDraft } from '../../domain/ris/toRisDraft.ts';
import type { ImportRecord } from '../importer.ts';
import { withCitations } from '../withCitations.ts';
import type { RisRecord } from './splitRis.ts';

const remainderMark = /^cite: (\{.*\})$/s;

/** The drafts of a record, one for each citation it carries, at least one. */
export function toRisDrafts({ tags, line, text }: RisRecord): readonly ImportRecord[] {
  const mine = tags.find(([tag, value]) => tag === 'U1' && remainderMark.test(value));
  const remainder = decodeRemainder(mine && parseJson(remainderMark.exec(mine[1])?.[1] ?? ''));
  const others = tags.filter((tag) => tag !== mine);
  const read = toRisDraft(others, remainder, line);
  const draft = remainder.exact === undefined ? read : restoreExactly(read, remainder.exact);
  const drafts = withCitations(draft, remainder.citations, (citation) =>
    replaceCitations(text, remainder, citation),
  );
  return drafts.map((found) => ({
    draft: found.draft,
    problems: [],
    source: found.source ?? text,
  }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function replaceCitations(text: string, remainder: Remainder, citation: CitationRecord): string {
  const line = `U1  - cite: ${JSON.stringify({ ...remainder, citations: [citation] })}`;
  return text.replace(/^U1 {2}- cite: .*$/m, () => line);
}
