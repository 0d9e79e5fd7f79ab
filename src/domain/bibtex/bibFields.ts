import { cslNameVariables } from '../cslNameVariables.ts';

/** CSL variables of the fields that the library only keeps; any other field keeps its name. */
export const variables: Readonly<Record<string, string>> = {
  address: 'publisher-place',
  archivelocation: 'archive_location',
  chapter: 'chapter-number',
  doi: 'DOI',
  eventtitle: 'event-title',
  isbn: 'ISBN',
  issn: 'ISSN',
  library: 'call-number',
  location: 'publisher-place',
  origtitle: 'original-title',
  pages: 'page',
  pagetotal: 'number-of-pages',
  pmcid: 'PMCID',
  pmid: 'PMID',
  publisher: 'publisher',
  series: 'collection-title',
  shortjournal: 'container-title-short',
  shorttitle: 'title-short',
  type: 'genre',
  urlaccessdate: 'accessed',
  urldate: 'accessed',
  venue: 'event-place',
  volumes: 'number-of-volumes',
};

/** Fields that hold names: CSL’s variables, under which the library keeps them, and biblatex’s own. */
export const nameFields: ReadonlySet<string> = new Set([
  ...cslNameVariables,
  'afterword',
  'annotator',
  'bookauthor',
  'commentator',
  'editora',
  'editorb',
  'editorc',
  'introduction',
]);

/** Fields that are read verbatim: what stands in them is no LaTeX. */
export const verbatimFields: ReadonlySet<string> = new Set([
  'date',
  'doi',
  'eprint',
  'file',
  'local-url',
  'eventdate',
  'origdate',
  'pdf',
  'urldate',
  'url',
  'urlraw',
  'verba',
  'verbb',
  'verbc',
]);
