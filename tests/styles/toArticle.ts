import type { Article, ArticleType, Extra } from '../../src/domain/article.ts';
import type { Person } from '../../src/domain/person.ts';

/** An article of a fixture: what is not given is not there. */
export interface ArticleFixture {
  readonly key?: string;
  readonly type?: ArticleType;
  readonly outlet?: string;
  readonly sortName?: string;
  readonly authors?: readonly Person[];
  readonly title?: string;
  /** EDTF. */
  readonly date?: string;
  readonly url?: string;
  readonly language?: string;
  readonly extra?: Extra;
}

/** The article of a fixture; its key is its place in the list unless it has one. */
export function toArticle(fixture: ArticleFixture, index: number): Article {
  const { outlet, sortName, date } = fixture;
  return {
    key: fixture.key ?? `article${String(index).padStart(5, '0')}`,
    type: fixture.type ?? 'article-newspaper',
    title: fixture.title,
    outlet: outlet === undefined ? undefined : { name: outlet, sortName },
    authors: fixture.authors ?? [],
    issued: date === undefined ? undefined : { typed: date, edtf: date, sort: date },
    url: fixture.url,
    language: fixture.language,
    note: undefined,
    tags: [],
    extra: fixture.extra ?? {},
    added: '2024-12-12T00:00:00.000Z',
    citations: [],
  };
}
