import { type ColumnRole, foldColumn } from '../domain/csvColumns.ts';

/** Programs whose columns do not mean what their names say. */
export type CsvProfile = 'zotero' | 'pinboard' | 'gdelt' | 'raindrop' | 'instapaper' | 'plain';

/** @param names The file's column names, folded. */
export function findProfile(names: ReadonlySet<string>): CsvProfile {
  if (names.has('itemtype')) return 'zotero';
  if (names.has('href') && names.has('extended')) return 'pinboard';
  if (names.has('folder') && names.has('excerpt')) return 'raindrop';
  if (names.has('folder') && names.has('selection')) return 'instapaper';
  return names.has('mobileurl') ? 'gdelt' : 'plain';
}

/**
 * What a column holds in a file of this program. Zotero's key is no citation key and its type is
 * CSL's genre; Pinboard calls the title the description; GDELT's date is when it saw the page;
 * Raindrop's excerpt is the page's own words, not a note. Folders are tags.
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
  if (holdsFolders(profile, name)) return { kind: 'field', field: 'tag', rank: 0 };
  if (profile === 'raindrop' && folded === 'excerpt') {
    return { kind: 'extra', name: 'abstract', isPeople: false };
  }
  if (profile === 'gdelt' && role?.kind === 'field' && role.field === 'date') {
    return { kind: 'saved' };
  }
  return role;
}

/** Whether a column holds the folder that a page was put into: a name, or in Raindrop a path. */
export function holdsFolders(profile: CsvProfile, name: string): boolean {
  return (profile === 'raindrop' || profile === 'instapaper') && foldColumn(name) === 'folder';
}
