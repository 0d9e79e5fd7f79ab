import type { Command } from 'commander';
import { formatCommand } from '../../domain/doctor/formatCommand.ts';
import { CiteError } from '../../domain/error.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { addExamples, exitStatus, type Run } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { getPost } from '../filters.ts';
import { toNotFound } from '../getArticle.ts';
import { toOperation } from '../toOperation.ts';
import { readPostAndKeys } from './postAndKeys.ts';

interface PostUnciteOptions {
  readonly words: readonly string[];
  readonly post?: string;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command
    .argument('<SLUG> <KEY...>', 'the post, then the keys of the articles to take out')
    .usage('[options] SLUG KEY...')
    .option('--post <SLUG>', 'the post, instead of the first word');
  addExamples(command, [['cite post uncite axis salhy2024inside']]);
  command.action((words: string[], flags: Omit<PostUnciteOptions, 'words'>) => {
    hand((dependencies) => runPostUncite({ ...flags, words }, dependencies));
  });
}

/** Takes articles out of a post: their citations there go, the articles stay. */
export async function runPostUncite(
  options: PostUnciteOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { post: name, keys } = readPostAndKeys(options.words, options.post, 'uncite');
  const library = await dependencies.openLibrary('change');
  const { slug } = await getPost(library, name);
  const found = await Promise.all(keys.map((key) => library.findArticle(key)));
  const missing = keys.filter((_, at) => found[at] === undefined);
  if (missing.length > 0) throw await toNotFound(library, missing);
  const operation = toOperation(`post uncite ${slug} ${keys.join(' ')}`, dependencies);
  const removed = await library.write(operation, async (writer) => {
    const gone = await writer.uncite(keys, slug);
    if (gone.length > 0) return gone;
    throw new CiteError('citation.not-found', `‘${slug}’ does not cite ${keys.join(', ')}.`, {
      hint: `${formatCommand(['post', 'show', slug])} lists what it cites.`,
    });
  });
  const lines = removed.map((key) => `Took ${key} out of ‘${toSafeText(slug)}’\n`);
  await dependencies.io.writeOut(lines.join(''));
  return exitStatus.done;
}
