import type { Article, Citation, JsonValue } from '../domain/article.ts';
import { cleanText } from '../domain/cleanText.ts';
import { type OwnColumn, remainderColumn, toExtraColumn } from '../domain/csvColumns.ts';
import { extraComesBack, formatExtraCell } from '../domain/csvExtra.ts';
import { formatPeople } from '../domain/formatPeople.ts';
import { defuseFormula } from '../domain/formulaCell.ts';
import { isSamePeople } from '../domain/isSamePeople.ts';
import { parsePeople } from '../domain/parsePerson.ts';
import { isPlaceholder } from '../domain/placeholder.ts';
import { toRemainder } from '../domain/remainder.ts';
import { toSafeText } from '../domain/safeText.ts';
import { toSafeJson } from '../domain/toSafeJson.ts';
import { sortByKey } from './sortByKey.ts';
import type { Style } from './style.ts';

/** The library's fields as columns, named as `cite import` reads them. Held stable: scripts count them. */
const columns = [
  'key',
  'type',
  'outlet',
  'author',
  'title',
  'date',
  'url',
  'language',
  'tag',
  'note',
  'post',
  'cited',
  'locator',
  'quotation',
] as const;

/**
 * Articles as CSV (RFC 4180, LF, a header line), one row for each citation of an article, one for
 * an article without, in the order of the keys: `cite import` takes it back without loss. Cells that a spreadsheet would run
 * as a formula get an apostrophe in front, which import takes off again.
 */
export const csvStyle: Style = {
  name: 'csv',
  summary: 'a spreadsheet with a row for each citation, as cite import takes it',
  forms: ['text'],
  heading: undefined,
  heeds: ['bom'],
  format: async (articles, { bom }) => {
    if (articles.length === 0) return '';
    const text = formatCsv(sortByKey(articles));
    return bom === true ? `\ufeff${text}` : text;
  },
};

/** The same in the order that they come in; the header alone for none. */
export function formatCsv(articles: readonly Article[]): string {
  const names = [...new Set(articles.flatMap(({ extra }) => Object.keys(extra)))].sort();
  const extras = new Map<string, OwnColumn>();
  for (const name of names) {
    const column = toExtraColumn(name);
    if (column !== undefined) extras.set(name, column);
  }
  const hasNotes = articles.some(({ citations }) => citations.some(({ note }) => note));
  const remainders = articles.map((article) => formatRemainder(article, extras));
  const hasRemainder = remainders.some((text) => text !== '');
  const rows = articles.flatMap((article, at) => {
    const citations = article.citations.length > 0 ? article.citations : [undefined];
    return citations.map((citation) => [
      ...toCells(article, citation),
      ...(hasNotes ? [citation?.note ?? ''] : []),
      ...[...extras.keys()].map((name) => toExtraText(article.extra[name])),
      ...(hasRemainder ? [remainders[at] ?? ''] : []),
    ]);
  });
  const header = [
    ...columns,
    ...(hasNotes ? ['citation note'] : []),
    ...[...extras.values()].map(({ header: name }) => name),
    ...(hasRemainder ? [remainderColumn] : []),
  ];
  return [header, ...rows].map((row) => `${row.map(formatCell).join(',')}\n`).join('');
}

/** What the cells of an article do not say exactly, as JSON; '' for nothing. */
function formatRemainder(
  { authors, extra }: Article,
  extraColumns: ReadonlyMap<string, OwnColumn>,
): string {
  const left = Object.entries(extra).filter(([name, value]) => {
    const column = extraColumns.get(name);
    return column === undefined || !extraComesBack(value, column);
  });
  const people = cleanText(toSafeText(formatPeople(authors)));
  const isWhole = !isPlaceholder(people) && isSamePeople(parsePeople(people), authors);
  const remainder = toRemainder({
    authors: isWhole ? undefined : authors,
    extra: left.length > 0 ? Object.fromEntries(left) : undefined,
  });
  return remainder === undefined ? '' : toSafeJson(JSON.stringify(remainder));
}

function toCells(article: Article, citation: Citation | undefined): readonly string[] {
  return [
    article.key,
    article.type,
    article.outlet?.name ?? '',
    formatPeople(article.authors),
    article.title ?? '',
    article.issued?.edtf ?? '',
    article.url ?? '',
    article.language ?? '',
    formatTags(article.tags),
    article.note ?? '',
    citation?.post ?? '',
    citation?.cited.edtf ?? '',
    citation?.locator ?? '',
    citation?.quotation ?? '',
  ];
}

/** Joined by `; `; as a JSON list where import would take them apart otherwise. */
function formatTags(tags: readonly string[]): string {
  const isPlain = tags.every((tag) => !tag.includes('|') && !/^\[.*\]$/.test(tag));
  return isPlain ? tags.join('; ') : JSON.stringify(tags);
}

function toExtraText(value: JsonValue | undefined): string {
  return value === undefined ? '' : formatExtraCell(value);
}

function formatCell(text: string): string {
  const defused = defuseFormula(toSafeText(text));
  return /[",\r\n]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}
