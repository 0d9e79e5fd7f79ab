import type { CsvProfile } from './csvProfile.ts';

/** The tags in one cell: joined by `;`, `,` or `|`, by spaces as Pinboard has them, or a JSON list as Instapaper writes it. */
export function splitTags(cell: string, profile: CsvProfile): readonly string[] {
  const text = cell.trim();
  if (text.startsWith('[') && text.endsWith(']')) return decodeTagList(text) ?? [text];
  if (profile === 'pinboard') return text.split(/\s+/);
  return text
    .split('|')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

/** Lists that a program makes of itself, which say nothing of the page. */
const ownFolder = /^(?:unread|archive|starred|unsorted)$/i;

/** The names of the folders in a path such as `News/Iraq`. */
export function splitFolders(path: string): readonly string[] {
  const names = path.split('/').map((name) => name.trim());
  return names.filter((name) => name !== '' && !ownFolder.test(name));
}

function decodeTagList(text: string): readonly string[] | undefined {
  try {
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list)) return undefined;
    return list.filter((tag) => typeof tag === 'string' && tag.trim() !== '');
  } catch {
    return undefined;
  }
}
