import type { Article, JsonValue } from '../../domain/article.ts';
import type { Person } from '../../domain/person.ts';
import type { StyleRemark } from '../style.ts';
import { decodePeople } from './formatNames.ts';
import { romanize } from './romanize.ts';

/** Variables whose fields are read verbatim: an address is percent-encoded instead. */
const verbatim: ReadonlySet<string> = new Set(['DOI', 'URL']);

/** Changes a text of a field. */
type Change = (field: string, text: string, isName?: boolean) => string;

/**
 * Writes in Latin letters what LaTeX has no letters for, in every text of an article that goes into its
 * entry. A title or a name that has no reading at all is not there any more.
 *
 * @param remark Is told of each text that is not what it was.
 */
export function romanizeArticle(article: Article, remark: (remark: StyleRemark) => void): Article {
  const change: Change = (field, text, isName = false) => {
    const written = romanize(text, isName);
    if (isChanged(text, written)) remark({ key: article.key, field, text, written });
    return written;
  };
  const { title, outlet, note } = article;
  const outletName = outlet && change('outlet', outlet.name, true);
  return {
    ...article,
    title: (title && change('title', title)) || undefined,
    outlet: outlet && outletName ? { ...outlet, name: outletName } : undefined,
    authors: changePeople(article.authors, 'author', change),
    note: (note && change('note', note)) || undefined,
    tags: article.tags.map((tag) => change('tag', tag)).filter((tag) => tag !== ''),
    extra: changeExtra(article.extra, change),
  };
}

const invisible = /\p{Cf}/gu;

/** Whether a reader sees a difference. */
function isChanged(text: string, written: string): boolean {
  return written !== text && written !== text.replace(invisible, '').trim();
}

function changeExtra(extra: Article['extra'], change: Change): Article['extra'] {
  const entries = Object.entries(extra).map(([name, value]): [string, JsonValue] => {
    if (verbatim.has(name)) return [name, value];
    if (typeof value === 'string') return [name, change(name, value)];
    const people = decodePeople(value);
    return [name, people === undefined ? value : changePeople(people, name, change)];
  });
  return Object.fromEntries(entries);
}

function changePeople(people: readonly Person[], field: string, change: Change): Person[] {
  return people.flatMap((person): Person[] => {
    const parts = Object.entries(person)
      .map(([part, text]): [string, string] => [part, change(field, text, true)])
      .filter(([, text]) => text !== '');
    const { family, literal, ...rest }: { [part: string]: string } = Object.fromEntries(parts);
    if (literal !== undefined) return [{ literal }];
    if (family !== undefined) return [{ family, ...rest }];
    return rest['given'] === undefined ? [] : [{ literal: rest['given'] }];
  });
}
