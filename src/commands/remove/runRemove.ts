import type { Article } from '../../domain/article.ts';
import { CiteError } from '../../domain/error.ts';
import { exitStatus } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { type PickFlags, pickArticles } from '../pickArticles.ts';
import { showPaged } from '../showPaged.ts';
import { toOperation } from '../toOperation.ts';
import { countThem, describeRemoval, listRemoved } from './describeRemoval.ts';

export interface RemoveOptions extends PickFlags {
  readonly dryRun?: boolean;
  readonly yes?: boolean;
}

/** What is shown before it is asked for. */
const mostShown = 20;

/** Drops articles with their citations, after telling what goes; the exit status. */
export async function runRemove(
  options: RemoveOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { io, quiet } = dependencies;
  const library = await dependencies.openLibrary('read');
  const articles = await pickArticles(library, options, 'removed', dependencies);
  if (articles.length === 0) {
    if (!quiet) await io.writeErr('Nothing was removed: no article matches.\n');
    return exitStatus.done;
  }
  if (options.dryRun) {
    await showPaged(listRemoved(articles), dependencies);
    if (!quiet) await io.writeErr(`${describeRemoval(articles)} would go\n`);
    return exitStatus.done;
  }
  if (!options.yes && !(await isSure(articles, dependencies))) {
    await io.writeErr('Nothing was removed.\n');
    return exitStatus.failed;
  }
  await removeAll(articles, options, dependencies);
  return exitStatus.done;
}

async function isSure(
  articles: readonly Article[],
  { io, canAsk, prompter }: Dependencies,
): Promise<boolean> {
  const message = `Remove ${describeRemoval(articles)}?`;
  if (!canAsk) {
    throw new CiteError('usage', `${message} Nobody is there to be asked.`, {
      hint: 'Say --yes if you are sure; --dry-run shows what would go.',
    });
  }
  const rest = articles.length - mostShown;
  const more = rest > 0 ? `… and ${countThem(rest, 'article')} more; --dry-run shows all\n` : '';
  await io.writeErr(listRemoved(articles.slice(0, mostShown)) + more);
  return prompter.askConfirm({ message, initial: false });
}

async function removeAll(
  articles: readonly Article[],
  options: RemoveOptions,
  dependencies: Dependencies,
): Promise<void> {
  const keys = articles.map(({ key }) => key);
  const isNamed = options.keys.length > 0;
  const command = isNamed ? `remove ${keys.join(' ')}` : `remove (${keys.length} articles)`;
  const library = await dependencies.openLibrary('write');
  const removed = await library.write(toOperation(command, dependencies), (writer) =>
    writer.removeArticles(keys),
  );
  await dependencies.io.writeOut(`Removed ${describeRemoval(removed)}\n`);
}
