import type { JsonValue } from '../../../domain/article.ts';
import { decodeList } from '../../../domain/decodeJson.ts';
import type { Versions } from './alignRecords.ts';
import type { Unit } from './toUnits.ts';

type Units = ReadonlyMap<string, Unit>;

export interface MergedUnits {
  /** As ours, and as theirs, would have it; they differ in the fields of the conflict alone. */
  readonly ours: Units;
  readonly theirs: Units;
  /** The fields that both changed, each otherwise. */
  readonly conflict: readonly string[];
}

/** Lists in which each item stands for itself, whatever stands beside it. */
const lists = new Set(['tags', 'aliases', 'former-names', 'domains']);

/** Merges two versions of a record, field by field. @param versions An empty base for one that both added. */
export function mergeUnits(versions: Versions<Units>): MergedUnits {
  const ours = new Map<string, Unit>();
  const theirs = new Map<string, Unit>();
  const conflict: string[] = [];
  const names = new Set([...versions.ours.keys(), ...versions.theirs.keys()]);
  for (const name of names) {
    const one = versions.ours.get(name);
    const two = versions.theirs.get(name);
    const merged = mergeUnit(name, versions.base.get(name), one, two);
    if (merged === 'conflict') conflict.push(name);
    const [left, right] = merged === 'conflict' ? [one, two] : [merged, merged];
    if (left !== undefined) ours.set(name, left);
    if (right !== undefined) theirs.set(name, right);
  }
  return { ours, theirs, conflict };
}

function mergeUnit(
  name: string,
  base: Unit | undefined,
  ours: Unit | undefined,
  theirs: Unit | undefined,
): Unit | undefined | 'conflict' {
  if (ours?.text === theirs?.text || theirs?.text === base?.text) return ours;
  if (ours?.text === base?.text) return theirs;
  if (lists.has(name)) return mergeLists(name, base, ours, theirs);
  // The same article, taken in by each of them: it is there since the first did.
  if (name === 'added' && ours !== undefined && theirs !== undefined) {
    return ours.text < theirs.text ? ours : theirs;
  }
  return 'conflict';
}

function mergeLists(
  name: string,
  base: Unit | undefined,
  ours: Unit | undefined,
  theirs: Unit | undefined,
): Unit | undefined {
  const before = readItems(name, base);
  const one = readItems(name, ours);
  const two = readItems(name, theirs);
  const items = one.filter((item) => two.includes(item) || !before.includes(item));
  for (const item of two) {
    if (!items.includes(item) && !before.includes(item)) items.push(item);
  }
  if (items.length === 0) return undefined;
  const members = { [name]: items };
  return { text: JSON.stringify(members), members };
}

function readItems(name: string, unit: Unit | undefined): JsonValue[] {
  return [...(decodeList(unit?.members[name]) ?? [])];
}
