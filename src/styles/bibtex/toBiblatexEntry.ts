import type { Article, ArticleType } from '../../domain/article.ts';
import { toOutletVariable } from '../../domain/outletVariable.ts';
import { type BibEntry, setItem, setLatex, setText, setUrl } from './bibEntry.ts';
import { escapeLatex } from './escapeLatex.ts';
import { getAccessDay, getNames, getPages, getText, setRest } from './extraFields.ts';
import { formatNames } from './formatNames.ts';
import { toLangid } from './langid.ts';
import { formatTitle } from './protectCapitals.ts';

interface Shape {
  readonly type: string;
  /** The field of what it appeared in. */
  readonly container: string;
  /** The field of who publishes it. */
  readonly publisher: string;
  readonly subtype?: string;
}

const periodical = { type: 'article', container: 'journaltitle', publisher: 'publisher' };
const online = { type: 'online', container: 'organization', publisher: 'publisher' };
const other = { type: 'misc', container: 'howpublished', publisher: 'organization' };

/** The biblatex manual, §2.1; `entrysubtype` as pandoc, Zotero and biblatex styles read it. */
const shapes: Readonly<Record<ArticleType, Shape>> = {
  'article-newspaper': { ...periodical, subtype: 'newspaper' },
  'article-magazine': { ...periodical, subtype: 'magazine' },
  'article-journal': periodical,
  article: { ...periodical, subtype: 'article' },
  webpage: online,
  'post-weblog': { ...online, subtype: 'post-weblog' },
  post: { ...online, subtype: 'post' },
  report: { type: 'report', container: 'booktitle', publisher: 'institution' },
  pamphlet: { type: 'booklet', container: 'booktitle', publisher: 'howpublished' },
  broadcast: { ...other, subtype: 'broadcast' },
  interview: { ...other, subtype: 'interview' },
  // biblatex knows `@movie`, but none of its styles prints it.
  motion_picture: { ...other, subtype: 'film' },
  book: { type: 'book', container: 'maintitle', publisher: 'publisher' },
  chapter: { type: 'incollection', container: 'booktitle', publisher: 'publisher' },
  thesis: { type: 'thesis', container: 'booktitle', publisher: 'institution' },
  document: { ...other, publisher: 'organization', subtype: 'document' },
};

/** Makes the entry of an article for biblatex and biber (the biblatex manual, §2). */
export function toBiblatexEntry(article: Article): BibEntry {
  const shape = shapes[article.type];
  const editor = getNames(article, 'editor');
  const isCollection =
    shape.type === 'book' && article.authors.length === 0 && editor !== undefined;
  const entry: BibEntry = {
    type: isCollection ? 'collection' : shape.type,
    key: article.key,
    fields: new Map(),
  };
  setText(entry, 'entrysubtype', shape.subtype);
  setLatex(entry, 'author', formatNames(article.authors));
  setLatex(entry, 'editor', editor);
  setDirector(entry, article);
  if (article.title !== undefined) setLatex(entry, 'title', formatTitle(article.title));
  setSource(entry, article, shape);
  setNumbers(entry, article);
  setLatex(entry, 'date', article.issued?.edtf);
  setUrl(entry, 'url', article.url);
  setText(entry, 'urldate', getAccessDay(article));
  setUrl(entry, 'doi', getText(article, 'DOI'));
  if (article.language !== undefined) setLanguage(entry, article.language);
  setText(entry, 'keywords', article.tags.length > 0 ? article.tags.join(', ') : undefined);
  setText(entry, 'annotation', article.note);
  setRest(entry, article, ['director']);
  return entry;
}

function setDirector(entry: BibEntry, article: Article): void {
  const director = getNames(article, 'director');
  if (director === undefined) return;
  const role = article.authors.length === 0 && !entry.fields.has('editor') ? 'editor' : 'editora';
  setLatex(entry, role, director);
  setText(entry, `${role}type`, 'director');
}

function setSource(entry: BibEntry, article: Article, shape: Shape): void {
  const outlet = article.outlet?.name;
  const isWhole = toOutletVariable(article.type) === 'publisher';
  const container = getText(article, 'container-title') ?? (isWhole ? undefined : outlet);
  const publisher =
    getText(article, 'publisher') ?? (isWhole || container !== outlet ? outlet : undefined);
  if (shape.container !== 'booktitle') setItem(entry, shape.container, container);
  else if (container !== undefined) setLatex(entry, 'booktitle', formatTitle(container));
  setItem(entry, shape.publisher, publisher);
  setItem(entry, 'location', getText(article, 'publisher-place'));
}

function setNumbers(entry: BibEntry, article: Article): void {
  const isBook = article.type === 'book' || article.type === 'chapter';
  const number = isBook
    ? 'collection-number'
    : article.extra['issue'] === undefined
      ? 'number'
      : 'issue';
  setText(entry, 'volume', getText(article, 'volume'));
  setText(entry, 'series', getText(article, 'collection-title'));
  setText(entry, 'number', getText(article, number));
  setText(
    entry,
    'edition',
    getText(article, 'edition')?.replace(/^(\d{1,4})(?:st|nd|rd|th)?(?: ed\.?)?$/, '$1'),
  );
  setText(
    entry,
    'type',
    getText(article, 'genre') ?? (article.type === 'thesis' ? 'phdthesis' : undefined),
  );
  setLatex(entry, 'pages', getPages(article)?.split('--').map(escapeLatex).join('--'));
}

function setLanguage(entry: BibEntry, tag: string): void {
  const langid = toLangid(tag);
  if (langid === undefined) setText(entry, 'language', tag);
  else setText(entry, 'langid', langid);
}
