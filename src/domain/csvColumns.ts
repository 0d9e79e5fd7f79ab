import { cleanText } from './cleanText.ts';
import { type DraftField, draftFields } from './draftField.ts';
import { foldTight } from './fold.ts';
import { toSafeText } from './safeText.ts';

/** Fields of which an article may have several. */
export const repeatable: ReadonlySet<DraftField> = new Set(['author', 'tag']);

/** What the values of a column are. */
export type ColumnRole =
  | { readonly kind: 'field'; readonly field: DraftField; readonly rank: number }
  /** Kept with the article under this CSL variable name. */
  | { readonly kind: 'extra'; readonly name: string; readonly isPeople: boolean }
  /** One part of an author's name. */
  | { readonly kind: 'family' | 'given' }
  /** When something was saved, seen or changed: never a publication date; kept under the column's name. */
  | { readonly kind: 'saved' }
  /** What our own export has no column for: see `Remainder`. */
  | { readonly kind: 'remainder' }
  /** The reasons in a file of rejects. */
  | { readonly kind: 'reason' };

/**
 * Column names of each field; where two columns of a file claim one field, the earlier name here wins.
 * English, then Arabic, Persian, Russian, German, French and Spanish. From the exports of Zotero,
 * Pocket, Instapaper, Raindrop, Media Cloud and GDELT, and from sheets made by hand.
 */
const fieldNames: Readonly<Record<DraftField, string>> = {
  outlet: `publication title, outlet, news outlet, publication, publication name, newspaper, newspaper name,
    news source, media outlet, periodical, magazine, journal, source, source name, media name, media,
    site name, site, website, website name, agency, news agency, organization, organisation,
    publisher, institution, domain, host, الصحيفة, الجريدة, الموقع, الوكالة, المصدر, منبع, روزنامه,
    издание, источник, газета, сми, zeitung, quelle, herausgeber, éditeur, medio, periódico, diario, fuente`,
  title: `title, article title, headline, headline text, heading, article, article name, story, name,
    العنوان, عنوان, عنوان المقال, заголовок, название, titel, überschrift, schlagzeile, titre, título, titular`,
  author: `author, authors, author name, author names, byline, by, writer, writers, creator, creators,
    journalist, journalists, الكاتب, المؤلف, كاتب, نویسنده, автор, авторы, autor, autoren, verfasser,
    auteur, auteurs, autora, autores`,
  date: `date, publication date, date published, published, publish date, published date, published at,
    published on, date of publication, pub date, issued, issue date, article date, news date, posted,
    date posted, date time, التاريخ, تاريخ, تاريخ النشر, дата, дата публикации, datum,
    erscheinungsdatum, veröffentlicht, veröffentlichungsdatum, date de publication, fecha,
    fecha de publicación, publication year, year, year published`,
  url: `url, link, web url, article url, article link, href, canonical link, canonical url, permalink, uri,
    web link, web address, hyperlink, source url, source link, الرابط, رابط,
    لینک, ссылка, адрес, lien, adresse, enlace, vínculo`,
  type: 'item type, type, article type, source type, publication type, document type, kind',
  language: 'language, lang, language code, اللغة, زبان, язык, sprache, langue, idioma',
  tag: `tags, tag, manual tags, automatic tags, keywords, keyword, labels, label, topics, topic,
    categories, category, الوسوم, теги, метки, ключевые слова, schlagworte, schlagwörter, stichworte,
    mots-clés, étiquettes, etiquetas, palabras clave`,
  note: `note, notes, comment, comments, remark, remarks, annotation, annotations, extended, selection,
    excerpt, ملاحظات, ملاحظة, примечание, примечания, заметки, notiz, notizen, anmerkung, anmerkungen,
    bemerkung, remarque, remarques, nota, notas`,
  key: 'key, cite key, citation key, bibtex key, bib key, reference key',
  post: 'post, post slug, cited in, used in, blog post, post title, post url',
  cited: 'cited, date cited, cited on, cited at, cited date, citation date, date used',
  locator: 'locator, pinpoint',
  quotation: 'quotation, quote, quoted',
  'citation note': 'citation note, note on the citation',
};

/** Zotero's names, and plain ones, of what CSL 1.0.2 has a variable for and the library no column. */
const extraNames: Readonly<Record<string, string>> = {
  ISBN: 'isbn',
  ISSN: 'issn',
  DOI: 'doi',
  abstract: 'abstract note, abstract, summary',
  accessed: 'access date, accessed, date accessed, accessed on, retrieved, retrieved on',
  page: 'pages, page, page number, page numbers, pp',
  'number-of-pages': 'num pages, number of pages',
  issue: 'issue, issue number',
  volume: 'volume',
  'number-of-volumes': 'number of volumes',
  'container-title-short': 'journal abbreviation',
  'title-short': 'short title',
  'collection-title': 'series, series title',
  'collection-number': 'series number',
  'publisher-place': 'place, place of publication, publisher place, publication place',
  archive: 'archive',
  archive_location: 'archive location',
  source: 'library catalog',
  'call-number': 'call number',
  number: 'number',
  edition: 'edition',
  section: 'section',
  version: 'version',
  medium: 'medium',
  scale: 'scale',
  dimensions: 'running time, artwork size',
  'event-title': 'meeting name, conference name',
  authority: 'court',
  references: 'references',
  genre: 'genre',
};

const peopleNames: Readonly<Record<string, string>> = {
  editor: 'editor, editors',
  'collection-editor': 'series editor',
  translator: 'translator, translators',
  contributor: 'contributor, contributors',
  'container-author': 'book author',
  performer: 'cast member',
  composer: 'composer',
  interviewer: 'interviewer',
  producer: 'producer',
  recipient: 'recipient',
  'reviewed-author': 'reviewed author',
  'script-writer': 'scriptwriter',
  guest: 'guest',
};

const familyNames =
  'last name, surname, family name, author last name, author surname, last, nachname, apellido, apellidos, nom de famille, фамилия';
const givenNames =
  'first name, given name, given names, forename, author first name, first, vorname, nombre, prénom, имя';
const savedNames = `created, created at, time added, timestamp, indexed date, seen date, seendate, date added,
  added, added at, saved, saved at, date saved, date modified, modified, updated, updated at, time,
  archived at, last modified`;

/** Our own export's column of a value whose name alone would say something else. */
const ownName = /^extra: (.+)$/;

/** Our own export's column of what has no other. */
export const remainderColumn = 'cite data';

/** Columns that a program is known by, whose columns do not mean what their names say. */
const tellingNames: ReadonlySet<string> = new Set(['itemtype', 'mobileurl', 'href', 'folder']);

/** Where a value stands that is only kept with an article. */
export interface OwnColumn {
  readonly header: string;
  /** Import reads names there. */
  readonly isPeople: boolean;
}

/**
 * The column for a value that is only kept with an article, so that import finds it under that name.
 *
 * @returns undefined for a name that no column can have.
 */
export function toExtraColumn(name: string): OwnColumn | undefined {
  if (name === '' || cleanText(name) !== name || toSafeText(name) !== name) return undefined;
  const role = findColumnRole(name);
  const isPlain =
    role === undefined || role.kind === 'saved' || (role.kind === 'extra' && role.name === name);
  if (!isPlain || tellingNames.has(foldColumn(name))) {
    return { header: `extra: ${name}`, isPeople: false };
  }
  return { header: name, isPeople: role?.kind === 'extra' && role.isPeople };
}

let roles: ReadonlyMap<string, ColumnRole> | undefined;

/** What a column of this name holds, whatever its case, spacing and punctuation; undefined for an unknown one. */
export function findColumnRole(name: string): ColumnRole | undefined {
  roles ??= new Map(listRoles());
  const own = ownName.exec(name)?.[1];
  if (own !== undefined) return { kind: 'extra', name: own, isPeople: false };
  const folded = foldColumn(name);
  return roles.get(folded) ?? roles.get(folded.replace(/^(authors?)[0-9]{1,2}$/, '$1'));
}

/** The form in which column names are compared. */
export function foldColumn(name: string): string {
  return foldTight(name);
}

/** Later names win, so that a plain word keeps the meaning given last. */
function* listRoles(): Iterable<[string, ColumnRole]> {
  for (const name of splitNames(savedNames)) yield [name, { kind: 'saved' }];
  for (const [name, names] of Object.entries(extraNames)) {
    for (const folded of splitNames(names))
      yield [folded, { kind: 'extra', name, isPeople: false }];
  }
  for (const [name, names] of Object.entries(peopleNames)) {
    for (const folded of splitNames(names)) yield [folded, { kind: 'extra', name, isPeople: true }];
  }
  for (const name of splitNames(familyNames)) yield [name, { kind: 'family' }];
  for (const name of splitNames(givenNames)) yield [name, { kind: 'given' }];
  yield ['reason', { kind: 'reason' }];
  yield [foldColumn(remainderColumn), { kind: 'remainder' }];
  for (const field of draftFields) {
    for (const [rank, name] of splitNames(fieldNames[field]).entries()) {
      yield [name, { kind: 'field', field, rank }];
    }
  }
}

function splitNames(names: string): string[] {
  return names.split(',').map(foldColumn);
}
