import { type Command, InvalidArgumentError } from 'commander';
import { type ArticleType, articleTypes } from '../domain/article.ts';
import { cleanText } from '../domain/cleanText.ts';
import { parseDateRange } from '../domain/dateRange.ts';
import { CiteError } from '../domain/error.ts';
import { toLanguage } from '../domain/language.ts';
import { findNearest } from '../domain/nearest.ts';
import { quoteText } from '../domain/quoteText.ts';
import { type ArticleQuery, type Library, type SortOrder, sortOrders } from '../store/library.ts';
import { parseChoice, parseCount } from './decodeFlags.ts';

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

/** Declares the filters on a command. */
export function addFilters(command: Command): void {
  command
    .optionsGroup('Filters:')
    .option(
      '--outlet <NAME>',
      'published by this outlet: its name, an alias, a domain, or a part of it',
    )
    .option('--author <NAME>', 'written by this author')
    .option('--since <DATE>', 'published on this day or later', checkDate)
    .option('--until <DATE>', 'published on this day or earlier', checkDate)
    .option('--post <SLUG>', 'cited in this post')
    .option('--tag <TAG>', 'with this tag')
    .option('--type <TYPE>', 'of this type, such as article-newspaper', parseChoice(articleTypes))
    .option('--language <CODE>', 'in this language, such as ar')
    .option('--uncited', 'not cited at all yet')
    .option('--incomplete', 'without a title, an outlet or a date')
    .option(
      '--sort <ORDER>',
      `by ${sortOrders.join(', ')} (default: date)`,
      parseChoice(sortOrders),
    )
    .option('--reverse', 'the other way round')
    .option('--limit <N>', 'the first N only', parseCount)
    .optionsGroup('Options:');
}

function checkDate(text: string): string {
  const range = parseDateRange(text);
  if (!range.ok) throw new InvalidArgumentError(`${range.problem.message}.`);
  return text;
}

/**
 * The filters as a query.
 *
 * @throws CiteError `post.not-found` for a post the library does not have
 */
export async function toQuery(flags: FilterFlags, library: Library): Promise<ArticleQuery> {
  const { outlet, author, tag, type, uncited, incomplete, sort, reverse, limit } = flags;
  const since = flags.since === undefined ? undefined : parseDateRange(flags.since);
  const until = flags.until === undefined ? undefined : parseDateRange(flags.until);
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
    since: since?.ok ? since.value.first : undefined,
    until: until?.ok ? until.value.last : undefined,
    post: flags.post === undefined ? undefined : (await getPost(library, flags.post)).slug,
  };
}

/**
 * The post of that slug, title or URL.
 *
 * @throws CiteError `post.not-found`, naming the nearest slugs
 */
export async function getPost(library: Library, name: string) {
  const post = await library.findPost(name);
  if (post !== undefined) return post;
  const slugs = (await library.listPosts()).map(({ slug }) => slug);
  const near = findNearest(name, slugs, 3);
  const hint =
    near.length > 0
      ? `Did you mean ${near.map((slug) => `‘${slug}’`).join(' or ')}?`
      : 'cite post list shows your posts; cite post add makes one.';
  throw new CiteError('post.not-found', `There is no post ${quoteText(name)} in your library.`, {
    hint,
  });
}
