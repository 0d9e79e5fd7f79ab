import type { BodyForm, FoundSection } from './foundSource.ts';

/**
 * Reads the section of sources of a whole post, or of a body that is one. It is the last heading such
 * as `SOURCES` that sources follow, up to the next heading.
 */
export function readPostSources(_body: string, _form: BodyForm): FoundSection {
  return { hasSection: false, sources: [] };
}
