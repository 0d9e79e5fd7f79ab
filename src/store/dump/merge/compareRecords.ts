import type { DumpRecord } from '../dumpRecord.ts';

const kinds = ['outlet', 'post', 'search', 'article', 'former-key', 'citation'] as const;

/** Brings records into the order that a dump has them in. */
export function compareRecords(a: DumpRecord, b: DumpRecord): number {
  if (a.kind !== b.kind) return kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
  const [one, two] = [toSortTexts(a), toSortTexts(b)];
  for (let at = 0; at < one.length; at += 1) {
    const order = compareBytes(one[at] ?? '', two[at] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

function toSortTexts(record: DumpRecord): readonly string[] {
  switch (record.kind) {
    case 'outlet':
    case 'search':
      return [record.name];
    case 'post':
      return [record.slug];
    case 'article':
    case 'former-key':
      return [record.key];
    case 'citation': {
      const { article, post, cited, locator } = record;
      return [article, post ?? '', post === undefined ? cited.edtf : '', locator ?? ''];
    }
  }
}

/** The order of their UTF-8 bytes, which is SQLite's; that of UTF-16 differs beyond U+D7FF. */
function compareBytes(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  let at = 0;
  while (at < length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  if (at === length) return a.length - b.length;
  return toRank(a.charCodeAt(at)) - toRank(b.charCodeAt(at));
}

/** Halves of characters beyond U+FFFF come after all others. */
function toRank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}
