import type { Article, Citation, JsonValue } from '../domain/article.ts';
import { formatPeople } from '../domain/formatPeople.ts';
import { defuseFormula } from '../domain/formulaCell.ts';
import { toSafeText } from '../domain/safeText.ts';
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
    const text = formatCsv(sortByKey(articles));
    return text !== '' && bom === true ? `\ufeff${text}` : text;
  },
};

/** The same in the order that they come in; '' for none. */
export function formatCsv(articles: readonly Article[]): string {
  if (articles.length === 0) return '';
  const extras = [...new Set(articles.flatMap(({ extra }) => Object.keys(extra)))].sort();
  const rows = articles.flatMap((article) => {
    const citations = article.citations.length > 0 ? article.citations : [undefined];
    return citations.map((citation) => [
      ...toCells(article, citation),
      ...extras.map((name) => toExtraText(article.extra[name])),
    ]);
  });
  return [[...columns, ...extras], ...rows]
    .map((row) => `${row.map(formatCell).join(',')}\n`)
    .join('');
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
    article.tags.join('; '),
    article.note ?? '',
    citation?.post ?? '',
    citation?.cited.edtf ?? '',
    citation?.locator ?? '',
    citation?.quotation ?? '',
  ];
}

function toExtraText(value: JsonValue | undefined): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function formatCell(text: string): string {
  const defused = defuseFormula(toSafeText(text));
  return /[",\r\n]/.test(defused) ? `"${defused.replaceAll('"', '""')}"` : defused;
}
