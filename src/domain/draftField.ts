/** The fields of an article as the command line and CSV columns name them. */
export const draftFields = [
  'outlet',
  'title',
  'author',
  'date',
  'url',
  'type',
  'language',
  'tag',
  'note',
  'key',
  'post',
  'cited',
  'locator',
  'quotation',
  'citation note',
] as const;

export type DraftField = (typeof draftFields)[number];
