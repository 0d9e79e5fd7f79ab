import type { ArticleDraft, PostDraft } from '../../domain/draft.ts';
import { parseDate } from '../../domain/parseDate.ts';
import { describeInPost } from '../describeInPost.ts';
import type { ImportRecord } from '../importer.ts';
import { readSources } from '../sourceLine/readSources.ts';
import type { FoundSource } from '../sources/foundSource.ts';
import { joinWrapped } from '../sources/joinWrapped.ts';
import { readBodyLines } from '../sources/readBodyLines.ts';
import { readPostLinks } from '../sources/readPostLinks.ts';
import { readPostSources } from '../sources/readPostSources.ts';
import type { FoundPost, PostBody } from './feedPost.ts';
import { formatPostSource } from './postSource.ts';

/**
 * The sources of a post as records, all with the same post, dated by it. A post without any gives
 * one record that tells of the post alone.
 *
 * @param links Take the links of a text that has no section of sources.
 */
export function toPostRecords(found: FoundPost, links: boolean): readonly ImportRecord[] {
  const { post, body, comments } = found;
  const cited = toCited(post);
  const records: ImportRecord[] = [];
  for (const text of body === undefined ? comments : [body, ...comments]) {
    for (const source of readBody(text, post, links)) {
      records.push(toRecord(source, text.line + source.line - 1, post, cited));
    }
  }
  if (records.length === 0 && body !== undefined) {
    return [{ draft: undefined, problems: [], source: '', post }];
  }
  return records;
}

function readBody(
  { text, form, isSection }: PostBody,
  { url }: PostDraft,
  links: boolean,
): readonly FoundSource[] {
  if (isSection === true) return readSources(joinWrapped(readBodyLines(text, form)));
  const section = readPostSources(text, form);
  if (section.hasSection) return section.sources;
  return links ? readPostLinks(text, form, url) : [];
}

function toRecord(
  found: FoundSource,
  line: number,
  post: PostDraft,
  cited: string | undefined,
): ImportRecord {
  const { result, confidence } = found;
  const source = formatPostSource(post, found);
  if (!result.ok) {
    const problem = describeInPost(post, { ...result.problem, place: { line } });
    return { draft: undefined, problems: [problem], source, post, confidence };
  }
  const draft: ArticleDraft = { ...result.value, line, ...(cited !== undefined && { cited }) };
  return { draft, problems: [], source, post, confidence };
}

/** The post's date where it is one to cite on: a day, a month or a year, whatever the order of its numbers. */
function toCited({ date }: PostDraft): string | undefined {
  if (date === undefined) return undefined;
  const isDay = (['mdy', 'dmy'] as const).some((order) => {
    const read = parseDate(date, { order });
    return read.ok && /^\d{4}(?:-\d\d){0,2}$/.test(read.value.edtf);
  });
  return isDay ? date : undefined;
}
