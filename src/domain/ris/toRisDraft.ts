import type { ArticleType, JsonValue } from '../article.ts';
import { parseArticleType } from '../articleType.ts';
import type { ArticleDraft } from '../draft.ts';
import { formatInverted } from '../formatPerson.ts';
import { findOutletVariable } from '../outletVariable.ts';
import type { Remainder } from '../remainder.ts';
import { type RisTag, readRisDate, readRisPeople } from '../risRecord.ts';
import { findRisType, risTypes } from '../risTypes.ts';
import { tellKey } from '../tellKey.ts';
import { readRisExtra } from './readRisExtra.ts';

/**
 * Makes the draft of a record, but for what its remainder says exactly, and where it is cited.
 *
 * @param tags The lines of the record without the remainder’s.
 */
export function toRisDraft(
  tags: readonly RisTag[],
  remainder: Remainder,
  line: number,
): ArticleDraft {
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
