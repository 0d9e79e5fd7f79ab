import type { Article, Citation, JsonValue } from '../domain/article.ts';
import { cleanText } from '../domain/cleanText.ts';
import {
  foldColumn,
  type OwnColumn,
  remainderColumn,
  toExtraColumn,
} from '../domain/csvColumns.ts';
import { extraComesBack, formatExtraCell } from '../domain/csvExtra.ts';
import type { ArticleDraft } from '../domain/draft.ts';
import { toExactRemainder } from '../domain/exactRemainder.ts';
import { formatPeople } from '../domain/formatPeople.ts';
import { defuseFormula } from '../domain/formulaCell.ts';
import { isSamePeople } from '../domain/isSamePeople.ts';
import { parsePeople } from '../domain/parsePerson.ts';
import { isPlaceholder } from '../domain/placeholder.ts';
import { type Remainder, toCitationRecords, toRemainder } from '../domain/remainder.ts';
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
  const taken = new Set<string>();
  for (const name of names) {
    const column = toExtraColumn(name);
    const folded = foldColumn(column?.header ?? '');
    // Import knows columns apart by no more than their letters.
    if (column === undefined || taken.has(folded)) continue;
    taken.add(folded);
    extras.set(name, column);
  }
  const hasNotes = articles.some(({ citations }) => citations.some(({ note }) => note));
  const written = articles.flatMap((article) => {
    const citations = article.citations.length > 0 ? article.citations : [undefined];
    const remainder = findRemainder(article, extras);
    return citations.map((citation) => ({
      cells: [
        ...toCells(article, citation),
        ...(hasNotes ? [citation?.note ?? ''] : []),
        ...[...extras.keys()].map((name) => toExtraText(article.extra[name])),
      ],
      remainder: formatRemainder(remainder, citation),
    }));
  });
  const hasRemainder = written.some(({ remainder }) => remainder !== '');
  const rows = written.map(({ cells, remainder }) =>
    hasRemainder ? [...cells, remainder] : cells,
  );
  const header = [
    ...columns,
    ...(hasNotes ? ['citation note'] : []),
    ...[...extras.values()].map(({ header: name }) => name),
    ...(hasRemainder ? [remainderColumn] : []),
  ];
  return [header, ...rows].map((row) => `${row.map(formatCell).join(',')}\n`).join('');
}

/** What the cells of an article do not say exactly. */
function findRemainder(
  article: Article,
  extraColumns: ReadonlyMap<string, OwnColumn>,
): Remainder | undefined {
  const { authors, extra } = article;
  const left = Object.entries(extra).filter(([name, value]) => {
    const column = extraColumns.get(name);
    return column === undefined || !extraComesBack(value, column);
  });
  const people = cleanText(toSafeText(formatPeople(authors)));
  const isWhole = !isPlaceholder(people) && isSamePeople(parsePeople(people), authors);
  return toRemainder({
    authors: isWhole ? undefined : authors,
    extra: left.length > 0 ? Object.fromEntries(left) : undefined,
    exact: toExactRemainder(article, readCells(article)),
  });
}

/** What import reads of the cells that hold a text, if all others come back. */
function readCells(article: Article): ArticleDraft {
  const { outlet, issued, title, url, note, tags } = article;
  const shown = (text: string | undefined) => text && cleanText(toSafeText(text));
  return {
    ...article,
    outlet: shown(outlet?.name),
    // Import takes a title that is the address for none.
    title: title === url ? undefined : shown(title),
    note: shown(note),
    tags: tags.map(toSafeText),
    date: issued?.edtf,
  };
}

/** The remainder as JSON; where the cells of a citation do not say it exactly, with that; '' for nothing. */
function formatRemainder(remainder: Remainder | undefined, citation: Citation | undefined): string {
  const records = citation === undefined ? [] : (toCitationRecords([citation]) ?? []);
  const isWhole = records.every((record) =>
    Object.values(record).every((text) => toSafeText(text) === text),
  );
  const all = toRemainder({ ...remainder, citations: isWhole ? undefined : records });
  return all === undefined ? '' : toSafeJson(JSON.stringify(all));
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
