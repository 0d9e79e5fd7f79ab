import type { ArticleType, JsonValue } from '../../domain/article.ts';
import { parseArticleType } from '../../domain/articleType.ts';
import type { ArticleDraft } from '../../domain/draft.ts';
import { formatInverted } from '../../domain/formatPerson.ts';
import { findOutletVariable } from '../../domain/outletVariable.ts';
import { type CitationRecord, decodeRemainder, type Remainder } from '../../domain/remainder.ts';
import { type RisTag, readRisDate, readRisPeople } from '../../domain/risRecord.ts';
import { findRisType, risTypes } from '../../domain/risTypes.ts';
import { tellKey } from '../../domain/tellKey.ts';
import type { ImportRecord } from '../importer.ts';
import { withCitations } from '../withCitations.ts';
import { readRisExtra } from './readRisExtra.ts';
import type { RisRecord } from './splitRis.ts';

const remainderMark = /^cite: (\{.*\})$/s;

/** The drafts of a record, one for each citation it carries, at least one. */
export function toRisDrafts({ tags, line, text }: RisRecord): readonly ImportRecord[] {
  const mine = tags.find(([tag, value]) => tag === 'U1' && remainderMark.test(value));
  const remainder = decodeRemainder(mine && parseJson(remainderMark.exec(mine[1])?.[1] ?? ''));
  const draft = toDraft(
    tags.filter((tag) => tag !== mine),
    remainder,
    line,
  );
  const drafts = withCitations(draft, remainder.citations, (citation) =>
    replaceCitations(text, remainder, citation),
  );
  return drafts.map((found) => ({
    draft: found.draft,
    problems: [],
    source: found.source ?? text,
  }));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function replaceCitations(text: string, remainder: Remainder, citation: CitationRecord): string {
  const line = `U1  - cite: ${JSON.stringify({ ...remainder, citations: [citation] })}`;
  return text.replace(/^U1 {2}- cite: .*$/m, () => line);
}

function toDraft(tags: readonly RisTag[], remainder: Remainder, line: number): ArticleDraft {
  const all = (...names: string[]): string[] =>
    tags.filter(([tag, text]) => names.includes(tag) && text !== '').map(([, text]) => text);
  const word = all('TY')[0];
  const found = word === undefined ? undefined : (findRisType(word) ?? parseArticleType(word));
  const type = pickType(word, found, remainder.type);
  const extra = readRisExtra(tags, type);
  if (word !== undefined && (found === undefined || risTypes[found] !== word.toUpperCase())) {
    extra['TY'] = word.toUpperCase();
  }
  const key = all('ID')[0];
  if (key !== undefined && tellKey(key) === undefined) extra['citation-key'] = key;
  const outlet = takeOutlet(extra, type, remainder);
  const urls = all('UR').flatMap((text) => text.split(/\s*;\s*(?=https?:)/));
  const url = urls.find((text) => /^https?:/i.test(text)) ?? urls[0] ?? all('LK', 'L2')[0];
  const others = urls.filter((text) => text !== url);
  if (others.length > 0) extra['UR'] = others;
  const authors = readAuthors(all('AU', 'A1'), remainder);
  return {
    line,
    key: tellKey(key),
    type,
    title: all('TI', 'T1')[0] ?? (type === 'book' ? all('BT')[0] : undefined) ?? all('CT', 'BT')[0],
    outlet,
    authors,
    date: readDate(tags, remainder),
    url,
    language: all('LA')[0],
    tags: all('KW', 'K1'),
    note: all('N1').join(' '),
    extra: { ...extra, ...remainder.extra },
  };
}

function pickType(
  word: string | undefined,
  found: ArticleType | undefined,
  exact: string | undefined,
): string | undefined {
  const type = exact === undefined ? undefined : parseArticleType(exact);
  if (type !== undefined && risTypes[type] === word?.toUpperCase()) return type;
  return found ?? (word === undefined ? undefined : 'document');
}

function readAuthors(lines: readonly string[], remainder: Remainder): ArticleDraft['authors'] {
  const exact = remainder.authors;
  const isSame =
    exact?.map((person) => tidy(formatInverted(person))).join('\n') === lines.join('\n');
  return exact !== undefined && isSame ? exact : readRisPeople(lines);
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function readDate(tags: readonly RisTag[], { issued }: Remainder): string | undefined {
  const date = readRisDate(tags);
  if (issued === undefined) return date;
  const year = /\d[\dX]{3}/.exec(issued)?.[0].replaceAll('X', '0');
  return date === undefined || date.includes(year ?? '') ? issued : date;
}

function takeOutlet(
  extra: { [name: string]: JsonValue },
  type: string | undefined,
  { outlet }: Remainder,
): string | undefined {
  if (outlet === null) return undefined;
  if (outlet !== undefined) {
    if (extra['publisher'] === outlet) delete extra['publisher'];
    return outlet;
  }
  const known = type === undefined ? undefined : parseArticleType(type);
  const variable = findOutletVariable(known, (name) => extra[name] !== undefined);
  const name = variable === undefined ? undefined : extra[variable];
  if (variable === undefined || typeof name !== 'string') return undefined;
  delete extra[variable];
  return name;
}
