import type { Command } from 'commander';
import { addExamples, exitStatus, type Run } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { formatJson } from '../formatJson.ts';
import { showPaged } from '../showPaged.ts';
import { toPostRecord } from './printPost.ts';

interface PostListOptions {
  readonly json?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command.option('--json', 'one JSON array of whole records');
  addExamples(command, [['cite post list']]);
  command.action((options: PostListOptions) => {
    hand((dependencies) => runPostList(options, dependencies));
  });
}

/** Prints all posts, the newest first: a table on a terminal, tab-separated lines in a pipe. */
export async function runPostList(
  options: PostListOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { io, quiet } = dependencies;
  const posts = await (await dependencies.openLibrary('read')).listPosts();
  if (options.json) {
    await io.writeOut(formatJson(posts.map(toPostRecord)));
  } else if (posts.length === 0) {
    if (!quiet) await io.writeErr('You have no posts yet. cite post add "TITLE" makes one.\n');
  } else if (io.out.isTerminal) {
    const { formatPostTable } = await import('./postTable.ts');
    await showPaged(await formatPostTable(posts, io.out), dependencies);
  } else {
    const { formatTsv } = await import('../../terminal/tsv.ts');
    const rows = posts.map(({ slug, date, sources, title, url }) => [
      slug,
      date?.edtf ?? '',
      String(sources),
      title ?? '',
      url ?? '',
    ]);
    await io.writeOut(formatTsv(rows));
  }
  return exitStatus.done;
}
