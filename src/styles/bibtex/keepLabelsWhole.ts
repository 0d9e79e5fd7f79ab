import type { BibEntry } from './bibEntry.ts';

/** A name, or a part of one, in braces that has a command within its first three letters. */
const cutCommand = /(^\{| and |, )\{([^{}\\]{0,2})(?=\{\\|(?<=[^{])\\)/g;

/**
 * Keeps the labels of alpha.bst printable. It takes the first three characters of a name in braces,
 * commands by their letters (`{AT\&T}` gives `{AT\}`), unless the braces begin with a command
 * (btxhak §4, “special characters”): then it takes the name whole. `\relax` prints nothing.
 */
export function keepLabelsWhole(entry: BibEntry): BibEntry {
  const names = ['author', 'editor'].filter((name) => entry.fields.get(name)?.includes('\\'));
  if (names.length === 0) return entry;
  const fields = new Map(entry.fields);
  for (const name of names) {
    fields.set(name, (fields.get(name) ?? '').replace(cutCommand, '$1{\\relax $2'));
  }
  return { ...entry, fields };
}
