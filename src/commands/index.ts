import type { CommandModule } from './command.ts';

interface CommandEntry {
  readonly summary: string;
  /** What stands behind its name. */
  readonly usage: string;
  /** Under which heading help lists it. */
  readonly group: CommandGroup;
  /** Its arguments may be a query, in which a minus before a word leaves it out. */
  readonly query?: true;
  readonly load: () => Promise<CommandModule>;
}

/** The headings of the list of commands. */
type CommandGroup =
  | 'Take in'
  | 'Find'
  | 'Write and publish'
  | 'Keep right'
  | 'Go back, keep safe'
  | 'Make it yours';

/** The commands in the order help shows them. A module is loaded only when its command is called. */
export const commands = {
  add: {
    summary: 'add one article: by flags, a printed line, a URL, or prompts',
    usage: '[options] [SOURCE]',
    group: 'Take in',
    load: () => import('./add.ts'),
  },
  import: {
    summary: 'add many articles from a file, such as a CSV',
    usage: '[options] FILE...',
    group: 'Take in',
    load: () => import('./import.ts'),
  },
  list: {
    summary: 'find and list articles',
    usage: '[options] [WORDS...]',
    group: 'Find',
    query: true,
    load: () => import('./list.ts'),
  },
  pick: {
    summary: 'browse on the terminal: type to narrow, then act on an article',
    usage: '[options] [WORDS...]',
    group: 'Find',
    query: true,
    load: () => import('./pick.ts'),
  },
  show: {
    summary: 'show one article and every post that cites it',
    usage: '[options] KEY',
    group: 'Find',
    load: () => import('./show.ts'),
  },
  used: {
    summary: 'the posts that cite an article or an outlet',
    usage: '[options] [WHAT...]',
    group: 'Find',
    query: true,
    load: () => import('./used.ts'),
  },
  open: {
    summary: 'open an article’s page in the browser',
    usage: '[options] KEY...',
    group: 'Find',
    load: () => import('./open.ts'),
  },
  search: {
    summary: 'searches kept under a name',
    usage: 'COMMAND',
    group: 'Find',
    query: true,
    load: () => import('./search.ts'),
  },
  stats: {
    summary: 'what your sources are made of: outlets, authors, months, ages',
    usage: '[options] [WORDS...]',
    group: 'Find',
    query: true,
    load: () => import('./stats.ts'),
  },
  post: {
    summary: 'your posts, and what each of them cites',
    usage: 'COMMAND',
    group: 'Write and publish',
    load: () => import('./post.ts'),
  },
  export: {
    summary: 'print a bibliography, such as a post’s SOURCES section',
    usage: '[options] [KEY...]',
    group: 'Write and publish',
    load: () => import('./export.ts'),
  },
  render: {
    summary: 'fill in the citations of a draft, and its SOURCES section',
    usage: '[options] POST.md',
    group: 'Write and publish',
    load: () => import('./render.ts'),
  },
  styles: {
    summary: 'every style, with a sample from your library',
    usage: '[options] [WORDS...]',
    group: 'Write and publish',
    load: () => import('./styles.ts'),
  },
  style: {
    summary: 'add styles of your own (.csl files)',
    usage: 'COMMAND',
    group: 'Write and publish',
    load: () => import('./style.ts'),
  },
  edit: {
    summary: 'change articles: by flags, in your editor, many at once',
    usage: '[options] [KEY...]',
    group: 'Keep right',
    load: () => import('./edit.ts'),
  },
  remove: {
    summary: 'drop articles, with their citations',
    usage: '[options] [KEY...]',
    group: 'Keep right',
    load: () => import('./remove.ts'),
  },
  merge: {
    summary: 'make one article of two records of it',
    usage: '[options] KEEP OTHER...',
    group: 'Keep right',
    load: () => import('./merge.ts'),
  },
  outlet: {
    summary: 'who publishes: names, aliases, domains, kinds; merge them',
    usage: 'COMMAND',
    group: 'Keep right',
    load: () => import('./outlet.ts'),
  },
  doctor: {
    summary: 'what looks wrong in your library, and how to mend it',
    usage: '[options] [WORDS...]',
    group: 'Keep right',
    query: true,
    load: () => import('./doctor.ts'),
  },
  log: {
    summary: 'what was done to your library, and when',
    usage: '[options] [ID]',
    group: 'Go back, keep safe',
    load: () => import('./log.ts'),
  },
  undo: {
    summary: 'take back the last command, or one of the log',
    usage: '[options] [ID]',
    group: 'Go back, keep safe',
    load: () => import('./undo.ts'),
  },
  redo: {
    summary: 'do again what was taken back',
    usage: '[options] [ID]',
    group: 'Go back, keep safe',
    load: () => import('./redo.ts'),
  },
  backup: {
    summary: 'copy your library while it is in use, and check the copy',
    usage: '[options] [FILE]',
    group: 'Go back, keep safe',
    load: () => import('./backup.ts'),
  },
  restore: {
    summary: 'put a backup in the place of your library',
    usage: '[options] [FILE]',
    group: 'Go back, keep safe',
    load: () => import('./restore.ts'),
  },
  dump: {
    summary: 'write your library as plain text, for git',
    usage: '[options] [FILE]',
    group: 'Go back, keep safe',
    load: () => import('./dump.ts'),
  },
  load: {
    summary: 'read a library that dump wrote',
    usage: '[options] FILE',
    group: 'Go back, keep safe',
    load: () => import('./load.ts'),
  },
  'merge-dumps': {
    summary: 'merge two dumps that were changed apart, as git’s helper',
    usage: '[options] FILE...',
    group: 'Go back, keep safe',
    load: () => import('./mergeDumps.ts'),
  },
  config: {
    summary: 'settings, for you and for a folder',
    usage: 'COMMAND',
    group: 'Make it yours',
    load: () => import('./config.ts'),
  },
  completion: {
    summary: 'print what makes your shell complete commands, keys and names',
    usage: 'SHELL',
    group: 'Make it yours',
    load: () => import('./completion.ts'),
  },
} as const satisfies Record<string, CommandEntry>;
