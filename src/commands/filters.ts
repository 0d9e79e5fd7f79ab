import { type Command, InvalidArgumentError } from 'commander';
import { type ArticleType, articleTypes } from '../domain/article.ts';
import { cleanText } from '../domain/cleanText.ts';
import { CiteError } from '../domain/error.ts';
import { toLanguage } from '../domain/language.ts';
import { findNearest } from '../domain/nearest.ts';
import { type DateBounds, type DateSetting, parseQueryDate } from '../domain/query/queryDate.ts';
import type { QueryNode } from '../domain/query/queryNode.ts';
import { quoteText } from '../domain/quoteText.ts';
import { type ArticleQuery, type Library, type SortOrder, sortOrders } from '../store/library.ts';
import { parseChoice, parseCount } from './decodeFlags.ts';
import type { Dependencies } from './dependencies.ts';
import { readQuery, toDateSetting } from './readQuery.ts';

/** The filters as flags, the same on every command that picks articles. */
export interface FilterFlags {
  readonly outlet?: string;
  readonly author?: string;
  readonly since?: string;
  readonly until?: string;
  readonly post?: string;
  readonly tag?: string;
  readonly type?: ArticleType;
  readonly language?: string;
  readonly uncited?: boolean;
  readonly incomplete?: boolean;
  readonly sort?: SortOrder;
  readonly reverse?: boolean;
  readonly limit?: number;
}

/** The filters that take a value by which articles are picked, called as the fields of a query are. */
export const valueFilters = [
  'outlet',
  'author',
  'since',
  'until',
  'post',
  'tag',
  'type',
  'language',
] as const satisfies readonly (keyof FilterFlags)[];

/** Declares the filters on a command, and in which order and how many are wanted. */
export function addFilters(command: Command): void {
  addPickingFilters(command);
  command
    .optionsGroup('Filters:')
    .option(
      '--sort <ORDER>',
      `by ${sortOrders.join(', ')} (default: date)`,
      parseChoice(sortOrders),
    )
    .option('--reverse', 'the other way round')
    .option('--limit <N>', 'the first N only', parseCount)
    .optionsGroup('Options:');
}

/** Declares the filters that say which articles. */
export function addPickingFilters(command: Command): void {
  command
    .optionsGroup('Filters:')
    .option(
      '--outlet <NAME>',
      'published by this outlet: its name, an alias, a domain, or a part of it',
    )
    .option('--author <NAME>', 'written by this author')
    .option('--since <DATE>', 'published on this day or later, such as "last month"', checkDate)
    .option('--until <DATE>', 'published on this day or earlier', checkDate)
    .option('--post <SLUG>', 'cited in this post')
    .option('--tag <TAG>', 'with this tag')
    .option('--type <TYPE>', 'of this type, such as article-newspaper', parseChoice(articleTypes))
    .option('--language <CODE>', 'in this language, such as ar')
    .option('--uncited', 'not cited at all yet')
    .option('--incomplete', 'without a title, an outlet or a date')
    .optionsGroup('Options:');
}

function checkDate(text: string): string {
  // Whether it is a date at all; which day it means is told by the settings and the calendar.
  const orders = [undefined, 'dmy', 'ymd'] as const;
  const read = orders.map((order) => parseQueryDate(text, { today: '2000-01-01', order }));
  const [first] = read;
  if (first?.ok === false && !read.some(({ ok }) => ok)) {
    throw new InvalidArgumentError(`${first.problem.message}.`);
  }
  return text;
}

/** What the words of a search may need: the day, and how numeric dates are read. */
export type QueryDependencies = Pick<Dependencies, 'today' | 'settings'>;

/**
 * The filters and the words of a search as one query: an article must answer all of them.
 *
 * @param words A query as it stands on the command line, e.g. the arguments of `list`.
 * @throws CiteError `query.*` for words that are no query, `search.*` for a saved search that cannot
 *   be used, `post.not-found`, `usage` for a date that the settings do not allow
 */
export async function toQuery(
  flags: FilterFlags,
  library: Library,
  dependencies: QueryDependencies,
  words: readonly string[] = [],
): Promise<ArticleQuery> {
  const { outlet, author, tag, type, uncited, incomplete, sort, reverse, limit } = flags;
  const setting = toDateSetting(dependencies);
  const where = words.length === 0 ? undefined : await readQuery(words, library, setting);
  const since = flags.since && readDays('--since', flags.since, setting).first;
  const until = flags.until && readDays('--until', flags.until, setting).last;
  if (since !== undefined && until !== undefined && until < since) refuseSpan(flags);
  return {
    outlet,
    author,
    tag,
    type,
    language: flags.language === undefined ? undefined : toLanguage(cleanText(flags.language)),
    uncited,
    incomplete,
    sort,
    reverse,
    limit,
    since,
    until,
    post: flags.post === undefined ? undefined : (await getPost(library, flags.post)).slug,
    where: where && (await findPosts(where, library)),
  };
}

function refuseSpan({ since = '', until = '' }: FilterFlags): never {
  const message = `--until ${quoteText(until)} is before --since ${quoteText(since)}, so nothing can match.`;
  throw new CiteError('usage', message, { hint: 'Turn the two dates round.' });
}

/** The days that a flag's text means, such as ‘last month’. @throws CiteError `usage` */
export function readDays(flag: string, text: string, setting: DateSetting): DateBounds {
  const bounds = parseQueryDate(text, setting);
  if (bounds.ok) return bounds.value;
  throw new CiteError('usage', `${bounds.problem.message}.`, { place: { field: flag } });
}

/** Puts the slugs of posts for what they are called by. */
async function findPosts(node: QueryNode, library: Library): Promise<QueryNode> {
  if (node.kind === 'and' || node.kind === 'or') {
    const nodes: QueryNode[] = [];
    for (const one of node.nodes) nodes.push(await findPosts(one, library));
    return { kind: node.kind, nodes };
  }
  if (node.kind === 'not') return { kind: 'not', node: await findPosts(node.node, library) };
  if (node.kind !== 'field' || node.field !== 'post') return node;
  return { ...node, value: (await getPost(library, node.value)).slug };
}

/** So many slugs are looked at for one that is spelled nearly so. */
const mostPosts = 100_000;

/**
 * The post of that slug, title or URL.
 *
 * @throws CiteError `post.not-found`, naming the nearest slugs
 */
export async function getPost(library: Library, name: string) {
  const post = await library.findPost(name);
  if (post !== undefined) return post;
  const slugs = (await library.listNames('post', '', mostPosts)).map((post) => post.name);
  const near = findNearest(name, slugs, 3);
  const hint =
    near.length > 0
      ? `Did you mean ${near.map((slug) => `‘${slug}’`).join(' or ')}?`
      : 'cite post list shows your posts; cite post add makes one.';
  throw new CiteError('post.not-found', `There is no post ${quoteText(name)} in your library.`, {
    hint,
  });
}
