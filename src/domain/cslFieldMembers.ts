/** Members of an item of CSL-JSON that stand for fields of an article, or are ours: none is kept beside them. */
export const cslFieldMembers: ReadonlySet<string> = new Set([
  'URL',
  'author',
  'citation-key',
  'custom',
  'id',
  'keyword',
  'language',
  'note',
  'reason',
  'title',
  'type',
  '__proto__',
]);
