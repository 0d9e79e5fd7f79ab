import type { Extra, JsonValue } from '../../domain/article.ts';
import type { DateValue } from '../../domain/date.ts';
import type { Person } from '../../domain/person.ts';
import { toSafeJson } from '../../domain/toSafeJson.ts';
import { type DumpRecord, dumpFormat, dumpVersion } from './dumpRecord.ts';

/** The first line of a dump, without its end. */
export function formatHeader(): string {
  return JSON.stringify({ format: dumpFormat, version: dumpVersion });
}

/** A record as one line of JSON, without its end: members in one order, those it lacks left out. */
export function formatRecord(record: DumpRecord): string {
  return toSafeJson(JSON.stringify(toMembers(record)));
}

/**
 * A record as it stands in a dump: what names it on a line of its own, which stays when anything else
 * of it changes, then the rest. Git merges changes that no unchanged line parts as one, so an empty
 * line is to follow.
 */
export function layRecord(record: DumpRecord): readonly [name: string, rest: string] {
  const text = formatRecord(record);
  const end = toSafeJson(JSON.stringify(toNameMembers(record))).length - 1;
  return [text.slice(0, end), text.slice(end)];
}

/** The first members of a record, by which people and git know it. */
function toNameMembers(record: DumpRecord): object {
  switch (record.kind) {
    case 'outlet':
      return { outlet: record.name };
    case 'post':
      return { post: record.slug };
    case 'search':
      return { search: record.name };
    case 'article':
      return { article: record.key };
    case 'former-key':
      return { 'former-key': record.key };
    case 'citation': {
      const { article, post, cited } = record;
      return { citation: article, ...(post === undefined ? { cited: cited.edtf } : { post }) };
    }
  }
}

function toMembers(record: DumpRecord): object {
  switch (record.kind) {
    case 'outlet':
      return {
        outlet: record.name,
        'sort-name': record.sortName,
        kind: record.outletKind,
        country: record.country,
        language: record.language,
        aliases: unlessEmpty(record.aliases),
        'former-names': unlessEmpty(record.formerNames),
        domains: unlessEmpty(record.domains),
      };
    case 'post':
      return {
        post: record.slug,
        title: record.title,
        date: record.date?.edtf,
        'date-typed': toTyped(record.date),
        url: record.url,
      };
    case 'search':
      return { search: record.name, query: record.query };
    case 'article':
      return {
        article: record.key,
        type: record.type,
        'type-given': record.typeGiven || undefined,
        title: record.title,
        outlet: record.outlet,
        authors: unlessEmpty(record.authors.map(orderName)),
        date: record.issued?.edtf,
        'date-typed': toTyped(record.issued),
        url: record.url,
        language: record.language,
        note: record.note,
        tags: unlessEmpty(record.tags),
        extra: orderExtra(record.extra),
        added: record.added,
      };
    case 'former-key':
      return { 'former-key': record.key, article: record.article };
    case 'citation':
      return {
        citation: record.article,
        post: record.post,
        cited: record.cited.edtf,
        'cited-typed': toTyped(record.cited),
        locator: record.locator,
        quotation: record.quotation,
        note: record.note,
      };
  }
}

function unlessEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** What was typed, where it is not the date itself. */
function toTyped(date: DateValue | undefined): string | undefined {
  return date === undefined || date.typed === date.edtf ? undefined : date.typed;
}

function orderName(person: Person): Person {
  if ('literal' in person) return { literal: person.literal };
  const { family, given, suffix } = person;
  const nonDropping = person['non-dropping-particle'];
  const dropping = person['dropping-particle'];
  return {
    family,
    ...(given !== undefined && { given }),
    ...(suffix !== undefined && { suffix }),
    ...(nonDropping !== undefined && { 'non-dropping-particle': nonDropping }),
    ...(dropping !== undefined && { 'dropping-particle': dropping }),
  };
}

function orderExtra(extra: Extra): JsonValue | undefined {
  for (const _ in extra) return orderMembers(extra);
  return undefined;
}

/** The same value with the members of its objects in order of their names, whoever wrote them how. */
function orderMembers(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(orderMembers);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(members.map(([name, each]) => [name, orderMembers(each)]));
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}
