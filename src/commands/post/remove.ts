import type { Command } from 'commander';
import { CiteError } from '../../domain/error.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { addExamples, exitStatus, type Run } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { getPost } from '../filters.ts';
import { toOperation } from '../toOperation.ts';

interface PostRemoveOptions {
  readonly name: string;
  readonly yes?: boolean;
  readonly withCitations?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command
    .argument('<SLUG>', 'the post’s slug, title or URL')
    .option('-y, --yes', 'ask nothing')
    .option('--with-citations', 'drop its citations too, instead of keeping them in no post');
  addExamples(command, [
    ['cite post remove axis'],
    ['cite post remove axis --yes --with-citations'],
  ]);
  command.action((name: string, flags: Omit<PostRemoveOptions, 'name'>) => {
    hand((dependencies) => runPostRemove({ ...flags, name }, dependencies));
  });
}

/** Drops a post. Its articles stay; its citations stay too unless told otherwise. */
export async function runPostRemove(
  options: PostRemoveOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { io, prompter, canAsk } = dependencies;
  const library = await dependencies.openLibrary('change');
  const { slug, sources } = await getPost(library, options.name);
  const withCitations = options.withCitations ?? false;
  const count = sources === 1 ? 'its citation' : `its ${sources} citations`;
  const fate = sources === 0 ? '' : ` and ${withCitations ? 'drop' : 'keep'} ${count}`;
  if (!options.yes) {
    if (!canAsk) {
      throw new CiteError(
        'usage',
        `Remove the post ‘${slug}’${fate}? Nobody is there to be asked.`,
        {
          hint: 'Say --yes if you are sure.',
        },
      );
    }
    const message = `Remove the post ‘${toSafeText(slug)}’${fate}?`;
    const sure = await prompter.askConfirm({ message, initial: false });
    if (!sure) {
      await io.writeErr('Nothing was removed.\n');
      return exitStatus.failed;
    }
  }
  const operation = toOperation(`post remove ${slug}`, dependencies);
  await library.write(operation, (writer) => writer.removePost(slug, withCitations));
  await io.writeOut(`Removed the post ‘${toSafeText(slug)}’\n`);
  return exitStatus.done;
}
