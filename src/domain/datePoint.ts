import type { DateOrder } from './date.ts';
import type { DateAtom } from './dateAtoms.ts';
import { toFullYear } from './dateCalendar.ts';
import { type DateFailure, failDate, failImpossible } from './dateProblem.ts';
import { hasArabicDigits } from './foldDateText.ts';
import { readNumericDate } from './numericDate.ts';
import type { EdtfMark, EdtfPoint, Season } from './parseEdtf.ts';

/** What reading needs besides the atoms: the order of numeric dates, and the text for messages. */
export interface DateContext {
  readonly order: DateOrder | undefined;
  readonly typed: string;
}

/** Atoms of one date without what stands around it. */
export interface DateCore {
  readonly atoms: readonly DateAtom[];
  /** The letters of the atoms. */
  readonly shape: string;
  readonly mark: EdtfMark;
  /** The letter of the era, or ''. */
  readonly era: string;
}

/** Takes `c.`, `~`, `?` and the era off a date, and full stops where it has words. */
export function toDateCore(atoms: readonly DateAtom[]): DateCore {
  const rest = [...atoms];
  let [isApproximate, isUncertain, era] = [false, false, ''];
  while (/^[C~G.]$/.test(rest[0]?.kind ?? '')) {
    const kind = rest.shift()?.kind;
    if (kind === 'G') era = kind;
    else if (kind !== '.') isApproximate = true;
  }
  while (/^[?~%EG.]$/.test(rest.at(-1)?.kind ?? '')) {
    const kind = rest.pop()?.kind ?? '';
    if (kind === 'E' || kind === 'G') era = kind;
    if (kind === '?' || kind === '%') isUncertain = true;
    if (kind === '~' || kind === '%') isApproximate = true;
  }
  const hasWords = rest.some((atom) => atom.kind === 'M' || atom.kind === 'S');
  const core = hasWords ? rest.filter((atom) => atom.kind !== '.') : rest;
  return {
    atoms: core,
    shape: core.map((atom) => atom.kind).join(''),
    mark: isApproximate ? (isUncertain ? '%' : '~') : isUncertain ? '?' : '',
    era,
  };
}

/** Makes a point of what is known of it. */
export function makePoint(
  mark: EdtfMark,
  year: number,
  parts: { month?: number; day?: number; season?: number; hidden?: 1 | 2 } = {},
): EdtfPoint {
  const { month, day, season, hidden } = parts;
  return { year, month, day, season: toSeason(season), hidden: hidden ?? 0, mark };
}

function toSeason(number: number | undefined): Season | undefined {
  return number === 1 || number === 2 || number === 3 || number === 4 ? number : undefined;
}

/** Reads one date; undefined where the atoms have the shape of none. */
export function readPoint(
  core: DateCore,
  context: DateContext,
): EdtfPoint | DateFailure | undefined {
  const { shape, atoms, mark } = core;
  const numbers = atoms.filter((atom) => atom.kind === 'N');
  const [first, second, third] = numbers;
  if (/^D$/.test(shape)) return makePoint(mark, atoms[0]?.value ?? 0, { hidden: 1 });
  if (first === undefined) return undefined;
  if (/^N([/.–-])N\1N$/.test(shape) || /^N\/N(?:\/N)?\/+$/.test(shape)) {
    if (core.era !== '') return undefined;
    if (second && third) return readNumbers([first, second, third], atoms[1]?.kind, core, context);
  }
  if (/^N\/+$/.test(shape)) return readYear(first, core);
  if (/^N[/.–-]N\/*$/.test(shape) && second) return readMonthYear(first, second, core, context);
  if (shape === 'N') return readYear(first, core);
  if (shape === 'NK' && first.value >= 1 && first.value <= 100) {
    return makePoint(mark, (first.value - 1) * 100, { hidden: 2 });
  }
  return readWithWord(core, numbers, context);
}

function readNumbers(
  [first, second, third]: readonly [DateAtom, DateAtom, DateAtom],
  separator: string | undefined,
  core: DateCore,
  context: DateContext,
): EdtfPoint | DateFailure {
  const numbers = {
    first: first.digits,
    second: second.digits,
    third: third.digits,
    separator: hasArabicDigits(context.typed) ? '.' : (separator ?? '/'),
  };
  const read = readNumericDate(numbers, context.order, context.typed);
  if (!read.ok) return read;
  const { year, month, day } = read.day;
  return { ...makePoint(core.mark, year), month, day };
}

/** `10/2024`, `2024-10`; two years are left to the ranges. */
function readMonthYear(
  first: DateAtom,
  second: DateAtom,
  core: DateCore,
  context: DateContext,
): EdtfPoint | DateFailure | undefined {
  if (core.era !== '' || core.mark !== '') {
    if (core.shape !== 'N/N') return undefined;
  }
  const isYearFirst = first.digits.length === 4;
  const [year, month] = isYearFirst ? [first, second] : [second, first];
  if (month.digits.length > 2) return undefined;
  if (year.digits.length !== 4) {
    return failDate(
      'date.unreadable',
      context.typed,
      'names no year in full; write it like 12/2024',
    );
  }
  const isMonth = month.value >= 1 && month.value <= 12;
  if (core.shape === 'N–N' && isYearFirst) {
    if (!isMonth) return undefined;
    const years = `${year.digits}/${year.digits.slice(0, 4 - month.digits.length)}${month.digits}`;
    const hint = `may be a month or a range of years; write ${year.digits}-${pad(month.value)} or ${years}`;
    return failDate('date.ambiguous', context.typed, hint);
  }
  if (month.value === 0 && isYearFirst) return makePoint(core.mark, year.value);
  if (isMonth) return makePoint(core.mark, year.value, { month: month.value });
  return failImpossible(context.typed, `there is no month ${month.value}`, context.order);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function readYear(number: DateAtom, core: DateCore): EdtfPoint | undefined {
  const year = toYear(number, core, false);
  return year === undefined ? undefined : makePoint(core.mark, year);
}

/** The year a number stands for; two digits are one only where a day stands beside it, or `’`. */
export function toYear(number: DateAtom, core: DateCore, hasDay: boolean): number | undefined {
  const { digits, value } = number;
  if (core.era !== '') {
    if (digits.length > 5 || value === 0) return undefined;
    return core.era === 'E' ? 1 - value : value;
  }
  if (digits.length === 4) return value;
  return digits.length === 2 && (hasDay || number.isYear) ? toFullYear(value) : undefined;
}

function readWithWord(
  core: DateCore,
  numbers: readonly DateAtom[],
  context: DateContext,
): EdtfPoint | DateFailure | undefined {
  const word = core.atoms.find((atom) => atom.kind === 'M' || atom.kind === 'S');
  const [first, second] = numbers;
  if (word === undefined || first === undefined) return undefined;
  if (/^(?:SN|NS|SN[/–-]N)$/.test(core.shape)) {
    if (second !== undefined && !isNextYear(first, second)) return undefined;
    const year = toYear(first, core, false);
    return year === undefined ? undefined : makePoint(core.mark, year, { season: word.value });
  }
  if (/^(?:M-?N|N-?M)$/.test(core.shape)) return readMonth(word.value, first, core, context);
  if (second === undefined) return undefined;
  if (/^(?:MNN|M-N-N)$/.test(core.shape)) return readDay(first, word.value, second, core);
  if (!/^(?:NMN|N([/–-])M\1N)$/.test(core.shape)) return undefined;
  const isYearFirst =
    first.digits.length === 4 || (context.order === 'ymd' && second.digits.length === 2);
  return isYearFirst
    ? readDay(second, word.value, first, core)
    : readDay(first, word.value, second, core);
}

/** `Winter 1998/99`. */
function isNextYear(first: DateAtom, second: DateAtom): boolean {
  const modulus = second.digits.length === 2 ? 100 : 10_000;
  return (first.value + 1) % modulus === second.value;
}

function readMonth(
  month: number,
  number: DateAtom,
  core: DateCore,
  context: DateContext,
): EdtfPoint | DateFailure | undefined {
  const year = toYear(number, core, number.value > 31);
  if (year !== undefined) return makePoint(core.mark, year, { month });
  if (number.digits.length > 2) return undefined;
  return failDate(
    'date.ambiguous',
    context.typed,
    'names no year in full; write it like December 25, 2024 or December 2024',
  );
}

function readDay(
  day: DateAtom,
  month: number,
  number: DateAtom,
  core: DateCore,
): EdtfPoint | undefined {
  const year = toYear(number, core, true);
  if (year === undefined || day.digits.length > 2 || day.isYear) return undefined;
  return makePoint(core.mark, year, { month, day: day.value });
}
