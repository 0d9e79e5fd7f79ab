import type { JsonValue } from '../article.ts';
import { type RisTag, readRisPeople } from '../risRecord.ts';
import { isIssn, risNameTags, risTextTags } from '../risTags.ts';

/** Older and rarer tags of what `risTextTags` has another for. */
const others: Readonly<Record<string, string>> = {
  CP: 'issue',
  CY: 'publisher-place',
  J1: 'container-title-short',
  JA: 'container-title-short',
  N2: 'abstract',
  PP: 'publisher-place',
};
const containers = ['T2', 'JF', 'JO', 'BT', 'JA', 'J2', 'J1'];
/** Tags that the draft has taken. */
const taken = /^(?:TY|ER|TI|T1|CT|AU|A1|DA|PY|Y1|UR|LK|L2|LA|KW|K1|N1|ID|SP|EP|SN|Y2|RD)$/;

let variables: ReadonlyMap<string, string> | undefined;
let people: ReadonlyMap<string, string> | undefined;

/** From tag to CSL variable. */
function turnRound(tags: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(Object.entries(tags).map(([name, tag]) => [tag, name]));
}

/** What a record says beyond the fields: under CSL’s names, or under the tag itself. */
export function readRisExtra(
  tags: readonly RisTag[],
  type: string | undefined,
): { [name: string]: JsonValue } {
  const extra: { [name: string]: JsonValue } = {};
  const first = (name: string): string | undefined =>
    tags.find(([tag, text]) => tag === name && text !== '')?.[1];
  const container = containers.find(
    (tag) => first(tag) !== undefined && !(tag === 'BT' && type === 'book'),
  );
  if (container !== undefined) extra['container-title'] = first(container) ?? '';
  variables ??= turnRound(risTextTags);
  people ??= turnRound(risNameTags);
  const isBook = type === 'book' || type === 'chapter';
  for (const [tag, text] of tags) {
    if (text === '' || tag === container || taken.test(tag)) continue;
    if (tag === 'BT' && type === 'book') continue;
    if (tag === 'PB') keep(extra, 'publisher', text);
    else if (people.has(tag) || (isBook && tag === 'A2')) {
      addPeople(extra, people.get(tag) ?? 'editor', text);
    } else {
      const variable = variables.get(tag) ?? others[tag];
      if (variable === undefined || extra[variable] === undefined)
        keep(extra, variable ?? tag, text);
      else if (extra[variable] !== text) keep(extra, tag, text);
    }
  }
  readPages(extra, first('SP'), first('EP'));
  for (const [tag, text] of tags) {
    if (tag === 'SN' && text !== '') keep(extra, isIssn(text) ? 'ISSN' : 'ISBN', text);
  }
  const accessed = first('Y2') ?? first('RD');
  if (accessed !== undefined) extra['accessed'] = toDay(accessed);
  return extra;
}

/** Keeps a text; a tag that comes again makes a list. */
function keep(extra: { [name: string]: JsonValue }, name: string, text: string): void {
  const known = extra[name];
  if (known === undefined) extra[name] = text;
  else extra[name] = Array.isArray(known) ? [...known, text] : [known, text];
}

function addPeople(extra: { [name: string]: JsonValue }, name: string, text: string): void {
  const known = extra[name];
  const people = readRisPeople([text]).map((person) => ({ ...person }));
  extra[name] = Array.isArray(known) ? [...known, ...people] : people;
}

function readPages(
  extra: { [name: string]: JsonValue },
  first: string | undefined,
  last: string | undefined,
): void {
  const pages = [first, last].filter((page) => page !== undefined);
  const isRange = first !== undefined && last !== undefined && first !== last;
  if (pages.length > 0) extra['page'] = isRange ? pages.join('-') : (pages[0] ?? '');
}

/** `2024/12/09/` as `2024-12-09`. */
function toDay(text: string): string {
  const match = /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?:\/.*)?$/.exec(text);
  if (match === null) return text;
  const [, year = '', month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
