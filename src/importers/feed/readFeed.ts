import { CiteError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { gatherPieces } from '../gatherPieces.ts';
import type { ImportReader, ImportRecord, ReadOptions } from '../importer.ts';
import { peekText } from '../peekText.ts';
import { countLeftOut } from './countLeftOut.ts';
import { countLineBreaks } from './countLineBreaks.ts';
import type { FoundItem } from './feedPost.ts';
import { findPrefixes } from './findPrefixes.ts';
import { toItemProblem } from './itemProblem.ts';
import { formatPostReject } from './postSource.ts';
import { type FeedElement, readElements } from './readElements.ts';
import type { MarkupScanner } from './scanMarkup.ts';
import { type FeedItem, makeItemSplitter } from './splitItems.ts';
import { toPostRecords } from './toPostRecords.ts';

/** A kind of backup that is one XML file of items. */
export interface FeedFormat {
  readonly itemName: 'item' | 'entry';
  /** What the file should begin with, for the hint. */
  readonly hint: string;
  /** The prefix that our names have, with its colon → the addresses of its namespace. */
  readonly namespaces: Readonly<Record<string, RegExp>>;
  /** The elements straight in an item that are of use. */
  readonly wanted: ReadonlySet<string>;
}

/** One item, its elements read. */
export interface ReadItem {
  readonly elements: readonly FeedElement[];
  readonly text: string;
  /** The line of the input at a place of the item's text. */
  lineAt(position: number): number;
}

/** Makes of an item what it is; one for each file, as it may remember earlier items. */
export type DecodeItem = (item: ReadItem) => FoundItem;

const headLength = 65_536;
/** Records go on in batches of about this size. */
const batchSize = 500;

/** Reads a backup item by item; memory holds one item, however long the file is. */
export function readFeed(
  text: AsyncIterable<string>,
  options: ReadOptions,
  format: FeedFormat,
  decode: DecodeItem,
): ImportReader {
  const leftOut = new Map<string, number>();
  return {
    batches: readBatches(text, options, format, decode, leftOut),
    formatRejectsHead: () => '',
    formatReject: formatPostReject,
    countLeftOut: () => leftOut,
  };
}

async function* readBatches(
  text: AsyncIterable<string>,
  { file, links }: ReadOptions,
  format: FeedFormat,
  decode: DecodeItem,
  leftOut: Map<string, number>,
): AsyncIterable<readonly ImportRecord[]> {
  const peeked = await peekText(text, headLength);
  try {
    if (peeked.isWhole && peeked.head.trim() === '') return;
    if (!/^\s*</.test(peeked.head)) throw refuse(file, peeked.head, format.hint);
    const scanner = await import('htmlparser2');
    const prefixes = findPrefixes(peeked.head, format.namespaces);
    const split = makeItemSplitter(format.itemName);
    const read = (item: FeedItem): readonly ImportRecord[] => {
      const found = readItem(item, format, prefixes, scanner);
      if (item.fault !== undefined) return [toItemProblem(item, decode(found).post?.post)];
      const { post, leftOut: passed } = decode(found);
      for (const { what, count } of passed) countLeftOut(leftOut, what, count);
      if (post === undefined) return [];
      const records = toPostRecords(post, links === true);
      if (records[0]?.source === '') countLeftOut(leftOut, 'posts without sources', 1);
      return records;
    };
    let count = 0;
    for await (const piece of withEnd(gatherPieces(peeked.rest))) {
      const items = split(piece ?? '', piece === undefined);
      count += items.length;
      yield* toBatches(items, read);
    }
    if (count === 0) throw refuse(file, peeked.head, format.hint);
  } finally {
    await peeked.close();
  }
}

function readItem(
  item: FeedItem,
  format: FeedFormat,
  prefixes: ReadonlyMap<string, string>,
  scanner: MarkupScanner,
): ReadItem {
  const names = {
    toName(name: string): string {
      const local = name.indexOf(':') + 1;
      const prefix = prefixes.get(name.slice(0, local));
      return prefix === undefined ? name : prefix + name.slice(local);
    },
    isWanted: (name: string) => format.wanted.has(name),
  };
  return {
    elements: readElements(item.text, names, scanner),
    text: item.text,
    lineAt: (position) => item.line + countLineBreaks(item.text, 0, position),
  };
}

/** The pieces, then undefined for the end. */
async function* withEnd(pieces: AsyncIterable<string>): AsyncIterable<string | undefined> {
  yield* pieces;
  yield undefined;
}

function* toBatches(
  items: readonly FeedItem[],
  read: (item: FeedItem) => readonly ImportRecord[],
): Iterable<readonly ImportRecord[]> {
  let batch: ImportRecord[] = [];
  for (const item of items) {
    for (const record of read(item)) {
      batch.push(record);
      if (batch.length < batchSize) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function refuse(file: string, head: string, hint: string): CiteError {
  const message = `${file} has no posts in it: it begins with ${quoteText(head)}.`;
  return new CiteError('input.format', message, { hint });
}
