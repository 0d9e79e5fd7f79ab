import type { JsonValue } from '../../domain/article.ts';
import { decodeList, decodeObject, decodeText } from '../../domain/decodeJson.ts';
import type { JsonDraft } from '../json/makeJsonReader.ts';
import { decodeItem } from './decodeItem.ts';

/** Whether a value is an item of Zotero’s own JSON (its web API, Better BibTeX JSON). */
export function isZoteroItem(value: unknown): boolean {
  const item = decodeObject(value);
  return (
    decodeText((item['data'] === undefined ? item : decodeObject(item['data']))['itemType']) !==
    undefined
  );
}

/** Zotero’s fields (schema 29 and later) under CSL’s names; what is not named keeps its own. */
const variables: Readonly<Record<string, string>> = {
  abstractNote: 'abstract',
  accessDate: 'accessed',
  archiveLocation: 'archive_location',
  blogTitle: 'container-title',
  bookTitle: 'container-title',
  callNumber: 'call-number',
  caseName: 'title',
  citationKey: 'citation-key',
  date: 'issued',
  dateDecided: 'issued',
  dateEnacted: 'issued',
  distributor: 'publisher',
  encyclopediaTitle: 'container-title',
  dictionaryTitle: 'container-title',
  episodeNumber: 'number',
  extra: 'note',
  forumTitle: 'container-title',
  institution: 'publisher',
  issueDate: 'issued',
  journalAbbreviation: 'container-title-short',
  label: 'publisher',
  libraryCatalog: 'source',
  nameOfAct: 'title',
  network: 'publisher',
  numPages: 'number-of-pages',
  numberOfVolumes: 'number-of-volumes',
  pages: 'page',
  place: 'publisher-place',
  postType: 'genre',
  proceedingsTitle: 'container-title',
  programTitle: 'container-title',
  publicationTitle: 'container-title',
  reportNumber: 'number',
  reportType: 'genre',
  rights: 'license',
  runningTime: 'dimensions',
  series: 'collection-title',
  seriesNumber: 'collection-number',
  seriesTitle: 'collection-title',
  shortTitle: 'title-short',
  studio: 'publisher',
  subject: 'title',
  thesisType: 'genre',
  university: 'publisher',
  url: 'URL',
  websiteTitle: 'container-title',
  websiteType: 'genre',
};

const roles: Readonly<Record<string, string>> = {
  artist: 'author',
  author: 'author',
  bookAuthor: 'container-author',
  castMember: 'performer',
  contributor: 'contributor',
  director: 'director',
  editor: 'editor',
  guest: 'guest',
  interviewee: 'author',
  interviewer: 'interviewer',
  podcaster: 'author',
  presenter: 'author',
  producer: 'producer',
  reviewedAuthor: 'reviewed-author',
  scriptwriter: 'script-writer',
  seriesEditor: 'collection-editor',
  translator: 'translator',
};

/** What Zotero keeps for itself. */
const inner =
  /^(?:itemType|creators|tags|key|version|itemID|itemKey|libraryID|collections|relations|attachments|notes|uri|select|dateAdded|dateModified)$/;

/** Reads an item of Zotero’s own JSON by way of CSL-JSON; attachments and notes are no articles. */
export function decodeZoteroItem(value: unknown, line: number): readonly JsonDraft[] | undefined {
  const outer = decodeObject(value);
  const item = outer['data'] === undefined ? outer : decodeObject(outer['data']);
  const type = decodeText(item['itemType']) ?? '';
  if (/^(?:attachment|note|annotation)$/.test(type)) return [];
  const csl: { [name: string]: JsonValue } = { type };
  for (const [name, field] of Object.entries(item)) {
    if (inner.test(name) || field === '') continue;
    const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
    const target = variable ?? name;
    if (csl[target] === undefined) csl[target] = toValue(target, field);
    else csl[name] = field;
  }
  csl['citation-key'] ??= readPinnedKey(item['extra']);
  addCreators(csl, item['creators']);
  const tags = (decodeList(item['tags']) ?? []).map((tag) =>
    decodeText(decodeObject(tag)['tag'] ?? tag),
  );
  csl['keyword'] = tags.filter((tag) => tag !== undefined);
  return decodeItem(csl, line);
}

function toValue(variable: string, field: JsonValue): JsonValue {
  if (variable === 'accessed' && typeof field === 'string')
    return field.replace(/[T ][\d:]+Z?$/, '');
  return variable === 'issued' && typeof field === 'string' ? { raw: field } : field;
}

/** The key that Better BibTeX keeps in a line of the item's `extra`. */
function readPinnedKey(extra: JsonValue | undefined): JsonValue {
  const pinned = /^[ \t]*(?:citation key|bibtex):[ \t]*(\S{1,200})[ \t]*$/im;
  return pinned.exec(decodeText(extra) ?? '')?.[1] ?? '';
}

function addCreators(csl: { [name: string]: JsonValue }, creators: JsonValue | undefined): void {
  const people = new Map<string, JsonValue[]>();
  for (const creator of decodeList(creators) ?? []) {
    const { creatorType, firstName, lastName, name } = decodeObject(creator);
    const role = decodeText(creatorType) ?? 'author';
    const variable = Object.hasOwn(roles, role) ? (roles[role] ?? role) : role;
    const family = decodeText(lastName);
    const given = decodeText(firstName);
    const person =
      family === undefined || given === undefined
        ? { literal: decodeText(name) ?? family ?? given ?? '' }
        : { family, given };
    people.set(variable, [...(people.get(variable) ?? []), person]);
  }
  for (const [variable, list] of people) csl[variable] = list;
}
