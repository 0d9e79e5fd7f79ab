import type { ArticleType, JsonValue } from '../article.ts';
import type { ArticleDraft } from '../draft.ts';
import type { Person } from '../person.ts';
import { tellKey } from '../tellKey.ts';
import { fromBabel } from './babelLanguages.ts';
import { readBibDate } from './bibDate.ts';
import { nameFields, variables, verbatimFields } from './bibFields.ts';
import { readBibNames } from './bibNames.ts';
import { toBibType } from './bibTypes.ts';
import { latexToText, verbatimToText } from './latexToText.ts';
import type { BibSource } from './parseEntry.ts';
import { readPlaces } from './readPlaces.ts';

/** The fields of an entry, each taken once. */
export interface BibFields {
  /** The text of a field; undefined where it is blank or not there. */
  get(name: string): string | undefined;
  /** The same, and what is left does not hold it any more. */
  take(name: string): string | undefined;
  readonly left: Map<string, string>;
}

/** Makes the draft of an entry. Fields without a column are kept under their CSL or their own names. */
export function toBibDraft(source: BibSource, line: number): ArticleDraft {
  const fields = makeFields(source.fields);
  const { take } = fields;
  const url = takeUrl(fields);
  const { type, isSubtypeRead, isExact } = toBibType(
    source.type,
    fields.get('entrysubtype'),
    url !== undefined,
  );
  if (isSubtypeRead) take('entrysubtype');
  const extra: { [name: string]: JsonValue } = {};
  if (!isExact) extra['entrytype'] = source.type;
  const key = tellKey(source.key);
  if (key === undefined && source.key !== '') extra['citation-key'] = source.key;
  const authors = takeNames(fields, 'author');
  const places = readPlaces(source.type, type, fields, authors);
  const title = takeTitle(fields);
  dropSortKey(fields, [places.outlet, title, source.key, ...Object.values(places.extra)]);
  const date = readBibDate(take);
  const draft: ArticleDraft = {
    line,
    key,
    type,
    title,
    outlet: places.outlet,
    authors: places.isUnsigned ? [] : authors,
    date,
    url,
    language: takeLanguage(fields),
    tags: takeTags(fields),
    note: take('annote') ?? take('annotation') ?? take('note') ?? take('comment'),
  };
  setNumbers(extra, type, source.type, fields);
  return { ...draft, extra: { ...extra, ...keepRest(fields), ...places.extra } };
}

function makeFields(source: ReadonlyMap<string, string>): BibFields {
  const left = new Map(source);
  const get = (name: string): string | undefined => {
    const latex = left.get(name);
    if (latex === undefined || latex.trim() === '') return undefined;
    const text = verbatimFields.has(name) ? verbatimToText(latex) : latexToText(latex);
    return text.trim() === '' ? undefined : text;
  };
  const take = (name: string): string | undefined => {
    const text = get(name);
    left.delete(name);
    return text;
  };
  return { get, take, left };
}

const urlCommand = /\\(?:url|href)\s*\{([^{}\s]{1,2000})\}/;

/** The address of `url`, else the one that stands as `\url{…}` in another field. */
function takeUrl({ take, left }: BibFields): string | undefined {
  const url = take('url') ?? take('link');
  if (url !== undefined) {
    const only = /^\s*\{?\\url\{([^{}]{1,2000})\}\}?\s*$/.exec(left.get('howpublished') ?? '')?.[1];
    if (only !== undefined && verbatimToText(only) === url) left.delete('howpublished');
    return url;
  }
  for (const name of ['howpublished', 'note']) {
    const latex = left.get(name) ?? '';
    const bare = /^\s*\{?(https?:\/\/[^\s{}]{1,2000})\}?\s*$/i.exec(latex)?.[1];
    const found = urlCommand.exec(latex)?.[1] ?? bare;
    if (found === undefined) continue;
    // What else stands there is kept; the bare address is not said twice.
    if (latex.replace(urlCommand, '').trim() === '' || bare !== undefined) left.delete(name);
    return verbatimToText(found);
  }
  // BibDesk keeps the addresses that it was given in fields of its own.
  return take('bdsk-url-1');
}

function takeNames(fields: BibFields, name: string): readonly Person[] {
  const latex = fields.left.get(name);
  fields.left.delete(name);
  return latex === undefined ? [] : readBibNames(latex);
}

function takeTitle({ take }: BibFields): string | undefined {
  const title = take('title');
  const subtitle = take('subtitle');
  if (title === undefined || subtitle === undefined) return title ?? subtitle;
  return `${title.trimEnd()}${/[?!:.]\s*$/.test(title) ? '' : ':'} ${subtitle}`;
}

/** `key` is what the entry sorts by; that is not worth keeping where something else says it. */
function dropSortKey({ get, left }: BibFields, known: readonly unknown[]): void {
  const key = get('key');
  if (key !== undefined && known.includes(key)) left.delete('key');
}

function takeLanguage({ get, take }: BibFields): string | undefined {
  const name = ['langid', 'language', 'hyphenation'].find((field) => get(field) !== undefined);
  const language = name === undefined ? undefined : take(name);
  return language === undefined ? undefined : fromBabel(language);
}

function takeTags({ take }: BibFields): readonly string[] | undefined {
  const tags = [take('keywords'), take('keyword')].filter((text) => text !== undefined);
  return tags.length > 0 ? tags : undefined;
}

/** `number` is an issue, the number in a series, or the number of the thing itself. */
function setNumbers(
  extra: { [name: string]: JsonValue },
  type: ArticleType,
  entryType: string,
  { take, get }: BibFields,
): void {
  const isBook = /^(?:book|chapter)$/.test(type) && get('series') !== undefined;
  const isIssue = entryType === 'article' || /^article|^post/.test(type);
  const number = take('number');
  if (number !== undefined) {
    extra[isBook ? 'collection-number' : isIssue ? 'issue' : 'number'] = number;
  }
  const issue = take('issue');
  if (issue !== undefined) extra[extra['issue'] === undefined ? 'issue' : 'issue-2'] = issue;
  const edition = take('edition');
  if (edition !== undefined) {
    extra['edition'] = edition.replace(/^(\d{1,4})(?:st|nd|rd|th)$/, '$1');
  }
  const genre = take('type');
  const isMaster = entryType === 'mastersthesis' || genre === 'mathesis';
  if (genre !== undefined && !/^(?:phd|ma)thesis$/.test(genre)) extra['genre'] = genre;
  else if (isMaster) extra['genre'] = 'Master’s thesis';
}

function keepRest({ left, get }: BibFields): { [name: string]: JsonValue } {
  const kept: { [name: string]: JsonValue } = {};
  const directs = (role: string): boolean => get(`${role}type`) === 'director';
  for (const [name, latex] of left) {
    if (/^editora?type$/.test(name) && get(name) === 'director') continue;
    const text = get(name);
    if (text === undefined) continue;
    const isEditor = name === 'editora' && !left.has('editor') && !left.has('editoratype');
    const isDirector = (name === 'editor' || name === 'editora') && directs(name);
    const own = Object.hasOwn(variables, name) ? (variables[name] ?? name) : name;
    const variable = isDirector ? 'director' : isEditor ? 'editor' : own;
    const free = kept[variable] === undefined ? variable : name;
    kept[free] = nameFields.has(name)
      ? readBibNames(latex).map((p) => ({ ...p }))
      : tidy(free, text);
  }
  return kept;
}

function tidy(variable: string, text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  return variable === 'page' ? plain.replace(/ ?[–—] ?/g, '-') : plain;
}
