import type { Article, ArticleSummary } from '../article.ts';
import { formatInverted } from '../formatPerson.ts';
import type { Outlet } from '../outlet.ts';
import type { Post } from '../post.ts';
import { toOutletFold } from '../sameness.ts';
import { findAlikeOutlets } from './alikeOutlets.ts';
import type { Checkup } from './check.ts';
import { foldName } from './foldName.ts';
import type { Skip } from './skip.ts';

/** What a checkup is made of. */
export interface CheckupParts {
  readonly today: string;
  /** The articles to look at, the longest in the library first. */
  readonly articles: readonly Article[];
  /** Every article, the longest in the library first; undefined where all of them are looked at. */
  readonly summaries: readonly ArticleSummary[] | undefined;
  /** Every outlet. */
  readonly outlets: readonly Outlet[];
  /** Every post. */
  readonly posts: readonly Post[];
  readonly skips?: readonly Skip[];
}

/** Makes what the checks look at: where that is all articles, outlets and posts without any, too. */
export function createCheckup(parts: CheckupParts): Checkup {
  const { today, articles, outlets, posts } = parts;
  const isWhole = parts.summaries === undefined;
  const summaries = parts.summaries ?? articles.map(toSummary);
  const outletFolds = new Map(outlets.map((outlet) => [outlet.name, foldNames(outlet)]));
  const names = new Set(articles.map(({ outlet }) => outlet?.name));
  const slugs = new Set(articles.flatMap(({ citations }) => citations.map(({ post }) => post)));
  return {
    today,
    articles,
    summaries,
    outlets: isWhole ? outlets : outlets.filter(({ name }) => names.has(name)),
    posts: isWhole ? posts : posts.filter(({ slug }) => slugs.has(slug)),
    outletFolds,
    outletsByFold: new Map(
      [...outletFolds].flatMap(([name, folds]) => [...folds].map((fold) => [fold, name] as const)),
    ),
    postsBySlug: new Map(posts.map((post) => [post.slug, post])),
    people: collectPeople(summaries),
    alikePairs: findAlikeOutlets(outlets),
    skips: parts.skips ?? [],
  };
}

function toSummary(article: Article): ArticleSummary {
  const { key, type, title, outlet, authors, issued, url } = article;
  const names = authors.map(formatInverted).join('; ');
  return { key, type, title, outlet: outlet?.name, authors: names, issued: issued?.edtf, url };
}

function foldNames({ name, aliases, formerNames, domains }: Outlet): ReadonlySet<string> {
  return new Set([name, ...aliases, ...formerNames, ...domains].map(toOutletFold));
}

function collectPeople(summaries: readonly ArticleSummary[]): ReadonlySet<string> {
  const texts = new Set(summaries.map(({ authors }) => authors));
  const names = new Set([...texts].flatMap((authors) => authors.split('; ')));
  return new Set([...names].map(foldName));
}
