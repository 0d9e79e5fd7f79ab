import type { Article } from '../../domain/article.ts';
import { type BibEntry, setLatex, setText, setUrl } from './bibEntry.ts';
import { escapeLatex, escapeUrl } from './escapeLatex.ts';
import { getAccessDay, getNames, getPages, getText, setRest } from './extraFields.ts';
import { formatNames } from './formatNames.ts';
import { formatTitle } from './protectCapitals.ts';
import { toYearAndMonth } from './toMonth.ts';

/** What a BibTeX entry type cannot do without in plain.bst, beside author, title and year. */
interface Shape {
  readonly type: string;
  /** The field of the outlet. */
  readonly outlet: string;
  readonly required: readonly string[];
}

const periodical: Shape = { type: 'article', outlet: 'journal', required: ['journal'] };
const misc: Shape = { type: 'misc', outlet: 'howpublished', required: [] };
const shapes: Readonly<Partial<Record<Article['type'], Shape>>> = {
  'article-newspaper': periodical,
  'article-magazine': periodical,
  'article-journal': periodical,
  article: periodical,
  book: { type: 'book', outlet: 'publisher', required: ['publisher'] },
  chapter: { type: 'incollection', outlet: 'publisher', required: ['publisher', 'booktitle'] },
  report: { type: 'techreport', outlet: 'institution', required: ['institution'] },
  thesis: { type: 'phdthesis', outlet: 'school', required: ['school'] },
};

const subtypes: Readonly<Partial<Record<Article['type'], string>>> = {
  'article-newspaper': 'newspaper',
  'article-magazine': 'magazine',
};

/**
 * Makes the entry of an article for the classic styles (plain, alpha, apalike). These print nothing
 * without an author and a year: where an article has none, its outlet and `n.d.` stand in, as in
 * Chicago’s bibliographies; a reader drops an author that is the outlet. An article that lacks what
 * its entry type needs becomes `@misc`. `entrysubtype` says what the entry type does not.
 */
export function toBibtexEntry(article: Article): BibEntry {
  const outlets = toOutletFields(article, shapes[article.type] ?? misc);
  const shape = chooseShape(article, outlets);
  const entry: BibEntry = { type: toType(article, shape), key: article.key, fields: new Map() };
  setAuthor(entry, article, shape);
  if (article.title !== undefined) setLatex(entry, 'title', formatTitle(article.title));
  if (shape === misc) setHowPublished(entry, article);
  else for (const [name, text] of outlets) setOutlet(entry, name, text);
  setNumbers(entry, article, shape);
  setDate(entry, article);
  setUrl(entry, 'url', article.url);
  setUrl(entry, 'doi', getText(article, 'DOI'));
  setText(entry, 'urldate', getAccessDay(article));
  setText(entry, 'language', article.language);
  setText(entry, 'keywords', article.tags.length > 0 ? article.tags.join(', ') : undefined);
  setText(entry, 'annote', article.note);
  if (shape === misc || shape === periodical) {
    if (article.type !== 'article-journal' || shape === misc) {
      setText(entry, 'entrysubtype', subtypes[article.type] ?? article.type);
    }
  }
  setRest(entry, article);
  return entry;
}

function toOutletFields(article: Article, shape: Shape): Map<string, string> {
  const fields = new Map<string, string>();
  const container = getText(article, 'container-title');
  const publisher = getText(article, 'publisher');
  const name = article.outlet?.name;
  const outlet = shape === periodical ? (container ?? name) : (publisher ?? name);
  if (outlet !== undefined) fields.set(shape.outlet, outlet);
  if (shape.type === 'incollection' && container !== undefined) fields.set('booktitle', container);
  if (shape === periodical && publisher !== undefined) fields.set('publisher', publisher);
  return fields;
}

/** A book’s title is a title wherever it stands. */
function setOutlet(entry: BibEntry, name: string, text: string): void {
  if (name === 'booktitle') setLatex(entry, name, formatTitle(text));
  else setText(entry, name, text);
}

function chooseShape(article: Article, outlets: ReadonlyMap<string, string>): Shape {
  const shape = shapes[article.type] ?? misc;
  if (article.title === undefined || shape.required.some((name) => !outlets.has(name))) return misc;
  const isSigned = article.authors.length > 0;
  if (shape.type === 'book' && !isSigned && getNames(article, 'editor') === undefined) return misc;
  return shape.type === 'incollection' && !isSigned ? misc : shape;
}

function toType(article: Article, shape: Shape): string {
  const isMaster =
    shape.type === 'phdthesis' && /master|\bm\.?[as]\b/i.test(getText(article, 'genre') ?? '');
  return isMaster ? 'mastersthesis' : shape.type;
}

function setAuthor(entry: BibEntry, article: Article, shape: Shape): void {
  const editor = getNames(article, 'editor');
  const outlet = article.outlet?.name;
  if (article.authors.length > 0) setLatex(entry, 'author', formatNames(article.authors));
  else if (shape === misc) setText(entry, 'key', outlet ?? article.title ?? article.key);
  else if (shape.type !== 'book' && outlet !== undefined)
    setLatex(entry, 'author', `{${escapeLatex(outlet)}}`);
  setLatex(
    entry,
    shape.type === 'book' && article.authors.length > 0 ? 'editora' : 'editor',
    editor,
  );
}

function setHowPublished(entry: BibEntry, article: Article): void {
  const container = getText(article, 'container-title');
  const publisher = getText(article, 'publisher');
  const outlet = article.outlet?.name;
  const shown = container ?? outlet ?? publisher;
  if (shown !== undefined) setText(entry, 'howpublished', shown);
  else if (article.url !== undefined)
    setLatex(entry, 'howpublished', `\\url{${escapeUrl(article.url)}}`);
  const other = publisher ?? outlet;
  if (other !== shown) setText(entry, 'publisher', other);
}

/** plain.bst takes a `number` in a book only for a series, and no `volume` beside it. */
function setNumbers(entry: BibEntry, article: Article, shape: Shape): void {
  const series = getText(article, 'collection-title');
  const inSeries = getText(article, 'collection-number');
  const volume = getText(article, 'volume');
  const isBook = shape.type === 'book' || shape.type === 'incollection';
  setText(entry, 'volume', volume);
  const fits = volume === undefined && series !== undefined;
  setText(
    entry,
    'series',
    fits || inSeries === undefined ? series : [series, inSeries].filter(Boolean).join(' '),
  );
  if (isBook && fits) setText(entry, 'number', inSeries);
  else if (!isBook) setNumber(entry, article, shape);
  setText(entry, 'edition', toOrdinal(getText(article, 'edition')));
  setText(entry, 'type', getText(article, 'genre'));
  setLatex(entry, 'pages', getPages(article)?.split('--').map(escapeLatex).join('--'));
  setText(entry, 'address', getText(article, 'publisher-place'));
}

/** plain.bst takes the number of a periodical only beside a volume. */
function setNumber(entry: BibEntry, article: Article, shape: Shape): void {
  const number = getText(article, 'issue') ?? getText(article, 'number');
  setText(entry, shape === periodical && !entry.fields.has('volume') ? 'issue' : 'number', number);
}

function setDate(entry: BibEntry, article: Article): void {
  if (article.issued === undefined) {
    entry.fields.set('year', '{n.d.}');
    return;
  }
  const { edtf } = article.issued;
  const { year, month } = toYearAndMonth(edtf);
  if (month !== undefined) entry.fields.set('month', month);
  entry.fields.set('year', `{${year}}`);
  if (!/^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/.test(edtf)) setLatex(entry, 'date', edtf);
}

/** plain.bst prints `3rd edition` of `3rd`. */
function toOrdinal(edition: string | undefined): string | undefined {
  const number = /^(\d{1,4})(?:st|nd|rd|th)?(?: ed(?:ition|\.)?)?$/i.exec(edition ?? '')?.[1];
  if (number === undefined) return edition;
  const isTeen = /1[123]$/.test(number);
  return `${number}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][Number(number.slice(-1))] ?? 'th')}`;
}
