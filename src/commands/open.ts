import type { Command } from 'commander';
import { findArchiveUrl } from '../domain/archiveUrl.ts';
import type { Article } from '../domain/article.ts';
import { formatCommand } from '../domain/doctor/formatCommand.ts';
import { CiteError } from '../domain/error.ts';
import { toSafeText } from '../domain/safeText.ts';
import { openUrl } from '../terminal/openUrl.ts';
import { addExamples, exitStatus, type Run } from './command.ts';
import type { Dependencies } from './dependencies.ts';
import { getArticle } from './getArticle.ts';

interface OpenOptions {
  readonly keys: readonly string[];
  readonly archived?: boolean;
  readonly print?: boolean;
}

/** So many pages open at once without harm. */
const mostPages = 20;

export function define(command: Command, hand: (run: Run) => void): void {
  command
    .argument('<KEY...>', 'the articles’ keys, as cite list shows them')
    .option('--archived', 'the copy in a web archive instead')
    .option('--print', 'print the address, and open nothing');
  addExamples(command, [
    ['cite open salhy2024inside'],
    ['cite open salhy2024inside --archived', 'where the page itself is gone'],
  ]);
  command.action((keys: string[], flags: Omit<OpenOptions, 'keys'>) => {
    hand((dependencies) => runOpen({ ...flags, keys }, dependencies));
  });
}

/** Opens the pages of articles in the browser; prints their addresses where there is none. */
export async function runOpen(options: OpenOptions, dependencies: Dependencies): Promise<number> {
  const { io, env, platform, quiet } = dependencies;
  if (options.keys.length > mostPages) {
    throw new CiteError('usage', `More than ${mostPages} pages are not opened at once.`, {
      hint: '--print prints all their addresses.',
    });
  }
  const library = await dependencies.openLibrary('read');
  const urls: string[] = [];
  for (const key of options.keys) urls.push(getUrl(await getArticle(library, key), options));
  for (const url of urls) {
    const by = options.print ? undefined : await openUrl(url, env, platform);
    if (by === undefined) await io.writeOut(`${toSafeText(url)}\n`);
    else if (!quiet) await io.writeErr(`Opened ${toSafeText(url)} (by ${by})\n`);
    if (by === undefined && !options.print && !quiet) {
      await io.writeErr('No browser could be opened here; that is the address.\n');
    }
  }
  return exitStatus.done;
}

/** @throws CiteError `article.no-url` */
function getUrl(article: Article, { archived }: OpenOptions): string {
  const url = archived ? findArchiveUrl(article) : article.url;
  if (url !== undefined) return url;
  const what = archived ? 'archived copy' : 'web address';
  throw new CiteError('article.no-url', `‘${article.key}’ has no ${what} in your library.`, {
    hint: archived
      ? `${formatCommand(['open', article.key])} opens the page itself.`
      : `Give it one: ${formatCommand(['edit', article.key, '--url', 'https://…'])}`,
  });
}
