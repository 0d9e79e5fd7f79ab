import type { Article, JsonValue } from '../../domain/article.ts';
import { cleanText } from '../../domain/cleanText.ts';
import { decodePeople } from '../../domain/decodeJson.ts';
import { hideExcuses } from '../../domain/doctor/excuse.ts';
import { toExactRemainder } from '../../domain/exactRemainder.ts';
import { formatInverted } from '../../domain/formatPerson.ts';
import { isSamePeople } from '../../domain/isSamePeople.ts';
import { toOutletVariable } from '../../domain/outletVariable.ts';
import { type Remainder, toCitationRecords, toRemainder } from '../../domain/remainder.ts';
import { toRisDraft } from '../../domain/ris/toRisDraft.ts';
import { type RisTag, readRisDate, readRisPeople } from '../../domain/risRecord.ts';
import {
  isIsbn,
  isIssn,
  isKeptTag,
  risNameTags,
  risTextTags,
  splitPages,
} from '../../domain/risTags.ts';
import { findRisType, risTypes } from '../../domain/risTypes.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { toSafeJson } from '../../domain/toSafeJson.ts';
import { toRisDate } from './toRisDate.ts';

type Left = Record<string, JsonValue>;

/** Writes one record of RIS: `TY` first, `ER` last, a line a value. */
export function formatRisRecord(article: Article): string {
  const { tags, remainder } = toTags(hideExcuses(article));
  const lines = tags.map(formatLine);
  const exact = toExactRemainder(article, toRisDraft(lines.map(readLine), remainder, 1));
  const all = toRemainder({ ...remainder, exact });
  if (all !== undefined) lines.push(`U1  - cite: ${toOneLine(JSON.stringify(all))}\n`);
  return `${lines.join('')}ER  - \n`;
}

function formatLine([tag, text]: RisTag): string {
  return toSafeText(`${tag}  - ${text.replace(/\s+/g, ' ')}\n`);
}

/** A line as import reads it. */
function readLine(line: string): RisTag {
  return [line.slice(0, 2), line.slice(6).trim()];
}

interface Written {
  readonly tags: readonly RisTag[];
  /** What these do not say. */
  readonly remainder: Remainder;
}

function toTags(article: Article): Written {
  const { key, title, authors, issued, url, language, note, tags } = article;
  const type = toType(article);
  const out: RisTag[] = [['TY', type]];
  const left: Left = {};
  if (title !== undefined) out.push(['TI', title]);
  for (const author of authors) out.push(['AU', formatInverted(author)]);
  const places = addPlaces(out, article, left);
  const date = issued === undefined ? [] : toRisDate(issued.edtf);
  out.push(...date);
  for (const [name, value] of Object.entries(article.extra)) addExtra(out, left, name, value, type);
  if (url !== undefined) out.push(['UR', url]);
  if (language !== undefined) out.push(['LA', language]);
  for (const tag of tags) out.push(['KW', tag]);
  if (note !== undefined) out.push(['N1', note]);
  out.push(['ID', key]);
  const lines = authors.map(formatInverted);
  const remainder = toRemainder({
    type: findRisType(type) === article.type ? undefined : article.type,
    issued: readRisDate(date) === issued?.edtf ? undefined : issued?.edtf,
    outlet: places,
    authors: isSamePeople(readRisPeople(lines), authors) ? undefined : authors,
    citations: toCitationRecords(article.citations),
    extra: Object.keys(left).length > 0 ? left : undefined,
  });
  return { tags: out, remainder: remainder ?? {} };
}

/** JSON without white space that a line of RIS does not keep: it is escaped. */
function toOneLine(json: string): string {
  return toSafeJson(json).replace(/(?<=\s)\s|[^\S ]/g, (space) => {
    return `\\u${space.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** The type a file brought where ours stands for it. */
function toType({ type, extra }: Article): string {
  const given = extra['TY'];
  const isOther = typeof given === 'string' && /^[A-Z]{2,8}$/.test(given);
  return isOther && findRisType(given) === type ? given : risTypes[type];
}

/** Writes outlet, container and publisher; returns the outlet where reading would find another. */
function addPlaces(out: RisTag[], article: Article, left: Left): string | null | undefined {
  const { outlet, extra, type } = article;
  const container = takeText(extra, 'container-title', left);
  const publisher = takeText(extra, 'publisher', left);
  const isWhole = toOutletVariable(type) === 'publisher';
  const own = isWhole ? publisher : container;
  const name = outlet?.name;
  const shownContainer = container ?? (isWhole ? undefined : name);
  const shownPublisher = publisher ?? (isWhole || own !== undefined ? name : undefined);
  if (shownContainer !== undefined) out.push(['T2', shownContainer]);
  if (shownPublisher !== undefined) out.push(['PB', shownPublisher]);
  if (name === undefined)
    return own === undefined && (container ?? publisher) === undefined ? undefined : null;
  if (own === undefined) return undefined;
  if (publisher === name) left['publisher'] = publisher;
  return name;
}

function takeText(extra: Article['extra'], name: string, left: Left): string | undefined {
  const value = extra[name];
  if (value === undefined) return undefined;
  if (isPlain(value)) return value;
  left[name] = value;
  return undefined;
}

/** Whether a value is a text that comes through a line of RIS as it is. */
function isPlain(value: JsonValue | undefined): value is string {
  return (
    typeof value === 'string' &&
    value !== '' &&
    cleanText(value) === value &&
    toLine(value) === value
  );
}

function toLine(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}

/** Writes a value that the library only keeps; what has no tag, or would come back otherwise, is left. */
function addExtra(out: RisTag[], left: Left, name: string, value: JsonValue, type: string): void {
  if (name === 'container-title' || name === 'publisher') return;
  if (name === 'TY' && value === type) return;
  const names = Object.hasOwn(risNameTags, name) ? risNameTags[name] : undefined;
  if (names !== undefined) addNames(out, left, name, value, names);
  else if (isPlain(value) && addText(out, name, value)) return;
  else if (isKeptTag(name) && addKept(out, name, value)) return;
  else left[name] = value;
}

function addText(out: RisTag[], name: string, value: string): boolean {
  const tag = Object.hasOwn(risTextTags, name) ? risTextTags[name] : undefined;
  // Without a container its short name would be read as the container.
  if (name === 'container-title-short' && !out.some(([each]) => each === 'T2')) return false;
  if (tag !== undefined) out.push([tag, value]);
  else if (name === 'page') {
    const [first, last] = splitPages(value) ?? [value];
    out.push(['SP', first]);
    if (last !== undefined) out.push(['EP', last]);
  } else if (name === 'accessed' && /^\d{4}-\d\d-\d\d$/.test(value)) {
    out.push(['Y2', value.replaceAll('-', '/')]);
  } else if (
    (name === 'ISSN' && isIssn(value)) ||
    (name === 'ISBN' && isIsbn(value) && !isIssn(value))
  ) {
    out.push(['SN', value]);
  } else return false;
  return true;
}

/** Writes the lines of a tag that import found and only kept. */
function addKept(out: RisTag[], tag: string, value: JsonValue): boolean {
  if (isPlain(value)) {
    out.push([tag, value]);
    return true;
  }
  if (!Array.isArray(value) || value.length < 2 || !value.every(isPlain)) return false;
  for (const text of value) out.push([tag, text]);
  return true;
}

function addNames(out: RisTag[], left: Left, name: string, value: JsonValue, tag: string): void {
  const people = decodePeople(value) ?? [];
  const lines = people.map(formatInverted);
  if (lines.every(isPlain)) for (const line of lines) out.push([tag, line]);
  if (lines.length === 0 || !isSamePeople(readRisPeople(lines), value)) left[name] = value;
}
