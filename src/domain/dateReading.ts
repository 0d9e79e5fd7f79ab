import type { DateAtom } from './dateAtoms.ts';
import { type DateContext, type DateCore, makePoint, readPoint, toDateCore } from './datePoint.ts';
import { type DateFailure, failDate } from './dateProblem.ts';
import type { Edtf, EdtfPoint } from './parseEdtf.ts';

/**
 * Reads a date or a range of dates; undefined where the atoms have the shape of neither. A dash
 * before or after all the rest is punctuation, as in `- 12/4/24`; a range is open by a word only:
 * `since 2004`, `2004–present`, `until 2004`.
 */
export function readDate(
  given: readonly DateAtom[],
  context: DateContext,
): Edtf | DateFailure | undefined {
  const atoms = trimDashes(given);
  if (atoms.length < given.length && yearWithDash.test(context.typed)) {
    const year = context.typed.replace(/\D/g, '');
    const what = `may be the year or an open range; write ${year}, since ${year} or until ${year}`;
    return failDate('date.ambiguous', context.typed, what);
  }
  const [first, ...rest] = atoms;
  if (first?.kind === 'F') return toRange(readPoint(toDateCore(rest), context), undefined, true);
  const point = readPoint(toDateCore(atoms), context);
  if (point !== undefined) {
    return 'problem' in point ? point : { isRange: false, start: point, end: undefined };
  }
  const dash = findOnly(atoms, '–') ?? (hasKind(atoms, '–') ? undefined : findOnly(atoms, '-'));
  if (dash === undefined) return undefined;
  return readRange(atoms.slice(0, dash), atoms.slice(dash + 1), context);
}

/** `2004–`, `–2004`: what a library means by it is not what the writer of a line means. */
const yearWithDash = /^(?:\d{4}[-–—]|[–—]\d{4})$/;

function trimDashes(atoms: readonly DateAtom[]): readonly DateAtom[] {
  let start = 0;
  while (isDash(atoms[start])) start += 1;
  let end = atoms.length;
  while (end > start && isDash(atoms[end - 1])) end -= 1;
  return start === 0 && end === atoms.length ? atoms : atoms.slice(start, end);
}

function isDash(atom: DateAtom | undefined): boolean {
  return atom?.value === 0 && (atom.kind === '–' || atom.kind === '-');
}

function readRange(
  left: readonly DateAtom[],
  right: readonly DateAtom[],
  context: DateContext,
): Edtf | DateFailure | undefined {
  const isOpenEnd = right.length === 1 && right[0]?.kind === 'P';
  if (isOpenEnd) return toRange(readPoint(toDateCore(left), context), undefined, true);
  const last = toDateCore(right);
  if (left.length === 0) return toRange(undefined, readPoint(last, context), true);
  const first = toFirstCore(left, last);
  const end = readPoint(first.shape === 'MN' ? withMonth(last, first) : last, context);
  const abridged = readYearEnd(first, last);
  if (abridged !== undefined) return toRange(readPoint(first, context), abridged, false);
  if (end === undefined || 'problem' in end) return end;
  return toRange(readAbridged(first, end) ?? readPoint(first, context), end, false);
}

function toRange(
  start: EdtfPoint | DateFailure | undefined,
  end: EdtfPoint | DateFailure | undefined,
  isOpen: boolean,
): Edtf | DateFailure | undefined {
  if (start !== undefined && 'problem' in start) return start;
  if (end !== undefined && 'problem' in end) return end;
  if (start === undefined && end === undefined) return undefined;
  if (!isOpen && (start === undefined || end === undefined)) return undefined;
  return { isRange: true, start, end };
}

/** `100–44 BCE`: the era of the end is also that of the start. */
function toFirstCore(left: readonly DateAtom[], last: DateCore): DateCore {
  const first = toDateCore(left);
  return first.era === '' && first.shape === 'N' ? { ...first, era: last.era } : first;
}

/** `December 2–5, 2024`: the month of the start is also that of the end. */
function withMonth(last: DateCore, first: DateCore): DateCore {
  const [month] = first.atoms;
  if (last.shape !== 'NN' || month === undefined) return last;
  return { ...last, atoms: [month, ...last.atoms], shape: 'MNN' };
}

/** `1998–99`: the century of the start is also that of the end. */
function readYearEnd(first: DateCore, last: DateCore): EdtfPoint | undefined {
  const [start] = first.atoms;
  const [end] = last.atoms;
  if (first.shape !== 'N' || last.shape !== 'N' || start?.digits.length !== 4) return undefined;
  if (end?.digits.length !== 2 || end.isYear || last.era !== '') return undefined;
  return makePoint(last.mark, start.value - (start.value % 100) + end.value);
}

/** A start that leaves to the end what both have in common: `2–5 December 2024`, `Oct–Dec 2024`. */
function readAbridged(first: DateCore, end: EdtfPoint): EdtfPoint | undefined {
  const [one, other] = first.atoms;
  if (one === undefined || first.era !== '') return undefined;
  const { shape, mark } = first;
  if (end.day !== undefined && isDayNumber(one) && shape === 'N') {
    return { ...end, mark, day: one.value };
  }
  if (end.day !== undefined && isDayNumber(one) && shape === 'NM' && other !== undefined) {
    return { ...end, mark, month: other.value, day: one.value };
  }
  if (end.day !== undefined && isDayNumber(other) && shape === 'MN') {
    return { ...end, mark, month: one.value, day: other.value };
  }
  if (end.day === undefined && end.month !== undefined && shape === 'M') {
    return { ...end, mark, month: one.value };
  }
  if (end.season !== undefined && shape === 'S') {
    return makePoint(mark, end.year, { season: one.value });
  }
  return undefined;
}

function isDayNumber(atom: DateAtom | undefined): atom is DateAtom {
  return atom?.kind === 'N' && atom.digits.length <= 2 && !atom.isYear;
}

function hasKind(atoms: readonly DateAtom[], kind: string): boolean {
  return atoms.some((atom) => atom.kind === kind);
}

function findOnly(atoms: readonly DateAtom[], kind: string): number | undefined {
  const index = atoms.findIndex((atom) => atom.kind === kind);
  if (index < 0 || hasKind(atoms.slice(index + 1), kind)) return undefined;
  return index;
}
