import type { CslItem } from '../toCslItem.ts';
import { fillTemplate, makeTemplate, type Recase, type Template } from './makeTemplate.ts';
import { type Shape, type Slot, toShape } from './toShape.ts';

/** What citeproc printed. */
export interface Printed {
  /** One for each item. */
  readonly texts: readonly string[];
  readonly recases: readonly Recase[];
}

/** Fewer than these of one shape are not worth two samples. */
const fewest = 3;

interface Group {
  readonly members: { readonly item: CslItem; readonly slots: readonly Slot[] }[];
  readonly sample: CslItem;
}

/**
 * Prints items, having citeproc print no more than two samples of each shape that several of them
 * have. From the first is read where what is particular to an item goes; only where that foretells
 * the second exactly, the items of the shape are printed by it. All others citeproc prints itself.
 *
 * @param print Prints items by citeproc, each by itself: the others must not matter to it.
 * @returns The printed texts by the items’ ids.
 */
export function printByShape(
  items: readonly CslItem[],
  print: (items: readonly CslItem[]) => Printed,
): ReadonlyMap<string, string> {
  const groups = toGroups(items);
  const common = groups.filter(({ members }) => members.length >= fewest);
  const single = groups.filter(({ members }) => members.length < fewest).flatMap(toItems);
  const seconds = common.map(({ members }) => toSecond(members[0]?.item));
  const samples = common.flatMap(({ sample }, at) => [
    { ...sample, id: `sample ${at}` },
    { ...seconds[at]?.sample, id: `check ${at}`, type: sample.type },
  ]);
  const { texts, recases } = print([...samples, ...single]);
  const byId = new Map(single.map(({ id }, at) => [id, texts[samples.length + at] ?? '']));
  const others: CslItem[] = [];
  for (const [at, group] of common.entries()) {
    const printed = [texts[2 * at] ?? '', texts[2 * at + 1] ?? ''] as const;
    const template = learn(group, seconds[at], printed, recases);
    if (template === undefined) others.push(...toItems(group));
    else
      for (const { item, slots } of group.members) byId.set(item.id, fillTemplate(template, slots));
  }
  if (others.length === 0) return byId;
  const rest = print(others).texts;
  for (const [at, { id }] of others.entries()) byId.set(id, rest[at] ?? '');
  return byId;
}

function toGroups(items: readonly CslItem[]): Group[] {
  const groups = new Map<string, Group>();
  for (const item of items) {
    const { sample, slots } = toShape(item, 0);
    const key = JSON.stringify(sample);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { sample, members: [{ item, slots }] });
    else group.members.push({ item, slots });
  }
  return [...groups.values()];
}

function toItems({ members }: Group): CslItem[] {
  return members.map(({ item }) => item);
}

function toSecond(item: CslItem | undefined): Shape | undefined {
  return item === undefined ? undefined : toShape(item, 1);
}

function learn(
  { members }: Group,
  second: Shape | undefined,
  [printed, check]: readonly [string, string],
  recases: readonly Recase[],
): Template | undefined {
  if (second === undefined) return undefined;
  const template = makeTemplate(printed, members[0]?.slots ?? [], recases);
  if (template === undefined) return undefined;
  const slots = second.slots.map(({ sample }) => ({ text: sample, sample }));
  return fillTemplate(template, slots) === check ? template : undefined;
}
