import type { Article, Extra, JsonValue } from '../../domain/article.ts';
import { parseArticleType } from '../../domain/articleType.ts';
import { isWordyDate, readCslDate, toCslDateObject, toPlainEdtf } from '../../domain/cslDate.ts';
import { isCslDateVariable } from '../../domain/cslDateVariables.ts';
import { cslFieldMembers } from '../../domain/cslFieldMembers.ts';
import { isEdtf } from '../../domain/dateParts.ts';
import { decodeObject } from '../../domain/decodeJson.ts';
import { isExcuse } from '../../domain/doctor/excuse.ts';
import { findOutletVariable, toOutletVariable } from '../../domain/outletVariable.ts';
import { toCitationRecords, toRemainder } from '../../domain/remainder.ts';
import { tellKey } from '../../domain/tellKey.ts';

type Item = Record<string, JsonValue>;

/**
 * Makes the item of an article for a file of data: values exactly as the library has them. What
 * CSL-JSON has no member for stands in `custom.cite` (csl-data.json keeps `custom` for that).
 */
export function toDataItem(article: Article): Item {
  const { key, title, authors, issued, url, language, note, tags } = article;
  const item: Item = { id: key, type: toItemType(article) };
  if (authors.length > 0) item['author'] = authors.map((person) => ({ ...person }));
  if (title !== undefined) item['title'] = title;
  const left: Item = {};
  const values: Item = {};
  for (const [name, value] of Object.entries(article.extra)) {
    const written = cslFieldMembers.has(name) ? undefined : toMember(name, value);
    const isDate = name === 'issued' && (issued !== undefined || !isWordyDate(value));
    if (written !== undefined && !isDate) values[name] = written;
    if (values[name] === undefined || !comesBack(name, value)) left[name] = value;
  }
  const outlet = setOutlet(values, left, article);
  Object.assign(item, values);
  if (issued !== undefined) item['issued'] = toDate(issued.edtf);
  if (url !== undefined) item['URL'] = url;
  if (language !== undefined) item['language'] = language;
  const shown = tags.filter((tag) => !isExcuse(tag));
  if (shown.length > 0) item['keyword'] = shown.join(', ');
  if (note !== undefined) item['note'] = note;
  setCustom(item, article, left, outlet);
  return item;
}

/** The type a file brought where ours stands for it: `speech` is a document to us. */
function toItemType({ type, extra }: Article): string {
  const given = extra['type'];
  const isCoarser = /^(?:document|webpage|broadcast|article-journal)$/.test(type);
  return isCoarser && typeof given === 'string' && parseArticleType(given) === type ? given : type;
}

/** A value as an item may have it: days as numbers, all else as it is. */
function toMember(name: string, value: JsonValue): JsonValue | undefined {
  if (!isCslDateVariable(name) || typeof value !== 'string') return value;
  return isEdtf(value) ? toDate(value) : value.trim() === '' ? undefined : { raw: value };
}

function toDate(edtf: string): JsonValue {
  return { ...toCslDateObject(edtf) };
}

/** Whether import makes the very same value of a member: dates become EDTF text there. */
function comesBack(name: string, value: JsonValue): boolean {
  if (name === 'issued') return true;
  if (!isCslDateVariable(name)) return true;
  if (typeof value !== 'string') return toPlainEdtf(value) === undefined && !isWords(value);
  return !isEdtf(value) || readCslDate(toDate(value))?.text === value;
}

function isWords(value: JsonValue): boolean {
  return Object.keys(decodeObject(value)).join() === 'raw';
}

/** Sets the outlet’s member; returns the outlet where import would find another one. */
function setOutlet(values: Item, left: Item, { outlet, type }: Article): string | null | undefined {
  if (outlet !== undefined) {
    const place = toOutletVariable(type);
    const value = values[place];
    if (!hasText(value)) {
      if (value !== undefined) left[place] = value;
      const found = findOutletVariable(type, (name) => hasText(values[name]));
      if (found !== undefined && values[found] === outlet.name) return undefined;
      values[place] = outlet.name;
      return undefined;
    }
    const publisher = values['publisher'];
    if (publisher !== undefined && (publisher === outlet.name || !hasText(publisher))) {
      left['publisher'] = publisher;
    }
    if (!hasText(publisher)) values['publisher'] = outlet.name;
    return outlet.name;
  }
  const found = findOutletVariable(type, (name) => hasText(values[name]));
  return found === undefined ? undefined : null;
}

function hasText(value: JsonValue | undefined): boolean {
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '');
}

function setCustom(
  item: Item,
  article: Article,
  left: Extra,
  outlet: string | null | undefined,
): void {
  const { key, issued, citations, extra, type, tags } = article;
  const others = { ...left };
  if (item['type'] !== type) delete others['type'];
  const custom = decodeObject(extra['custom']);
  const keepsCustom = Object.keys(custom).length > 0 && custom['cite'] === undefined;
  if (keepsCustom) delete others['custom'];
  const cite = toRemainder({
    key: tellKey(key) === key ? undefined : key,
    tags: tags.some(isExcuse) ? tags : undefined,
    issued:
      issued === undefined || readCslDate(item['issued'])?.text === issued.edtf
        ? undefined
        : issued.edtf,
    outlet,
    citations: toCitationRecords(citations),
    extra: Object.keys(others).length > 0 ? others : undefined,
  });
  if (cite === undefined && !keepsCustom) return;
  item['custom'] = { ...(keepsCustom && custom), ...(cite && { cite: toJson(cite) }) };
}

function toJson(value: object): JsonValue {
  return value as unknown as JsonValue;
}
