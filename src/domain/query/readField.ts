import { articleTypes } from '../article.ts';
import { parseArticleType } from '../articleType.ts';
import { cleanText } from '../cleanText.ts';
import { parseCountry } from '../country.ts';
import { foldText } from '../fold.ts';
import { toLanguage } from '../language.ts';
import { findNearest } from '../nearest.ts';
import { toOutletKind } from '../outletKind.ts';
import { quoteText } from '../quoteText.ts';
import { type DateSetting, parseQueryDate } from './queryDate.ts';
import {
  type DateField,
  dateFields,
  parts,
  type QueryNode,
  states,
  type TextField,
  textFields,
} from './queryNode.ts';
import { failQuery, type QueryResult } from './queryProblem.ts';

/** Other names that people try. */
const aliases: Readonly<Record<string, TextField | DateField>> = {
  publisher: 'outlet',
  publication: 'outlet',
  source: 'outlet',
  journal: 'outlet',
  newspaper: 'outlet',
  authors: 'author',
  by: 'author',
  tags: 'tag',
  keyword: 'tag',
  keywords: 'tag',
  notes: 'note',
  quotations: 'quotation',
  quote: 'quotation',
  quotes: 'quotation',
  quoted: 'quotation',
  posts: 'post',
  lang: 'language',
  link: 'url',
  site: 'url',
  domain: 'url',
  issued: 'date',
  published: 'date',
  year: 'date',
  month: 'date',
  after: 'since',
  from: 'since',
  before: 'until',
};

/** Every name that may stand before a colon, as help shows them. */
export function listFieldNames(): readonly string[] {
  return [...textFields, ...dateFields, 'is', 'has', 'saved'];
}

/** The field of a name in any case; undefined for none. */
export function findFieldName(name: string): string | undefined {
  const lower = name.toLowerCase();
  return Object.hasOwn(aliases, lower)
    ? aliases[lower]
    : listFieldNames().find((known) => known === lower);
}

/** Where `field:value` stands in the query. */
interface Spot {
  readonly start: number;
  readonly end: number;
}

/** Reads `field:value`; the name must be one of a field. Problems: a value that the field cannot have. */
export function readField(
  name: string,
  value: string,
  spot: Spot,
  setting: DateSetting,
): QueryResult<QueryNode> {
  const field = findFieldName(name);
  const date = dateFields.find((known) => known === field);
  if (date !== undefined) return readDate(date, value, spot, setting);
  if (field === 'is') {
    const state = readChoice(states, field, value, spot);
    return state.ok ? { ok: true, value: { kind: 'is', state: state.value } } : state;
  }
  if (field === 'has') {
    const part = readChoice(parts, field, value, spot);
    return part.ok ? { ok: true, value: { kind: 'has', part: part.value } } : part;
  }
  if (cleanText(value) === '') {
    return failQuery('query.value', `Nothing stands behind ‘${name}:’.`, spot);
  }
  if (field === 'saved') return { ok: true, value: { kind: 'saved', name: cleanText(value) } };
  const text = textFields.find((known) => known === field);
  if (text === undefined) throw new Error(`not a field: ${name}`);
  return readText(text, value, spot);
}

function readText(field: TextField, value: string, spot: Spot): QueryResult<QueryNode> {
  if (field === 'language') {
    return { ok: true, value: { kind: 'field', field, value: toLanguage(cleanText(value)) } };
  }
  if (field === 'country') return readCountry(value, spot);
  if (field === 'kind')
    return { ok: true, value: { kind: 'field', field, value: toOutletKind(value) } };
  if (field !== 'type') return { ok: true, value: { kind: 'field', field, value } };
  const type = parseArticleType(value);
  if (type !== undefined) return { ok: true, value: { kind: 'field', field, value: type } };
  return failChoice(articleTypes, field, value, spot);
}

function readCountry(value: string, spot: Spot): QueryResult<QueryNode> {
  const code = parseCountry(value);
  if (code !== undefined) {
    return { ok: true, value: { kind: 'field', field: 'country', value: code } };
  }
  return failQuery(
    'query.value',
    `${quoteText(value)} is no country.`,
    spot,
    'Write its name in English or its code of two letters, such as country:Iraq or country:IQ.',
  );
}

function readDate(
  field: DateField,
  value: string,
  spot: Spot,
  setting: DateSetting,
): QueryResult<QueryNode> {
  const bounds = parseQueryDate(value, setting);
  if (!bounds.ok) {
    const hint =
      'Dates are such as 2024-12-02, 2024-12, 2024, 2024-12..2025-01, 2024.., ..2023, today, "last month" or "last 30 days".';
    return failQuery('query.value', `${bounds.problem.message}.`, spot, hint);
  }
  const first = field === 'until' ? '' : bounds.value.first;
  const last = field === 'since' ? '~' : bounds.value.last;
  return { ok: true, value: { kind: 'date', field, typed: value, first, last } };
}

function readChoice<T extends string>(
  choices: readonly T[],
  field: string,
  value: string,
  spot: Spot,
): QueryResult<T> {
  const wanted = foldText(value);
  const found = choices.find((choice) => choice === wanted || `${choice}s` === wanted);
  if (found !== undefined) return { ok: true, value: found };
  return failChoice(choices, field, value, spot);
}

function failChoice(choices: readonly string[], field: string, value: string, spot: Spot) {
  const [nearest] = findNearest(value.slice(0, 60), choices, 1);
  const offer = nearest === undefined ? '' : `Did you mean ${field}:${nearest}? `;
  return failQuery(
    'query.value',
    `${quoteText(value)} cannot stand behind ‘${field}:’.`,
    spot,
    `${offer}Choose from ${choices.join(', ')}.`,
  );
}
