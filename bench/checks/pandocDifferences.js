/**
 * Where pandoc 2.17 prints something else than citeproc-js, from the same style and the same data; each
 * with its reason. Both entries pass all of them before they are compared.
 */
const foldings = [
  // Ours are printed one by one, where no year needs its letter.
  ['a letter behind a year', /\b(\d{4})[a-z]\b|\b(n\.d\.)-[a-z]\b/g, '$1$2'],
  [
    'it capitalises other small words of a title, and none behind a colon',
    /\p{L}/gu,
    (x) => x.toLowerCase(),
  ],
  [
    'it leaves a stop outside of inner quotation marks; what is substituted for a name loses its own',
    /[“”"'’‘]|\.(?=["'”’]*\.)/g,
    '',
  ],
  ['it does not know the term ‘on’', /(aired\b[^.]*?), on /g, '$1, '],
  ['it does not know the page ranges of the 16th edition', /(\d+)–\d+/g, '$1'],
  ['it sets a comma between two institutions', /, and /g, ' and '],
  ['it sets no space before BC', / bc\b/g, 'bc'],
  ['it has no plural of a translator by the name alone', /\btran\./g, 'trans.'],
  ['it adds the word for an edition to one that has it', /(?: editions?)+\.$/g, '.'],
  ['it repeats the address of a DOI that has one', /(https:\/\/doi\.org\/)+/g, 'https://doi.org/'],
  ['it does not print ‘No.’ before the number of a series', /\bno\. /g, ''],
  ['it does not print the medium or genre of a preprint', / preprint,/g, ''],
  ['it sets initials apart', /\b(\p{L})\.\s*(?=\p{L}\.)/gu, '$1.'],
];

/** Types that biblatex has no entry type for, or none that pandoc reads as that type. */
const notInBiblatex = new Set([
  'article',
  'broadcast',
  'document',
  'interview',
  'motion_picture',
  'pamphlet',
  'post',
  'post-weblog',
  'report',
  // Pandoc takes the `organization` of a page for its publisher.
  'webpage',
]);

/** Folds an entry so that the differences that are pandoc’s own are gone. */
export function foldEntry(text) {
  return foldings.reduce((folded, [, pattern, to]) => folded.replace(pattern, to), text);
}

/** Entries of which pandoc leaves something out, or prints more. */
const others = new Map([
  ['panorama2016road', 'it prints the number of a season again'],
  ['ash2015seven', 'it prints seven names, of which the style wants three in author-date'],
]);
const othersInBiblatex = new Map([
  ['karim2009another', 'it does not read the field `section`'],
  ['karim2009baghdad', 'it does not read the field `section`'],
]);

/** Why an entry cannot be the same; undefined where it can. */
export function findReason({ key, type, issued }, format) {
  const other = others.get(key) ?? (format === 'biblatex' ? othersInBiblatex.get(key) : undefined);
  if (other !== undefined) return other;
  if (format === 'biblatex' && notInBiblatex.has(type)) return `biblatex has no type ‘${type}’`;
  if (issued !== null && !/^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/.test(issued))
    return `the date ${issued}`;
  return undefined;
}
