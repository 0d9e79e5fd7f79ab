import { readSources } from '../sourceLine/readSources.ts';
import { findSection } from './findSection.ts';
import type { BodyForm, FoundSection } from './foundSource.ts';
import { joinWrapped } from './joinWrapped.ts';
import { readBodyLines } from './readBodyLines.ts';

/**
 * Reads the section of sources of a whole post: the last heading such as `SOURCES` that sources follow,
 * up to the next heading or what blogs print below a post. A line that is not surely understood has
 * the reason as its result. A later line of a group has what it stands under put before its text, so
 * that each text reads alone.
 */
export function readPostSources(body: string, form: BodyForm): FoundSection {
  const lines = readBodyLines(body, form);
  const section = findSection(lines);
  if (section === undefined) return { hasSection: false, sources: [] };
  const { start, end } = section;
  return { hasSection: true, sources: readSources(joinWrapped(lines.slice(start, end))) };
}
