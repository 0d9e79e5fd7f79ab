import type { BibSource } from '../../domain/bibtex/parseEntry.ts';
import { decodeList } from '../../domain/decodeJson.ts';
import { type CitationRecord, decodeCitation } from '../../domain/remainder.ts';

/** Reads the field `citations` of our own export; undefined for anything else under that name. */
export function decodeCitations(text: string): readonly CitationRecord[] | undefined {
  if (!text.startsWith('[{')) return undefined;
  try {
    return decodeList(JSON.parse(text))?.map(decodeCitation);
  } catch {
    return undefined;
  }
}

/** Reads the field of our own export that says what the others do not; undefined for anything else. */
export function decodeBibRemainder(text: string): unknown {
  if (!text.startsWith('{"')) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The entry without a field. */
export function dropField(source: BibSource, name: string): BibSource {
  const fields = new Map(source.fields);
  fields.delete(name);
  return { ...source, fields };
}
