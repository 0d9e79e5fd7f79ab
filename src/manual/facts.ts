import type { Term } from './describeCommand.ts';

/** What the program is for and what its words mean, a text a paragraph. */
export const description: readonly string[] = [
  'cite keeps the sources of people who write source-based posts, in one file, the library: outlets, articles, and the posts that cite them, each citation with its day. It takes articles in one by one or by the thousand, and prints the list of a post.',
  'Each article has a key, a short name such as salhy2024inside, by which other commands know it. A post is known by its slug, a short name of your choice.',
  'What is missing is asked for on a terminal, and named elsewhere. Results go to standard output, all else to standard error.',
];

/** Exit statuses, as scripts may rely on them. */
export const statuses: readonly Term[] = [
  { term: '0', description: 'Done.' },
  {
    term: '1',
    description:
      'Failed; or some records of an import were rejected (the good ones are kept); or a check found something.',
  },
  { term: '2', description: 'Wrong use: an option, an argument or a query that cannot be.' },
  { term: '130', description: 'Interrupted.' },
];

/** Variables of the environment that are heeded. */
export const variables: readonly Term[] = [
  { term: 'CITE_LIBRARY', description: 'The library file, where --library names none.' },
  { term: 'CITE_PAGER, PAGER', description: 'The program that shows long lists; cat for none.' },
  { term: 'VISUAL, EDITOR', description: 'The program that cite edit opens.' },
  { term: 'BROWSER', description: 'The program that cite open asks first.' },
  { term: 'NO_COLOR, FORCE_COLOR', description: 'Never, or always, colours.' },
  { term: 'CITE_NO_BACKUP', description: 'Set to 1: no daily copies of the library.' },
  { term: 'CITE_DEBUG', description: 'Set to 1: errors show where they happened.' },
  {
    term: 'XDG_DATA_HOME, XDG_CONFIG_HOME',
    description: 'Where the library and the settings are kept on Linux.',
  },
];

/** Files that are read and written. */
export const files: readonly Term[] = [
  {
    term: '~/.local/share/cite/library.sqlite',
    description:
      'The library (on macOS in ~/Library/Application Support, on Windows in %APPDATA%). Daily copies are in backups beside it.',
  },
  { term: '~/.config/cite/config', description: 'Your settings; see cite config.' },
  { term: '.citerc', description: 'The settings of a folder and of all in it.' },
];
