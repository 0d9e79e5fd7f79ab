import type { ArticleDraft } from '../../domain/draft.ts';
import { isAgency, isInstitution } from '../../domain/institution.ts';
import { parseDate } from '../../domain/parseDate.ts';
import type { Result } from '../../domain/problem.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { isNameLike, parsePrintedAuthors } from './authors.ts';
import { parseBookPeople } from './bookLine.ts';
import type { Liberty } from './liberty.ts';
import type { LineParts } from './readLine.ts';

/** What stands before the title, in this line or in the line it stands under. */
export interface Heading {
  readonly text: string;
  /** Whether the line that has it is an item of a list. */
  readonly isMarked: boolean;
  /** Whether any line under it has an outlet of its own, so that it names authors. */
  isAuthors: boolean;
  /** Whether any line under it has none. */
  hasNoOutlet: boolean;
}

/** A line read, and how surely. */
export interface Understood {
  readonly result: Result<ArticleDraft>;
  readonly liberties: readonly Liberty[];
}

/** Puts the parts of a line into the fields of an article, by what its heading turned out to name. */
export function toSourceDraft(parts: LineParts, heading: Heading, line: string): Understood {
  const { quoted, book, url, accessed } = parts;
  const more = {
    ...(url !== '' && { url }),
    ...(accessed !== '' && { extra: { accessed: toEdtf(accessed) } }),
  };
  if (book !== undefined) return toBook(parts, heading, line);
  if (quoted === undefined)
    return { result: { ok: true, value: more }, liberties: parts.liberties };
  const { title, outlet, date } = quoted;
  const draft = { title, ...(date !== '' && { date }), ...more };
  const done = (value: ArticleDraft, doubts: readonly Liberty[] = []): Understood => ({
    result: { ok: true, value },
    liberties: [...parts.liberties, ...doubts],
  });
  if (heading.text === '') return done(outlet === '' ? draft : { outlet, ...draft });
  const people = parsePrintedAuthors(heading.text);
  const arePeople = heading.isAuthors || (outlet === '' && areSurelyPeople(heading.text, people));
  if (!arePeople) {
    return done({ outlet: heading.text, ...draft }, listOutletDoubts(heading.text));
  }
  if (people === undefined) return { result: refuseAuthors(heading.text), liberties: [] };
  const authored = { ...(outlet !== '' && { outlet }), authors: people, ...draft };
  return done(authored, listAuthorDoubts(heading));
}

function areSurelyPeople(text: string, people: ReturnType<typeof parsePrintedAuthors>): boolean {
  if (people === undefined || people.length < 2 || !text.includes(' and ')) return false;
  return people.every((person) => 'given' in person && person.given !== undefined);
}

/** A heading with a comma and no outlet after the title is an author, or an outlet with a comma. */
function listOutletDoubts(text: string): Liberty[] {
  if (!text.includes(', ')) return [];
  if (isInstitution(text)) return [{ factor: 0.8, reason: 'there is a comma in the outlet' }];
  const names = text.split(', ');
  if (names.length > 3 || !names.every(isNameLike)) {
    return [{ factor: 0.7, reason: 'there are commas in the outlet' }];
  }
  const reason = `can’t tell whether ${quoteText(text)} is the author or the outlet; write the outlet after the title, or take the comma out`;
  return [{ factor: 0.4, reason }];
}

function listAuthorDoubts({ text, hasNoOutlet }: Heading): Liberty[] {
  if (text.includes(', ')) {
    return hasNoOutlet ? [{ factor: 0.9, reason: 'a line of the group has no outlet' }] : [];
  }
  if (hasNoOutlet) {
    const reason = `can’t tell whether ${quoteText(text)} is the author or the outlet, as only some of its lines have an outlet of their own`;
    return [{ factor: isAgency(text) ? 0.4 : 0.6, reason }];
  }
  const halves = text.split(' and ');
  const arePeople = halves.every((half) => half.includes(' ') && !isInstitution(half));
  if (halves.length > 1 && arePeople) {
    const reason = `can’t tell the authors in ${quoteText(text)} apart; write Last, First and Last, First`;
    return [{ factor: 0.4, reason }];
  }
  if (isAgency(text)) return [{ factor: 0.8, reason: 'an agency is taken for the author' }];
  if (isInstitution(text) || !text.includes(' ')) return [];
  return [{ factor: 0.8, reason: 'the author’s name has no comma' }];
}

function toBook(parts: LineParts, heading: Heading, line: string): Understood {
  const { book, url, accessed } = parts;
  if (book === undefined) return { result: refuseLine(line), liberties: [] };
  const people = parseBookPeople(heading.text);
  if (people === undefined) return { result: refuseAuthors(heading.text), liberties: [] };
  const extra = {
    ...(book.place !== '' && { 'publisher-place': book.place }),
    ...(people.areEditors && { editor: people.people.map((person) => ({ ...person })) }),
    ...(accessed !== '' && { accessed: toEdtf(accessed) }),
  };
  const value: ArticleDraft = {
    type: 'book',
    ...(book.publisher !== '' && { outlet: book.publisher }),
    ...(!people.areEditors && { authors: people.people }),
    title: book.title,
    date: book.year,
    ...(url !== '' && { url }),
    ...(Object.keys(extra).length > 0 && { extra }),
  };
  return { result: { ok: true, value }, liberties: parts.liberties };
}

function toEdtf(date: string): string {
  const read = parseDate(date);
  return read.ok ? read.value.edtf : date;
}

/** The words for a line that is none. */
export function refuseLine(line: string): Result<never> {
  return unreadable(
    `can’t read ${quoteText(line)} as a source: a line looks like Al Mada, “Title,” 12/4/24 or, with an author, Last, First, “Title,” Outlet, 12/4/24`,
  );
}

function refuseAuthors(names: string): Result<never> {
  return unreadable(
    `can’t tell the authors in ${quoteText(names)} apart: before the title they look like Last, First, Last, First and Last, First`,
  );
}

/** A line that is not read, and why. */
export function unreadable(message: string): Result<never> {
  return { ok: false, problem: { code: 'line.unreadable', message } };
}
