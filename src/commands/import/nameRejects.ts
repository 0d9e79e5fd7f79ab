import { extname } from 'node:path';
import { importers } from '../../importers/index.ts';

/** What the rejects of these are: posts, whatever the backup is. */
const blogs: ReadonlySet<string> = new Set(['blogger', 'wordpress', 'post']);

/** The endings of formats that no ending stands for. */
const others: Readonly<Record<string, readonly string[]>> = {
  bookmarks: ['html', 'htm'],
  'reading-list': ['json'],
  zotero: ['json'],
  sources: ['txt', 'md', 'markdown', 'html', 'htm'],
  urls: ['txt', 'md'],
};

/**
 * A name for a file of rejects with the ending that belongs to what will stand in it.
 *
 * @param files The files that were read, and as what.
 */
export function nameRejects(
  files: readonly { readonly file: string; readonly format: string }[],
): string {
  const ending = findEnding(files[0]);
  const name = `bad.${ending}`;
  return files.some(({ file }) => file.endsWith(name)) ? `still-bad.${ending}` : name;
}

function findEnding(file: { readonly file: string; readonly format: string } | undefined): string {
  if (file === undefined) return 'txt';
  if (blogs.has(file.format)) return 'md';
  const own = extname(file.file).slice(1).toLowerCase();
  const known = importers[file.format]?.extensions ?? [];
  if (known.includes(own) || others[file.format]?.includes(own)) return own;
  return known[0] ?? others[file.format]?.[0] ?? 'txt';
}
