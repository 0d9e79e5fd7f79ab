import type { Command } from 'commander';
import { CiteError } from '../domain/error.ts';
import { joinArguments } from '../domain/query/joinArguments.ts';
import type { PickAction } from '../terminal/picker/picker.ts';
import { addExamples, exitStatus, type Run } from './command.ts';
import type { Dependencies } from './dependencies.ts';
import { addFilters, type FilterFlags, getPost } from './filters.ts';

interface PickOptions extends FilterFlags {
  readonly words: readonly string[];
}

export function define(command: Command, hand: (run: Run) => void): void {
  command.argument('[WORDS...]', 'what to begin with, as in cite list; type on from there');
  addFilters(command);
  // Here it is where to cite; `post:SLUG` in the search finds what a post cites.
  const post = command.options.find(({ long }) => long === '--post');
  if (post !== undefined) {
    post.description = 'cite in this post: Enter does so, and you go on';
    post.helpGroupHeading = 'Options:';
  }
  addExamples(command, [
    ['cite pick', 'type to find, Enter prints the key'],
    ['cite pick militias --since 2024'],
    ['cite pick --post axis', 'Enter cites in the post'],
    ['cite post cite axis $(cite pick)', 'Tab marks several'],
  ]);
  command.action((words: string[], flags: FilterFlags) => {
    hand((dependencies) => runPick({ ...flags, words }, dependencies));
  });
}

/** Lets the user find articles on the terminal and act on them; prints the keys of those taken. */
export async function runPick(options: PickOptions, dependencies: Dependencies): Promise<number> {
  const { io, canAsk, env, picker } = dependencies;
  if (!canAsk || env['TERM'] === 'dumb') {
    throw new CiteError('usage', 'cite pick needs a terminal to draw on and to type at.', {
      hint: 'cite list WORDS --keys prints the keys of what it finds.',
    });
  }
  const library = await dependencies.openLibrary('read');
  const { articles: total } = await library.countAll();
  if (total === 0) {
    const { greet } = await import('./greet.ts');
    await greet(dependencies);
    return exitStatus.done;
  }
  const { words, post: name, ...filters } = options;
  const post = name === undefined ? undefined : (await getPost(library, name)).slug;
  const { createLookups } = await import('./pick/createLookups.ts');
  const { askThread } = await import('./pick/askThread.ts');
  const { actOn } = await import('./pick/actOn.ts');
  const thread = await startThread(filters, dependencies);
  const lookups =
    thread === undefined
      ? createLookups(filters, dependencies)
      : askThread(thread, dependencies.today);
  const source = { ...lookups, act: (action: PickAction) => actOn(action, dependencies) };
  try {
    const keys = await picker.pick(source, { query: joinArguments(words), post, total });
    await io.writeOut(keys.map((key) => `${key}\n`).join(''));
    return exitStatus.done;
  } finally {
    await thread?.close();
  }
}

async function startThread(filters: FilterFlags, dependencies: Dependencies) {
  const { settings, findLibrary, startPickThread } = dependencies;
  return startPickThread?.({ file: findLibrary(), filters, settings: settings.sources });
}
