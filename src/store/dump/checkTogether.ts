import type { Problem } from '../../domain/problem.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { foldOutletName } from '../outlets.ts';
import type {
  ArticleRecord,
  CitationRecord,
  DumpRecord,
  FormerKeyRecord,
  OutletRecord,
  PostRecord,
  SearchRecord,
} from './dumpRecord.ts';
import { identify } from './dumpRecord.ts';
import { formatRecord } from './formatRecord.ts';
import type { ReadRecord } from './gatherRecords.ts';

/** The records of a dump by kind, each naming others by the names these have. */
export interface WholeDump {
  readonly outlets: readonly OutletRecord[];
  readonly posts: readonly PostRecord[];
  readonly searches: readonly SearchRecord[];
  readonly articles: readonly ArticleRecord[];
  readonly formerKeys: readonly FormerKeyRecord[];
  readonly citations: readonly CitationRecord[];
}

/** Names that one record only may have, and the lines they stand on. */
interface Register {
  /** Whether nobody else has the name; reports it where somebody has. */
  claim(name: string, what: string, line: number, field: string): boolean;
  has(name: string): boolean;
}

/**
 * Checks what lines say of one another: that no two are the same record, that none has another's
 * name, and that what one refers to is there. A key or name that a record bore before leads to it, so that
 * a dump in which one person renamed what another refers to is whole.
 *
 * @returns undefined where there were problems.
 */
export function checkTogether(
  records: readonly ReadRecord[],
  report: (problem: Problem) => void,
): WholeDump | undefined {
  let isWhole = true;
  const tell = (line: number, field: string, message: string) => {
    isWhole = false;
    report({ code: 'line.unreadable', message, place: { line, field } });
  };
  const distinct = dropRepeated(records, tell);
  const outlets = checkOutlets(pick(distinct, 'outlet'), tell);
  const keys = checkKeys(pick(distinct, 'article'), pick(distinct, 'former-key'), tell);
  const posts = new Set(pick(distinct, 'post').map(({ record }) => record.slug));
  const articles = pick(distinct, 'article').map(({ line, record }) => {
    if (record.outlet === undefined) return record;
    const outlet = outlets.get(foldOutletName(record.outlet));
    if (outlet === undefined)
      tell(line, 'outlet', `no line has the outlet ${quoteText(record.outlet)}`);
    return outlet === undefined || outlet === record.outlet ? record : { ...record, outlet };
  });
  const citations = pick(distinct, 'citation').map(({ line, record }) => {
    const article = keys.get(record.article.toLowerCase());
    if (article === undefined)
      tell(line, 'citation', `no line has the article ${quoteText(record.article)}`);
    if (record.post !== undefined && !posts.has(record.post)) {
      tell(line, 'post', `no line has the post ${quoteText(record.post)}`);
    }
    return { line, record: { ...record, article: article ?? record.article } };
  });
  const formerKeys = pick(distinct, 'former-key').map(({ record }) => {
    const article = record.article && keys.get(record.article.toLowerCase());
    return { ...record, article };
  });
  const whole = {
    outlets: pick(distinct, 'outlet').map(({ record }) => record),
    posts: pick(distinct, 'post').map(({ record }) => record),
    searches: pick(distinct, 'search').map(({ record }) => record),
    articles,
    formerKeys,
    citations: dropRepeated(citations, tell).map(({ record }) => record),
  };
  return isWhole ? whole : undefined;
}

type Tell = (line: number, field: string, message: string) => void;

interface Placed<T> {
  readonly line: number;
  readonly record: T;
}

/** Lines that are the same in all are one; two of one record that differ are a problem. */
function dropRepeated<T extends DumpRecord>(
  records: readonly Placed<T>[],
  tell: Tell,
): readonly Placed<T>[] {
  const seen = new Map<string, Placed<T>>();
  return records.filter((placed) => {
    const { line, record } = placed;
    const name = `${record.kind}\0${identify(record)}`;
    const first = seen.get(name);
    if (first === undefined) {
      seen.set(name, placed);
      return true;
    }
    if (formatRecord(first.record) !== formatRecord(record)) {
      const what = record.kind === 'former-key' ? 'former key' : record.kind;
      // Two people may have given one key, each to an article of their own.
      const otherwise =
        record.kind === 'article' ? ', or give one of them another key if they are two' : '';
      tell(
        line,
        record.kind,
        `line ${first.line} is the same ${what} and differs; keep one of the two${otherwise}`,
      );
    }
    return false;
  });
}

function pick<K extends DumpRecord['kind']>(
  records: readonly ReadRecord[],
  kind: K,
): readonly Placed<Extract<DumpRecord, { readonly kind: K }>>[] {
  const isOfKind = (placed: ReadRecord): placed is Placed<Extract<DumpRecord, { kind: K }>> =>
    placed.record.kind === kind;
  return records.filter(isOfKind);
}

function createRegister(tell: Tell): Register {
  const lines = new Map<string, number>();
  return {
    claim(name, what, line, field) {
      const first = lines.get(name);
      if (first === undefined) lines.set(name, line);
      else tell(line, field, `${what} stands on line ${first} already`);
      return first === undefined;
    },
    has: (name) => lines.has(name),
  };
}

/** @returns the outlets' own names by all their names, folded. */
function checkOutlets(
  outlets: readonly Placed<OutletRecord>[],
  tell: Tell,
): ReadonlyMap<string, string> {
  const names = createRegister(tell);
  const domains = createRegister(tell);
  const byName = new Map<string, string>();
  for (const { line, record } of outlets) {
    const all = [
      ['outlet', record.name],
      ...record.aliases.map((name) => ['aliases', name]),
      ...record.formerNames.map((name) => ['former-names', name]),
    ] as const;
    for (const [field = '', name = ''] of all) {
      const folded = foldOutletName(name);
      if (names.claim(folded, `the name ${quoteText(name)}, or one as good as it,`, line, field)) {
        byName.set(folded, record.name);
      }
    }
    for (const host of record.domains) {
      domains.claim(host, `the domain ${quoteText(host)}`, line, 'domains');
    }
  }
  return byName;
}

/** @returns the articles' keys by all keys that lead to them, in lower case. */
function checkKeys(
  articles: readonly Placed<ArticleRecord>[],
  formerKeys: readonly Placed<FormerKeyRecord>[],
  tell: Tell,
): ReadonlyMap<string, string> {
  const taken = createRegister(tell);
  const keys = new Map<string, string>();
  const claim = (key: string, line: number, field: string) =>
    taken.claim(key.toLowerCase(), `the key ${quoteText(key)}`, line, field);
  for (const { line, record } of articles) {
    if (claim(record.key, line, 'article')) keys.set(record.key.toLowerCase(), record.key);
  }
  const leads = new Map<string, string>();
  for (const { line, record } of formerKeys) {
    const isFree = claim(record.key, line, 'former-key');
    if (isFree && record.article !== undefined) {
      leads.set(record.key.toLowerCase(), record.article.toLowerCase());
    }
  }
  for (const { line, record } of formerKeys) {
    if (record.article === undefined) continue;
    const key = follow(record.article.toLowerCase(), keys, leads);
    if (key === undefined)
      tell(line, 'article', `no line has the article ${quoteText(record.article)}`);
    else keys.set(record.key.toLowerCase(), key);
  }
  return keys;
}

/** The key of the article that a key leads to, by the keys that gave way to others. */
function follow(
  start: string,
  keys: ReadonlyMap<string, string>,
  leads: ReadonlyMap<string, string>,
): string | undefined {
  let at: string | undefined = start;
  for (let steps = 0; at !== undefined && steps < 100; steps += 1) {
    const key = keys.get(at);
    if (key !== undefined) return key;
    at = leads.get(at);
  }
  return undefined;
}
