/** What people and programs write where they know no author, date or address. */
const placeholders: ReadonlySet<string> = new Set([
  '-',
  '--',
  '–',
  '—',
  'n/a',
  'n.a.',
  'n.d.',
  'nan',
  'none',
  'null',
  'unknown',
]);

/** Whether a text says that nothing is known. */
export function isPlaceholder(text: string): boolean {
  return text.length <= 9 && placeholders.has(text.trim().toLowerCase());
}
