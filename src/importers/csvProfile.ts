import { type ColumnRole, foldColumn } from './csvColumns.ts';

/** Programs whose columns do not mean what their names say. */
export type CsvProfile = 'zotero' | 'pinboard' | 'gdelt' | 'plain';

/** @param names The file's column names, folded. */
export function findProfile(names: ReadonlySet<string>): CsvProfile {
  if (names.has('itemtype')) return 'zotero';
  if (names.has('href') && names.has('extended')) return 'pinboard';
  return names.has('mobileurl') ? 'gdelt' : 'plain';
}

/**
 * What a column holds in a file of this program. Zotero's key is no citation key and its type is
 * CSL's genre; Pinboard calls the title the description; GDELT's date is when it saw the page.
 */
export function applyProfile(
  profile: CsvProfile,
  name: string,
  role: ColumnRole | undefined,
): ColumnRole | undefined {
  const folded = foldColumn(name);
  if (profile === 'zotero' && folded === 'key') return { kind: 'saved' };
  if (profile === 'zotero' && folded === 'type') {
    return { kind: 'extra', name: 'genre', isPeople: false };
  }
  if (profile === 'pinboard' && folded === 'description') {
    return { kind: 'field', field: 'title', rank: 0 };
  }
  if (profile === 'gdelt' && role?.kind === 'field' && role.field === 'date') {
    return { kind: 'saved' };
  }
  return role;
}
