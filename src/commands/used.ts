import type { Command } from 'commander';
import type { Article } from '../domain/article.ts';
import type { Post } from '../domain/post.ts';
import { quoteText } from '../domain/quoteText.ts';
import { toSafeText } from '../domain/safeText.ts';
import type { ArticleQuery, Library } from '../store/library.ts';
import { addExamples, exitStatus, type Run } from './command.ts';
import type { Dependencies } from './dependencies.ts';
import { addFilters, type FilterFlags, toQuery } from './filters.ts';
import { formatJson } from './formatJson.ts';
import { toNotFound } from './getArticle.ts';
import { hasFilter } from './pickArticles.ts';
import { showPaged } from './showPaged.ts';
import { formatOffers } from './tellNothingFound.ts';
import { listUses, type Use } from './used/listUses.ts';

interface UsedOptions extends FilterFlags {
  readonly words: readonly string[];
  readonly json?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command.argument('[WHAT...]', 'an article’s key, an outlet, or a search');
  addFilters(command);
  command.optionsGroup('Output:').option('--json', 'one JSON array').optionsGroup('Options:');
  addExamples(command, [
    ['cite used salhy2024inside', 'every post that cites it'],
    ['cite used "Al Mada"', 'every post that rests on the outlet'],
    ['cite used --tag militias --since 2024'],
  ]);
  command.action((words: string[], flags: Omit<UsedOptions, 'words'>) => {
    hand((dependencies) => runUsed({ ...flags, words }, dependencies));
  });
}

/** Prints where articles are cited, a citation a line, by post, the newest first. */
export async function runUsed(options: UsedOptions, dependencies: Dependencies): Promise<number> {
  const { io, quiet } = dependencies;
  const library = await dependencies.openLibrary('read');
  const query = await toUsedQuery(options, library, dependencies);
  const articles = await library.readArticles(query);
  if (articles.length === 0) await refuseUnknownKey(options, library);
  const uses = listUses(articles, await readPosts(articles, library));
  if (options.json) {
    await io.writeOut(formatJson(uses.map(toUseRecord)));
  } else if (uses.length === 0) {
    if (!quiet)
      await io.writeErr(
        describeUnused(articles.length, options) +
          toSafeText(articles.length === 0 ? await offerOthers(query, options, library) : ''),
      );
  } else if (io.out.isTerminal) {
    const { formatUseTable } = await import('./used/useTable.ts');
    await showPaged(await formatUseTable(uses, io.out), dependencies);
  } else {
    const { formatTsv } = await import('../terminal/tsv.ts');
    await io.writeOut(formatTsv(uses.map(toUseRow)));
  }
  return exitStatus.done;
}

/** A name, a year and a word, as keys are made. */
const keyForm = /^[a-z][a-z-]*\d{4}[a-z-]*$/i;

/**
 * What is written as a key, and is none, is not taken for a search that found nothing.
 *
 * @throws CiteError `article.not-found`
 */
async function refuseUnknownKey(
  { words: [word = '', ...others], ...flags }: UsedOptions,
  library: Library,
): Promise<void> {
  if (!keyForm.test(word) || others.length > 0 || hasFilter(flags)) return;
  throw await toNotFound(library, [word]);
}

/** What may have been meant: other words, else the keys that are nearest to a single one. */
async function offerOthers(
  query: ArticleQuery,
  { words: [word, ...others], ...flags }: UsedOptions,
  library: Library,
): Promise<string> {
  const offers = await formatOffers(query, library);
  if (offers !== '' || word === undefined || others.length > 0 || hasFilter(flags)) return offers;
  const keys = (await library.findNearKeys(word, 3)).map(quoteText);
  return keys.length === 0 ? '' : `Did you mean the article ${keys.join(' or ')}?\n`;
}

/** So many posts are read one by one quicker than all there are. */
const fewPosts = 50;

/** The posts that cite the articles, and maybe others; the newest first. */
async function readPosts(articles: readonly Article[], library: Library): Promise<readonly Post[]> {
  const slugs = new Set(
    articles.flatMap(({ citations }) => citations.flatMap(({ post }) => post ?? [])),
  );
  if (slugs.size > fewPosts) return library.listPosts();
  const posts = await Promise.all([...slugs].map((slug) => library.findPost(slug)));
  const found = posts.flatMap((post) => post ?? []);
  return found.sort((a, b) => ((b.date?.sort ?? '') < (a.date?.sort ?? '') ? -1 : 1));
}

/** An argument alone is a key where it is one, else an outlet where it is one, else a search. */
async function toUsedQuery(
  options: UsedOptions,
  library: Library,
  dependencies: Dependencies,
): Promise<ArticleQuery> {
  const [word, ...others] = options.words;
  if (word === undefined || others.length > 0) {
    return toQuery(options, library, dependencies, options.words);
  }
  const query = await toQuery(options, library, dependencies);
  const article = await library.findArticle(word);
  if (article !== undefined) return { ...query, keys: [article.key] };
  const outlet = query.outlet === undefined ? await library.findOutlet(word) : undefined;
  if (outlet !== undefined) return { ...query, outlet: outlet.name };
  return toQuery(options, library, dependencies, options.words);
}

function toUseRecord({ post, key, citation }: Use) {
  const { cited, locator, quotation, note } = citation;
  const { slug, title, date, url } = post ?? {};
  return {
    post: slug ?? null,
    title: title ?? null,
    date: date?.edtf ?? null,
    url: url ?? null,
    key,
    cited: cited.edtf,
    locator,
    quotation,
    note,
  };
}

function toUseRow({ post, key, citation }: Use): readonly string[] {
  const { cited, locator } = citation;
  return [post?.slug ?? '', post?.date?.edtf ?? '', cited.edtf, key, locator ?? ''];
}

function describeUnused(found: number, { words, ...flags }: UsedOptions): string {
  const isAlone = words.length > 0 && !hasFilter(flags);
  const what = isAlone ? quoteText(words.join(' ')) : 'that';
  if (found === 0) return `Nothing in your library matches ${what}.\n`;
  return found === 1 ? 'It is not cited yet.\n' : `None of the ${found} is cited yet.\n`;
}
