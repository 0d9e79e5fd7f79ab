import type { DateOrder, DateValue } from './date.ts';
import { toDateAtoms } from './dateAtoms.ts';
import { readFastDate, readWordDate } from './dateFast.ts';
import { findWrong, toDateValue } from './dateParts.ts';
import type { DateContext } from './datePoint.ts';
import { type DateFailure, failDate, failImpossible, failUnreadable } from './dateProblem.ts';
import { readDate } from './dateReading.ts';
import { toDateTokens } from './dateTokens.ts';
import { foldDateText, hasArabicDigits } from './foldDateText.ts';
import { formatEdtf } from './formatEdtf.ts';
import { readIsoDateTime, readUnixTime } from './isoDateTime.ts';
import { isNoDate } from './noDate.ts';
import { findOnlyFit, type NumericDate, readNumericDate } from './numericDate.ts';
import { type Edtf, parseEdtf } from './parseEdtf.ts';
import type { Result } from './problem.ts';

/** No date is longer; more is refused unread. */
const longestDate = 120;
/** Nor with the runs of white space that HTML leaves in it. */
const longestSpaced = 1000;

/**
 * Reads a date as people, files and web pages write it: numeric (`12/2/24`, month first unless
 * `order` says otherwise), ISO 8601 days and date-times (the day as written, in its own offset),
 * words in many languages, EDTF of levels 0 and 1, ranges, seasons, approximate dates. Nothing
 * depends on the machine's clock, zone or locale. Linear in the length of the text; never throws.
 *
 * Two-digit years are those of 1950 to 2049 (`firstTwoDigitYear`). Failures: `date.impossible` for
 * a day that does not exist or a numeric date that fits another order only; `date.ambiguous` where
 * two readings are left; `date.unreadable` for the rest, also for text that says there is no date
 * (ask `isNoDate` first).
 */
export function parseDate(
  text: string,
  options?: { readonly order?: DateOrder | undefined },
): Result<DateValue> {
  const order = options?.order;
  const value = readFastDate(text, order);
  if (value !== undefined) return { ok: true, value };
  const trimmed = text.trim();
  if (trimmed.length > longestSpaced) return failUnreadable(trimmed, order);
  const typed = trimmed.replace(/\s+/g, ' ');
  if (typed.length > longestDate) return failUnreadable(typed, order);
  const fast = readFastDate(typed, order) ?? readWordDate(typed);
  return fast === undefined ? parseSlowly({ order, typed }) : { ok: true, value: fast };
}

/**
 * Whether a numeric date fits only one of month first and day first: `25/12/24` is `dmy`,
 * `12/25/24` is `mdy`. Undefined for a date that fits both or neither, has its year first, or is
 * not numeric. A day of the week or a time beside it does not matter.
 */
export function findOnlyOrder(text: string): 'mdy' | 'dmy' | undefined {
  const trimmed = text.trim();
  if (trimmed.length > longestDate) return undefined;
  if (readFastDate(trimmed, 'mdy') && readFastDate(trimmed, 'dmy')) return undefined;
  const folded = foldDateText(trimmed);
  if (!/\d ?[/.–-]/.test(folded)) return undefined;
  const atoms = toDateAtoms(toDateTokens(folded));
  const [first, second, third] = atoms?.filter((atom) => atom.kind === 'N') ?? [];
  const shape = atoms?.map((atom) => atom.kind).join('') ?? '';
  const separator = /^[–-]*N([/.–-])N\1N\.?[–-]*$/.exec(shape)?.[1];
  if (separator === undefined || !first || !second || !third) return undefined;
  return findOnlyFit({
    first: first.digits,
    second: second.digits,
    third: third.digits,
    separator,
  });
}

function parseSlowly(context: DateContext): Result<DateValue> {
  const { typed, order } = context;
  const edtf = parseEdtf(typed);
  const wrong = edtf && findWrong(edtf);
  if (edtf !== undefined && wrong === undefined) return succeed(typed, typed);
  if (wrong !== undefined && !/-00/.test(typed)) return explainWrong(wrong, context);
  const iso = readIsoDateTime(typed) ?? readUnixTime(typed);
  if (iso !== undefined) return parseIso(iso, context);
  if (typed === '') return failBlank();
  if (isNoDate(typed)) {
    return failDate('date.unreadable', typed, 'says that there is no date; leave it empty instead');
  }
  const folded = joinEras(foldDateText(typed));
  if (/-0001\b/.test(folded)) return failImpossible(typed, 'it stands for an empty date', order);
  const atoms = toDateAtoms(toDateTokens(folded));
  const read = atoms && readDate(atoms, context);
  if (read === undefined) return explainUnreadable(context);
  if ('problem' in read) return read;
  return isOtherCalendar(read, folded, context) ? failCalendar(typed) : finish(read, context);
}

function parseIso(numbers: NumericDate, { typed, order }: DateContext): Result<DateValue> {
  const read = readNumericDate(numbers, order, typed);
  if (!read.ok) return read;
  const start = { ...read.day, season: undefined, hidden: 0, mark: '' } as const;
  return succeed(formatEdtf({ isRange: false, start, end: undefined }), typed);
}

function finish(date: Edtf, { typed, order }: DateContext): Result<DateValue> {
  const wrong = findWrong(date);
  if (wrong !== undefined) return failImpossible(typed, wrong, order);
  return succeed(formatEdtf(date), typed);
}

/**
 * Whether a date all in Arabic or Persian digits has a year that the Islamic or the Persian calendar
 * counts now: with the name of a Gregorian month beside it, it would be old but sure.
 */
function isOtherCalendar(date: Edtf, folded: string, { typed }: DateContext): boolean {
  const year = date.start?.year ?? date.end?.year ?? 0;
  return year >= 1300 && year <= 1500 && hasArabicDigits(typed) && !/\p{L}/u.test(folded);
}

function failCalendar(typed: string): DateFailure {
  return failDate(
    'date.unreadable',
    typed,
    'seems to be a day of the Islamic or Persian calendar; write the Gregorian one, like 2024-12-25',
  );
}

function succeed(edtf: string, typed: string): Result<DateValue> {
  return { ok: true, value: toDateValue(edtf, typed) };
}

function explainWrong(wrong: string, { typed, order }: DateContext): DateFailure {
  const [, century, year, later] = /^(\d\d)(\d\d)-(\d\d)$/.exec(typed) ?? [];
  if (year === undefined || later === undefined || later <= year) {
    return failImpossible(typed, wrong, order);
  }
  const years = `${century}${year}/${century}${later}`;
  return failDate('date.impossible', typed, `is no date: ${wrong}; for years write ${years}`);
}

/** Makes `B.C.E.`, `b. c.` one word, and so `A.D.` and `C.E.`. */
function joinEras(folded: string): string {
  if (!folded.includes('.')) return folded;
  return folded.replace(/\bb\. ?c\.(?: ?e\.)?/g, 'bce').replace(/\b(?:a\. ?d\.|c\. ?e\.)/g, 'ce');
}

function failBlank(): DateFailure {
  return { ok: false, problem: { code: 'date.unreadable', message: 'the date is blank' } };
}

function explainUnreadable({ typed, order }: DateContext): DateFailure {
  if (/^[1-9]\d{4}$/.test(typed)) {
    return failDate(
      'date.unreadable',
      typed,
      'is a spreadsheet’s own number for a day; give the column the format yyyy-mm-dd and save it again',
    );
  }
  return failUnreadable(typed, order);
}
