import type { Article } from '../../../src/domain/article.ts';
import type { Finding } from '../../../src/domain/doctor/check.ts';
import { checks } from '../../../src/domain/doctor/checks.ts';
import { createCheckup } from '../../../src/domain/doctor/createCheckup.ts';
import { diagnose } from '../../../src/domain/doctor/diagnose.ts';
import { formatPeople } from '../../../src/domain/formatPeople.ts';
import type { Outlet } from '../../../src/domain/outlet.ts';
import { parseDate } from '../../../src/domain/parseDate.ts';
import { parsePerson } from '../../../src/domain/parsePerson.ts';
import type { Post } from '../../../src/domain/post.ts';

/** What a test says of an article; all else is as it mostly is. */
export interface Sketch {
  readonly key?: string;
  readonly type?: Article['type'];
  readonly title?: string;
  readonly outlet?: string;
  readonly authors?: readonly string[];
  readonly date?: string;
  readonly url?: string;
  readonly tags?: readonly string[];
  /** The post it is cited in, or the day it was cited where it is in none. */
  readonly post?: string;
  readonly cited?: string;
}

export function toDate(text: string) {
  const read = parseDate(text);
  if (!read.ok) throw new Error(`no date: ${text}`);
  return read.value;
}

export function makeArticle(sketch: Sketch, at = 0): Article {
  const { outlet, date, post, cited, authors = [] } = sketch;
  return {
    key: sketch.key ?? `k${at + 1}`,
    type: sketch.type ?? 'article-newspaper',
    title: sketch.title,
    outlet: outlet === undefined ? undefined : { name: outlet, sortName: undefined },
    authors: authors.map(parsePerson),
    issued: date === undefined ? undefined : toDate(date),
    url: sketch.url,
    language: undefined,
    note: undefined,
    tags: sketch.tags ?? [],
    extra: {},
    added: '2024-12-01T00:00:00.000Z',
    citations:
      post === undefined && cited === undefined
        ? []
        : [
            {
              post,
              cited: toDate(cited ?? '2024-12-09'),
              locator: undefined,
              quotation: undefined,
              note: undefined,
            },
          ],
  };
}

export function makeOutlet(name: string, more: Partial<Outlet> = {}): Outlet {
  return {
    name,
    sortName: undefined,
    aliases: [],
    formerNames: [],
    domains: [],
    kind: undefined,
    country: undefined,
    language: undefined,
    articles: 1,
    ...more,
  };
}

export interface LibrarySketch {
  readonly articles: readonly Sketch[];
  readonly outlets?: readonly Outlet[];
  readonly posts?: readonly Pick<Post, 'slug' | 'date'>[];
  /** The keys of the articles that are looked at; all unless given. */
  readonly looked?: readonly string[];
}

export function makeCheckup({ articles, outlets, posts = [], looked }: LibrarySketch) {
  const all = articles.map(makeArticle);
  const names = new Set(all.flatMap(({ outlet }) => outlet?.name ?? []));
  return createCheckup({
    today: '2024-12-09',
    articles: looked === undefined ? all : all.filter(({ key }) => looked.includes(key)),
    summaries:
      looked &&
      all.map(({ key, type, title, outlet, authors, issued, url }) => ({
        key,
        type,
        title,
        outlet: outlet?.name,
        authors: formatPeople(authors),
        issued: issued?.edtf,
        url,
      })),
    outlets: outlets ?? [...names].map((name) => makeOutlet(name)),
    posts: posts.map((post) => ({ title: undefined, url: undefined, sources: 1, ...post })),
  });
}

/** What one check, or all of a kind, finds. */
export function find(code: string, library: LibrarySketch): readonly Finding[] {
  const wanted = checks.filter((check) => check.code === code || check.code.startsWith(`${code}.`));
  if (wanted.length === 0) throw new Error(`no check ${code}`);
  return diagnose(wanted, makeCheckup(library));
}

/** What a check says of one article; undefined where it finds nothing. */
export function findOne(code: string, sketch: Sketch, ...others: readonly Sketch[]) {
  const found = find(code, { articles: [sketch, ...others] });
  return found.find(({ name }) => name === (sketch.key ?? 'k1'));
}
