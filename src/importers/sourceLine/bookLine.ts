import type { Person } from '../../domain/person.ts';
import type { BodyLink } from '../html/bodyLine.ts';
import { isNameLike, isNameSuffix, parsePrintedAuthors } from './authors.ts';
import { isDateText } from './tail.ts';

/** A book's line taken apart: `Last, First, Title, Subtitle, Place: Publisher, Year`. */
export interface BookLine {
  /** The authors or editors as printed; '' in a line that stands under another. */
  readonly heading: string;
  readonly title: string;
  readonly place: string;
  readonly publisher: string;
  readonly year: string;
}

interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const separator = /, |(?<=[?!؟？！]) /g;
const editorMark = /^(?:Editors?|[Ee]ds?\.)$/;
const yearShape = /^(?:c\. ?|ca\. ?)?\d{4}(?:[~?]|[–-]\d{4})?$/;
const stateShape = /^(?:[A-Z]{2}|D\.?C\.?)$/;

/**
 * Reads an unquoted line as a book: authors or editors, a title, a publisher and a year must all be
 * there, as nothing else tells them apart.
 *
 * @param hasAuthors False for a line that stands under its authors' earlier line.
 */
export function parseBookLine(text: string, hasAuthors: boolean): BookLine | undefined {
  const tokens = tokenize(text);
  const year = tokens.pop()?.text ?? '';
  if (!yearShape.test(year) || !isDateText(year)) return undefined;
  const titleAt = hasAuthors ? findTitle(tokens) : 0;
  if (titleAt === undefined || tokens.length < titleAt + 2) return undefined;
  const imprintAt = findImprint(tokens, titleAt);
  const [title, imprint] = [tokens[titleAt], tokens[imprintAt]];
  const before = tokens[imprintAt - 1];
  const last = tokens.at(-1);
  if (!title || !imprint || !before || !last || imprintAt <= titleAt) return undefined;
  return {
    heading: text.slice(0, title.start).replace(/, $/, ''),
    title: joinSubtitle(text.slice(title.start, before.end)),
    ...splitImprint(text.slice(imprint.start, last.end)),
    year,
  };
}

function splitImprint(published: string): Pick<BookLine, 'place' | 'publisher'> {
  const colon = published.indexOf(': ');
  return {
    place: colon === -1 ? '' : published.slice(0, colon),
    publisher: colon === -1 ? published : published.slice(colon + 2),
  };
}

/** Reads an unquoted line as a book whose title is the text of its only link, which sets it apart. */
export function parseLinkedBook(
  text: string,
  links: readonly BodyLink[],
  hasAuthors: boolean,
): BookLine | undefined {
  const [link, another] = links;
  if (link === undefined || another !== undefined) return undefined;
  const heading = text.slice(0, link.start).replace(/,? $/, '');
  const endsInMark = /[?!؟？！]$/.test(text.slice(link.start, link.end));
  const plain = /^,? (.+), ((?:ca?\. ?)?\S+)$/.exec(text.slice(link.end));
  const [, imprint = '', year = ''] = plain ?? [];
  if (imprint === '' || !yearShape.test(year) || !isDateText(year)) return undefined;
  if (!endsInMark && !text.startsWith(', ', link.end)) return undefined;
  if (hasAuthors ? parseBookPeople(heading) === undefined : heading !== '') return undefined;
  if (hasAuthors && !/, /.test(heading)) return undefined;
  const title = joinSubtitle(text.slice(link.start, link.end));
  return { heading, title, ...splitImprint(imprint), year };
}

/** The people of a book's heading, and whether they are its editors. */
export function parseBookPeople(
  heading: string,
): { people: readonly Person[]; areEditors: boolean } | undefined {
  const comma = heading.lastIndexOf(', ');
  const areEditors = comma !== -1 && editorMark.test(heading.slice(comma + 2));
  const people = parsePrintedAuthors(areEditors ? heading.slice(0, comma) : heading);
  return people && { people, areEditors };
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let start = 0;
  for (const match of text.matchAll(separator)) {
    tokens.push({ text: text.slice(start, match.index), start, end: match.index });
    start = match.index + match[0].length;
  }
  tokens.push({ text: text.slice(start), start, end: text.length });
  return tokens;
}

/** At which token the title begins, after `Last, First`, several of these, or editors. */
function findTitle(tokens: readonly Token[]): number | undefined {
  const texts = tokens.map((token) => token.text);
  const editors = texts.findIndex((text) => editorMark.test(text));
  if (editors !== -1) return editors + 1;
  if (!texts.slice(0, 2).every((text) => isNameLike(text.split(' and ', 1)[0] ?? ''))) return;
  return findAfterLastAuthor(texts) ?? skipSuffix(texts, 2);
}

/** Where several authors end: after the one that `and` leads to. Titles have an `and` too, but later. */
function findAfterLastAuthor(texts: readonly string[]): number | undefined {
  let names = 0;
  for (const [i, text] of texts.entries()) {
    const [left = '', right, more] = text.split(' and ');
    const isSuffix = names > 0 && names % 2 === 0 && isNameSuffix(left);
    if (!isSuffix && !isNameLike(left)) return undefined;
    if (right !== undefined) {
      const after = skipSuffix(texts, i + 2);
      const closes = isSuffix || names % 2 === 1;
      const isList =
        closes && more === undefined && isNameLike(right) && isNameLike(texts[i + 1] ?? '');
      return isList && texts.length >= after + 2 ? after : undefined;
    }
    if (!isSuffix) names += 1;
  }
  return undefined;
}

function skipSuffix(texts: readonly string[], at: number): number {
  return isNameSuffix(texts[at] ?? '') ? at + 1 : at;
}

/** The publisher is the last part, or begins where its place does, and may have commas then. */
function findImprint(tokens: readonly Token[], titleAt: number): number {
  const colon = tokens.findIndex((token, i) => i > titleAt && token.text.includes(': '));
  if (colon === -1) return tokens.length - 1;
  const place = tokens[colon]?.text.split(': ', 1)[0] ?? '';
  return stateShape.test(place) && colon - 1 > titleAt ? colon - 1 : colon;
}

/** The style prints a subtitle's colon as a comma: a title's only comma before a capital is one. */
function joinSubtitle(title: string): string {
  const comma = title.indexOf(', ');
  const isOnly = comma !== -1 && title.indexOf(', ', comma + 1) === -1;
  return isOnly && /^\p{Lu}/u.test(title.slice(comma + 2))
    ? `${title.slice(0, comma)}: ${title.slice(comma + 2)}`
    : title;
}
