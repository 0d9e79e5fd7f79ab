import type { JsonValue } from '../../domain/article.ts';
import { decodeList, decodeObject, decodePerson, decodeText } from '../../domain/decodeJson.ts';
import type { ArticleDraft } from '../../domain/draft.ts';
import { decodeCitation } from '../../domain/remainder.ts';
import type { JsonDraft } from '../json/makeJsonReader.ts';
import { withCitations } from '../withCitations.ts';

type JsonRecord = { readonly [name: string]: JsonValue };

/** Other names that scripts give to the fields of a record. */
const names = {
  key: ['key'],
  type: ['type'],
  title: ['title', 'headline'],
  outlet: ['outlet', 'publication', 'source', 'site'],
  date: ['issued', 'date', 'published'],
  url: ['url', 'link'],
  language: ['language', 'lang'],
  note: ['note'],
  post: ['post'],
  cited: ['cited'],
  locator: ['locator'],
  quotation: ['quotation'],
} as const;

const lists = ['authors', 'author', 'tags', 'tag', 'citations'];
/** What is told of a record rather than in it. */
const told: ReadonlySet<string> = new Set(['added', 'extra', 'reason']);

/**
 * Reads a record of `cite list --json`. Names that are not a record’s are kept with the article.
 *
 * @returns One draft for each citation, at least one; undefined for what is no object.
 */
export function decodeRecord(value: unknown, line: number): readonly JsonDraft[] | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const record = decodeObject(value);
  const used = new Set<string>();
  const pick = (name: keyof typeof names): string | undefined => {
    const found = names[name].find((alias) => decodeText(record[alias]) !== undefined);
    if (found === undefined) return undefined;
    used.add(found);
    return decodeText(record[found]);
  };
  const draft: ArticleDraft = {
    line,
    key: pick('key'),
    type: pick('type'),
    title: pick('title'),
    outlet: pick('outlet'),
    authors: readAuthors(record),
    date: pick('date'),
    url: pick('url'),
    language: pick('language'),
    tags: readTags(record),
    note: pick('note'),
    post: pick('post'),
    cited: pick('cited'),
    locator: pick('locator'),
    quotation: pick('quotation'),
    extra: readExtra(record, used),
  };
  const citations = decodeList(record['citations'])?.map(decodeCitation);
  return withCitations(draft, citations, (citation) =>
    JSON.stringify({ ...record, citations: [citation] }),
  );
}

function readAuthors(record: JsonRecord): ArticleDraft['authors'] {
  const given = record['authors'] ?? record['author'];
  if (typeof given === 'string') return [given];
  const authors = (decodeList(given) ?? []).map((author) =>
    typeof author === 'string' ? author : decodePerson(author),
  );
  return authors.filter((author) => author !== undefined);
}

function readTags(record: JsonRecord): readonly string[] {
  const given = record['tags'] ?? record['tag'];
  return (decodeList(given) ?? [given]).map(decodeText).filter((tag) => tag !== undefined);
}

function readExtra(record: JsonRecord, used: ReadonlySet<string>): { [name: string]: JsonValue } {
  const extra: { [name: string]: JsonValue } = {};
  for (const [name, value] of Object.entries(record)) {
    if (used.has(name) || lists.includes(name) || told.has(name)) continue;
    if (value !== null && value !== '') extra[name] = value;
  }
  return { ...extra, ...decodeObject(record['extra']) };
}
