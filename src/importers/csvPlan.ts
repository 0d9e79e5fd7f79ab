import { cleanText } from '../domain/cleanText.ts';
import { type ColumnRole, findColumnRole, foldColumn, repeatable } from '../domain/csvColumns.ts';
import { type DraftField, draftFields } from '../domain/draftField.ts';
import { applyProfile, type CsvProfile, findProfile, holdsFolders } from './csvProfile.ts';
import { isDaySerial } from './csvSerialDate.ts';

/** Which column of a CSV file holds what. */
export interface CsvPlan {
  /** The names of columns that nothing is known of, in a file of no program that is known. */
  readonly unknown: readonly string[];
  /** The columns' names as the file has them. */
  readonly names: readonly string[];
  /** The columns of each field, the best first: the first that is not blank counts. */
  readonly fields: Readonly<Record<DraftField, readonly number[]>>;
  readonly family: number | undefined;
  readonly given: number | undefined;
  /** All columns that are kept with the article beside its fields. */
  readonly extras: readonly ExtraColumn[];
  readonly reason: number | undefined;
  /** The column of our own export that holds what has no other. */
  readonly remainder: number | undefined;
  /** The column that holds the folder a page is in; its names are tags. */
  readonly folder: number | undefined;
  readonly profile: CsvProfile;
  /** The dates are day numbers as Excel counts them. */
  readonly hasDaySerials: boolean;
}

export interface ExtraColumn {
  readonly column: number;
  /** What it is kept as. */
  readonly name: string;
  readonly isPeople: boolean;
  /** The field it would hold if no better column did. */
  readonly field: DraftField | undefined;
}

/** A column and what it was found to hold; no role for one that is dropped. */
interface PlannedColumn {
  readonly column: number;
  readonly name: string;
  readonly role: ColumnRole | { readonly kind: 'unknown' | 'dropped' };
  readonly isMapped: boolean;
}

/**
 * Finds out what each column holds, from its name, from `--map`, and where names mislead from its
 * values.
 *
 * @param header The cells of the header.
 * @param samples The cells of the first rows.
 * @param map Folded column name → field; `-` or `ignore` drops the column.
 */
export function planColumns(
  header: readonly string[],
  samples: readonly (readonly string[])[],
  map: ReadonlyMap<string, string>,
): CsvPlan {
  const names = header.map((cell, column) => cleanText(cell) || `column ${column + 1}`);
  const profile = findProfile(new Set(names.map(foldColumn)));
  const seen = new Set<string>();
  const columns = names.map((name, column): PlannedColumn => {
    const folded = foldColumn(name);
    const isFirst = !seen.has(folded);
    seen.add(folded);
    const field = isFirst ? map.get(folded) : undefined;
    if (field !== undefined) return { column, name, role: toMappedRole(field), isMapped: true };
    const values = samples.map((cells) => cells[column] ?? '');
    const role = findRole(name, isFirst, profile, values);
    return { column, name, role, isMapped: false };
  });
  const fields = planFields(columns);
  return {
    unknown: profile === 'plain' ? listUnknown(columns) : [],
    names,
    fields,
    family: columns.find(({ role }) => role.kind === 'family')?.column,
    given: columns.find(({ role }) => role.kind === 'given')?.column,
    extras: planExtras(columns, fields, profile),
    reason: columns.find(({ role }) => role.kind === 'reason')?.column,
    remainder: columns.find(({ role }) => role.kind === 'remainder')?.column,
    folder: columns.find((column) => isFolder(column, profile))?.column,
    profile,
    hasDaySerials: holdsDaySerials(fields.date[0], samples),
  };
}

function listUnknown(columns: readonly PlannedColumn[]): readonly string[] {
  return columns.flatMap(({ name, role }) => (role.kind === 'unknown' ? [name] : []));
}

function toMappedRole(field: string): PlannedColumn['role'] {
  const found = draftFields.find((name) => name === field);
  return found === undefined ? { kind: 'dropped' } : { kind: 'field', field: found, rank: -1 };
}

function findRole(
  name: string,
  isFirst: boolean,
  profile: CsvProfile,
  values: readonly string[],
): PlannedColumn['role'] {
  const role = applyProfile(profile, name, findColumnRole(name)) ?? { kind: 'unknown' };
  if (role.kind !== 'field') return role.kind === 'reason' || isFirst ? role : { kind: 'unknown' };
  if (!isFirst && !repeatable.has(role.field)) return { kind: 'unknown' };
  // `Source`, `Website` and the like name the outlet in some files and hold the URL in others.
  if (role.field === 'outlet' && areUrls(values)) return { ...role, field: 'url', rank: 100 };
  return role;
}

function areUrls(values: readonly string[]): boolean {
  const filled = values.filter((value) => value.trim() !== '');
  const urls = filled.filter((value) => /^\s*https?:\/\//i.test(value));
  return urls.length * 2 > filled.length;
}

function planFields(columns: readonly PlannedColumn[]): CsvPlan['fields'] {
  const claim = (field: DraftField): readonly number[] => findClaims(columns, field);
  return {
    outlet: claim('outlet'),
    title: claim('title'),
    author: claim('author'),
    date: claim('date'),
    url: claim('url'),
    type: claim('type'),
    language: claim('language'),
    tag: claim('tag'),
    note: claim('note'),
    key: claim('key'),
    post: claim('post'),
    cited: claim('cited'),
    locator: claim('locator'),
    quotation: claim('quotation'),
    'citation note': claim('citation note'),
  };
}

/** The columns that claim a field, the best first; a mapped one shuts out the others. */
function findClaims(columns: readonly PlannedColumn[], field: DraftField): readonly number[] {
  const claims = columns.flatMap(({ column, role, isMapped }) =>
    role.kind === 'field' && role.field === field ? [{ column, isMapped, rank: role.rank }] : [],
  );
  if (repeatable.has(field)) return claims.map(({ column }) => column);
  const mapped = claims.filter(({ isMapped }) => isMapped);
  const counted = mapped.length > 0 ? mapped : claims.sort((a, b) => a.rank - b.rank);
  return counted.map(({ column }) => column);
}

function planExtras(
  columns: readonly PlannedColumn[],
  fields: CsvPlan['fields'],
  profile: CsvProfile,
): readonly ExtraColumn[] {
  const hasNames = columns.some(({ role }) => role.kind === 'family');
  const taken = new Set<string>();
  const extras: ExtraColumn[] = [];
  for (const planned of columns) {
    const { column, name, role } = planned;
    if (isAside(role)) continue;
    if (role.kind === 'family' || (role.kind === 'given' && hasNames)) continue;
    const field = role.kind === 'field' ? role.field : undefined;
    if (isFolder(planned, profile)) {
      // The path comes back on export as it was.
      taken.add(name);
      extras.push({ column, name, isPeople: false, field: undefined });
      continue;
    }
    if (field !== undefined && repeatable.has(field)) continue;
    const isWinner = field !== undefined && fields[field][0] === column;
    if (isWinner && !(field === 'type' && profile === 'zotero')) continue;
    const wanted = role.kind === 'extra' ? role.name : toSpareName(name, field);
    const free = [wanted, name].find((candidate) => !taken.has(candidate));
    const kept = free ?? countUp(name, taken);
    taken.add(kept);
    extras.push({ column, name: kept, isPeople: role.kind === 'extra' && role.isPeople, field });
  }
  return extras;
}

/** A column that holds nothing of the article by itself. */
function isAside({ kind }: PlannedColumn['role']): boolean {
  return kind === 'dropped' || kind === 'reason' || kind === 'remainder';
}

function isFolder({ name, role, isMapped }: PlannedColumn, profile: CsvProfile): boolean {
  return role.kind === 'field' && !isMapped && holdsFolders(profile, name);
}

/** Names that reach an object's prototype where some code assigns them. */
const unsafeNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The publisher beside a publication's title is CSL's `publisher`. */
function toSpareName(name: string, field: DraftField | undefined): string {
  if (field === 'outlet' && foldColumn(name) === 'publisher') return 'publisher';
  return unsafeNames.has(name) ? `${name} column` : name;
}

function countUp(name: string, taken: ReadonlySet<string>): string {
  let count = 2;
  while (taken.has(`${name} ${count}`)) count++;
  return `${name} ${count}`;
}

function holdsDaySerials(
  column: number | undefined,
  samples: readonly (readonly string[])[],
): boolean {
  if (column === undefined) return false;
  const filled = samples.map((cells) => cells[column]?.trim() ?? '').filter((cell) => cell !== '');
  return filled.length > 0 && filled.every(isDaySerial);
}
