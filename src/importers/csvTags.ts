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

function decodeTagList(text: string): readonly string[] | undefined {
  try {
    const list: unknown = JSON.parse(text);
    if (!Array.isArray(list)) return undefined;
    return list.filter((tag) => typeof tag === 'string' && tag.trim() !== '');
  } catch {
    return undefined;
  }
}
