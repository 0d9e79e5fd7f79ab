import { isEastAsian } from './eastAsian.ts';
import { isAgency, isInstitution } from './institution.ts';
import { findFamilyStart, isSurelyFull } from './nameParticles.ts';
import { isSuffix } from './nameSuffix.ts';
import { findBraced, splitOutsideBraces, tidyName } from './nameText.ts';
import { splitConjunctions } from './splitConjunctions.ts';

const andOthers = /[ ,،](?:et al\.?|and others|u\. ?a\.|وآخرون|и др\.)$/i;
const nobody =
  /^(?:unknown(?: author)?|author unknown|n\.?\/?a\.?|none|null|undefined|no (?:author|byline)|(?:and )?others|[-–—?.]+|s\.n\.|غير معروف|неизвестно|неизвестен)$/i;

/** `Last, First` or `First Last`, by far the most frequent. */
const simpleName = /^[A-Za-z-]+,? ([A-Za-z-]+)$/;

/**
 * Cuts a text with several names into texts with one each, by the rules of `parsePeople`.
 * Names that stand for nobody are left out.
 */
export function splitPeople(text: string): string[] {
  const simple = simpleName.exec(text);
  if (simple !== null && !isAgency(simple[1] ?? '')) return nobody.test(text) ? [] : [text];
  const chunks = /[;؛；、\n]/.test(text) ? splitOutsideBraces(text, /[;؛；、\n]/g) : [text];
  return chunks.flatMap(splitChunk);
}

function splitChunk(chunk: string): string[] {
  const text = tidyName(tidyName(chunk).replace(andOthers, ''));
  if (text === '' || nobody.test(text)) return [];
  if (findBraced(text) !== undefined) return [text];
  const lists = splitConjunctions(text).map(splitCommas).flatMap(setOutletsApart);
  const people = lists.filter((list) => !isOutlet(list));
  const pieces = findPieces(people);
  if (people.length === lists.length) return pieces.flat();
  let next = 0;
  return lists.flatMap((list) => (list === people[next] ? (pieces[next++] ?? []) : list));
}

/** The parts between commas, a suffix with the name before it. */
function splitCommas(text: string): string[] {
  if (!/[,،，]/.test(text)) return [text];
  const parts: string[] = [];
  for (const raw of splitOutsideBraces(text, /[,،，]/g)) {
    const part = raw.trim();
    const last = parts.length - 1;
    if (part === '') continue;
    if (last >= 0 && isSuffix(part)) parts[last] = `${parts[last]}, ${part}`;
    else parts.push(part);
  }
  return parts;
}

/** A list of one part that is an institution or agency. */
function isOutlet(list: readonly string[]): boolean {
  const [part = '', second] = list;
  if (second !== undefined || part.startsWith('{')) return false;
  return part.includes(' ') ? isInstitution(part) : isAgency(part);
}

/** Cuts `Smith, John, Reuters` before and after an outlet; `Ministry of Oil, Baghdad` stays whole. */
function setOutletsApart(list: readonly string[]): string[][] {
  if (list.length < 2) return [[...list]];
  const outlets = list.map((part) => isOutlet([part]));
  if (outlets[0] && list.every((part, index) => index === 0 || !(outlets[index] || isFull(part)))) {
    return [[list.join(', ')]];
  }
  const lists: string[][] = [];
  let open: string[] | undefined;
  for (const [index, part] of list.entries()) {
    if (outlets[index]) {
      lists.push([part]);
      open = undefined;
    } else if (open === undefined) {
      open = [part];
      lists.push(open);
    } else open.push(part);
  }
  return lists;
}

/** Whether a part is a whole name by itself: a given and a family name, or three East Asian characters. */
function isFull(part: string): boolean {
  const [name = ''] = part.split(',', 1);
  if (!name.includes(' ')) return name.length > 2 && isEastAsian(name);
  return !name.startsWith('{') && findFamilyStart(name.split(' ')) > 0;
}

/** What the commas within the pieces between conjunctions mean: for each list its names. */
function findPieces(lists: readonly (readonly string[])[]): string[][] {
  const single = (list: readonly string[]) => [...list];
  const whole = (list: readonly string[]) => [list.join(', ')];
  if (lists.every((list) => list.length === 1)) return lists.map(single);
  const [first = []] = lists;
  const allFull = lists.every((list) => list.every(isFull));
  const alone = lists.length === 1;
  if (alone && first.length === 2) {
    const areTwo = allFull && (first.every(isEastAsian) || first.some(isSurelyFull));
    return [areTwo ? single(first) : whole(first)];
  }
  if (alone && allFull) return lists.map(single);
  if (lists.every((list) => list.length % 2 === 0)) return lists.map(pairUp);
  if (allFull || isListOfWords(lists)) return lists.map(single);
  if (first.length > 1 && first.slice(2).every(isFull)) {
    return [[first.slice(0, 2).join(', '), ...first.slice(2)], ...lists.slice(1).map(readRest)];
  }
  return lists.map(whole);
}

/** `Saddam, Uday and Qusay`. */
function isListOfWords(lists: readonly (readonly string[])[]): boolean {
  return (
    lists.at(-1)?.length === 1 && lists.every((list) => list.every((part) => !part.includes(' ')))
  );
}

function pairUp(list: readonly string[]): string[] {
  const pairs: string[] = [];
  for (let i = 0; i < list.length; i += 2) pairs.push(list.slice(i, i + 2).join(', '));
  return pairs;
}

/** The names after an inverted first one: `Lucente, Adam, Ann Roe and Jabar, Ali`. */
function readRest(list: readonly string[]): string[] {
  if (list.every(isFull)) return [...list];
  return list.length % 2 === 0 ? pairUp(list) : [list.join(', ')];
}
