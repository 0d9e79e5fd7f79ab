import { decodeList } from '../../domain/decodeJson.ts';
import { type CitationRecord, decodeCitation } from '../../domain/remainder.ts';
import type { BibSource } from './parseEntry.ts';

/** Reads the field `citations` of our own export; undefined for anything else under that name. */
export function decodeCitations(text: string): readonly CitationRecord[] | undefined {
  if (!text.startsWith('[{')) return undefined;
  try {
    return decodeList(JSON.parse(text))?.map(decodeCitation);
  } catch {
    return undefined;
  }
}

/** The entry without that field. */
export function dropCitations(source: BibSource): BibSource {
  const fields = new Map(source.fields);
  fields.delete('citations');
  return { ...source, fields };
}
