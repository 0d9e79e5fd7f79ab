import type { Article, Extra, JsonValue } from '../../domain/article.ts';
import { decodePeople } from '../../domain/decodeJson.ts';
import type { DateForm } from '../../domain/formatDate.ts';
import { formatInverted } from '../../domain/formatPerson.ts';
import type { ArticleDropper } from '../../domain/leadingArticles.ts';
import { dropLeadingArticle } from '../../domain/order.ts';
import type { Person } from '../../domain/person.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { type ArchiveRemark, toArchiveRemark } from '../archiveRemark.ts';
import type { StyleOptions } from '../style.ts';
import { curlQuotes } from './curlQuotes.ts';
import { printDate } from './printDate.ts';
import { splitTitleEnd, type TitleEnd } from './titleEnd.ts';

/** White space that is no single space, and half of any surrogate pair: reason to look closer. */
const untidy =
  /[\t-\r\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ud800-\udfff\ufeff]| {2}|^ | $/;

/** An article in the words it is printed with; '' for what it does not have. */
export interface Entry {
  readonly key: string;
  readonly isBook: boolean;
  /** What its group stands under: its authors, else its outlet, else itself. */
  readonly under: 'author' | 'outlet' | 'itself';
  /** The authors, editors or outlet before the title; '' for an entry under itself. */
  readonly heading: string;
  /** The heading without a leading article. */
  readonly headingSort: string;
  readonly outlet: string;
  readonly outletSortName: string | undefined;
  readonly place: string;
  readonly title: TitleEnd;
  /** In lower case, so that titles that differ in case alone go by date. */
  readonly titleSort: string;
  readonly date: string;
  readonly dateSort: string;
  /** Only an http(s) URL; '' for any other. */
  readonly url: string;
  readonly archive: ArchiveRemark | undefined;
}

/** How entries are worded and sorted, beyond what the articles say. */
export interface EntryWays {
  readonly dateForm: DateForm;
  readonly dropArticle: ArticleDropper;
  readonly remarks: Pick<StyleOptions, 'form' | 'links' | 'archived'>;
}

/** As published sections have it. */
const publishedWays: EntryWays = {
  dateForm: 'mdy',
  dropArticle: dropLeadingArticle,
  remarks: { form: 'text' },
};

const undatedLast = '\uffff';

/** Puts an article into the words of the blog's style: quotes turned, names inverted, dates M/D/YY unless told. */
export function toEntry(article: Article, ways: EntryWays = publishedWays): Entry {
  const isBook = article.type === 'book';
  const outlet = toPrinted(article.outlet?.name);
  const people = joinPeople(article.authors) || (isBook ? joinEditors(article.extra) : '');
  const printed = toPrinted(article.title);
  const title = splitTitleEnd(isBook ? setSubtitleOff(printed) : printed);
  const heading = people || (isBook ? '' : outlet);
  const { dropArticle } = ways;
  return {
    key: article.key,
    isBook,
    under: people !== '' ? 'author' : heading !== '' ? 'outlet' : 'itself',
    heading,
    headingSort: dropArticle(heading, { kind: people !== '' ? 'person' : 'outlet' }),
    outlet,
    outletSortName: article.outlet?.sortName,
    place: isBook ? toPrinted(toText(article.extra['publisher-place'])) : '',
    title,
    titleSort: dropArticle(`${title.core}${title.closers}`, {
      kind: 'title',
      language: article.language,
    }).toLowerCase(),
    date: article.issued === undefined ? '' : printDate(article.issued.edtf, ways.dateForm, isBook),
    dateSort: article.issued?.sort ?? undatedLast,
    url: toWebUrl(article.url),
    archive: toArchiveRemark(article, ways.remarks),
  };
}

function toPrinted(text: string | undefined): string {
  if (text === undefined) return '';
  const safe = toSafeText(text);
  return curlQuotes(untidy.test(safe) ? tidy(safe) : safe);
}

function tidy(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A book's colon before a subtitle is printed as a comma, and after `?` or `!` as nothing. */
function setSubtitleOff(title: string): string {
  return title.replace(/([?!؟？！]) ?: /g, '$1 ').replace(/ ?: /g, ', ');
}

function toWebUrl(url: string | undefined): string {
  return url !== undefined && /^https?:\/\/\S+$/i.test(url) ? toSafeText(url) : '';
}

/** `Baram, Amatzia, Rohde, Achim and Zeidel, Ronen`. */
function joinPeople(people: readonly Person[]): string {
  if (people.length === 0) return '';
  const names = people.map((person) => toPrinted(formatInverted(person))).filter(Boolean);
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} and ${last}`;
}

/** `Editor` for several too, as published sections have it. */
function joinEditors({ editor }: Extra): string {
  const names = joinPeople(decodePeople(editor) ?? []);
  return names === '' ? '' : `${names}, Editor`;
}

function toText(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
