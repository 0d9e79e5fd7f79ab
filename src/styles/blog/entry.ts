import type { Article, JsonValue } from '../../domain/article.ts';
import { formatDate } from '../../domain/formatDate.ts';
import { formatInverted } from '../../domain/formatPerson.ts';
import { dropLeadingArticle } from '../../domain/order.ts';
import type { Person } from '../../domain/person.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { curlQuotes } from './curlQuotes.ts';
import { splitTitleEnd, type TitleEnd } from './titleEnd.ts';

/** An article in the words it is printed with; '' for what it does not have. */
export interface Entry {
  readonly key: string;
  readonly isBook: boolean;
  /** What its group stands under: its authors, else its outlet, else itself. */
  readonly under: 'author' | 'outlet' | 'itself';
  /** The authors, editors or outlet before the title; '' for an entry under itself. */
  readonly heading: string;
  readonly outlet: string;
  readonly outletSortName: string | undefined;
  readonly place: string;
  readonly title: TitleEnd;
  readonly titleSort: string;
  readonly date: string;
  readonly dateSort: string;
  /** Only an http(s) URL; '' for any other. */
  readonly url: string;
}

const undatedLast = '\uffff';

/** Puts an article into the words of the blog's style: quotes turned, names inverted, dates M/D/YY. */
export function toEntry(article: Article): Entry {
  const isBook = article.type === 'book';
  const outlet = toPrinted(article.outlet?.name);
  const people = joinPeople(article.authors) || (isBook ? joinEditors(article) : '');
  const title = toPrinted(article.title);
  const heading = people || (isBook ? '' : outlet);
  return {
    key: article.key,
    isBook,
    under: people !== '' ? 'author' : heading !== '' ? 'outlet' : 'itself',
    heading,
    outlet,
    outletSortName: article.outlet?.sortName,
    place: isBook ? toPrinted(toText(article.extra['publisher-place'])) : '',
    title: splitTitleEnd(title),
    titleSort: dropLeadingArticle(title),
    date: toPrintedDate(article, isBook),
    dateSort: article.issued?.sort ?? undatedLast,
    url: toWebUrl(article.url),
  };
}

function toPrinted(text: string | undefined): string {
  if (text === undefined) return '';
  const safe = toSafeText(text);
  return curlQuotes(/\s\s|[^\S ]|^ | $/.test(safe) ? safe.replace(/\s+/g, ' ').trim() : safe);
}

function toPrintedDate(article: Article, isBook: boolean): string {
  const edtf = article.issued?.edtf;
  if (edtf === undefined) return '';
  return formatDate(isBook ? edtf.replace(/^(\d{4})-\d\d(?:-\d\d)?$/, '$1') : edtf, 'mdy');
}

function toWebUrl(url: string | undefined): string {
  return url !== undefined && /^https?:\/\/\S+$/i.test(url) ? toSafeText(url) : '';
}

/** `Baram, Amatzia, Rohde, Achim and Zeidel, Ronen`. */
function joinPeople(people: readonly Person[]): string {
  const names = people.map((person) => toPrinted(formatInverted(person))).filter(Boolean);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

function joinEditors(article: Article): string {
  const editors = toPeople(article.extra.editor);
  const names = joinPeople(editors);
  return names === '' ? '' : `${names}, ${editors.length === 1 ? 'Editor' : 'Editors'}`;
}

/** Reads CSL names (`[{ "family": …, "given": … }]`), leaving out what is none. */
function toPeople(value: JsonValue | undefined): Person[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((name: JsonValue): Person[] => {
    if (name === null || typeof name !== 'object') return [];
    const field = (wanted: string): string =>
      Object.entries(name).flatMap(([key, part]) =>
        key === wanted && typeof part === 'string' ? [part] : [],
      )[0] ?? '';
    const [family, given, suffix] = [field('family'), field('given'), field('suffix')];
    const particle = field('non-dropping-particle');
    const dropping = field('dropping-particle');
    if (family === '') return field('literal') === '' ? [] : [{ literal: field('literal') }];
    return [
      {
        family,
        ...(given !== '' && { given }),
        ...(suffix !== '' && { suffix }),
        ...(particle !== '' && { 'non-dropping-particle': particle }),
        ...(dropping !== '' && { 'dropping-particle': dropping }),
      },
    ];
  });
}

function toText(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
