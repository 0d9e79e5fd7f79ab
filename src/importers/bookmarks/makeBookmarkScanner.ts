import { decodeHtmlEntities } from '../feed/decodeEntities.ts';
import { type MarkupHandler, scanMarkup } from '../feed/scanMarkup.ts';
import { loadHtmlTokenizer } from '../html/loadHtmlTokenizer.ts';
import type { Bookmark } from './bookmark.ts';
import { type BookmarkPiece, countBreaks } from './splitBookmarks.ts';

/** Folders that are nested deeper are no folders of a person. */
const deepest = 50;

/** How browsers mark top folders of their own, whose names say nothing. */
const ownFolder = /^(?:personal_toolbar_folder|unfiled_bookmarks_folder)$/i;

/** What is known between two stretches of a file. */
interface State {
  readonly folders: string[];
  /** How deep the lists are nested; the folders of those beyond `deepest` are not kept. */
  depth: number;
  /** The folder that the next list is of. */
  folder: string;
  heading: string;
}

/** Makes a scanner that takes the stretches of a file of bookmarks in order. */
export function makeBookmarkScanner(): (piece: BookmarkPiece) => readonly Bookmark[] {
  const scanner = { Tokenizer: loadHtmlTokenizer() };
  const state: State = { folders: [], depth: 0, folder: '', heading: '' };
  return ({ text, line }) => {
    const found: Bookmark[] = [];
    let lines = line;
    for (const item of cutItems(text)) {
      const stretch = startStretch({ text: item, line: lines }, state);
      scanMarkup(item, false, stretch.handler, scanner);
      const bookmarks = stretch.finish();
      found.push(...bookmarks);
      if (bookmarks.length === 0 && beginsLink.test(item)) found.push(toCutOff(item, lines, state));
      lines += countBreaks(item);
    }
    return found;
  };
}

/** The items of lists one by one, so that a quotation mark that is never closed is one item's own trouble. */
function* cutItems(text: string): Iterable<string> {
  let from = 0;
  for (const { index } of text.matchAll(/<(?:dt|li)[\s>]/gi)) {
    if (index > from) yield text.slice(from, index);
    from = index;
  }
  yield text.slice(from);
}

interface Link {
  readonly start: number;
  readonly attributes: ReadonlyMap<string, string>;
  title: string;
  description: string;
  end: number;
}

function startStretch({ text, line }: BookmarkPiece, state: State) {
  const found: Bookmark[] = [];
  let link: Link | undefined;
  let reading: 'title' | 'description' | 'folder' | 'heading' | 'nothing' = 'nothing';
  let counted = { at: 0, line };
  const lineOf = (at: number): number => {
    counted = { at, line: counted.line + countBreaks(text.slice(counted.at, at)) };
    return counted.line;
  };
  const finish = (): readonly Bookmark[] => {
    reading = 'nothing';
    if (link !== undefined) found.push(toBookmark(link, text, lineOf(link.start), state));
    link = undefined;
    return found;
  };
  const handler: MarkupHandler = {
    onOpen: (given, attributes, { start, end }) => {
      const name = given.toLowerCase();
      if (/^(?:dt|li|dl|ul|h1|h3|a)$/.test(name)) finish();
      if (name === 'dl') openList(state);
      else if (name === 'h3') {
        reading = 'folder';
        state.folder = '';
        if (isOwnFolder(attributes)) reading = 'nothing';
      } else if (name === 'h1') {
        reading = 'heading';
        state.heading = '';
      } else if (name === 'dd' && link !== undefined) reading = 'description';
      else if (name === 'a') {
        link = { start, attributes, title: '', description: '', end };
        reading = 'title';
      }
    },
    onClose: (given, start) => {
      const name = given.trim().toLowerCase();
      if (name === 'a' && link !== undefined) {
        link.end = text.indexOf('>', start) + 1 || text.length;
        reading = 'nothing';
      } else if (name === 'h1' || name === 'h3') reading = 'nothing';
      else if (name === 'dl') {
        finish();
        closeList(state);
      } else if (name === 'ul' || name === 'dd') finish();
    },
    onText: (words, start) => {
      if (reading === 'folder') state.folder += words;
      else if (reading === 'heading') state.heading += words;
      else if (link !== undefined && reading !== 'nothing') {
        link[reading] += words;
        if (words.trim() !== '') link.end = start + words.trimEnd().length;
      }
    },
  };
  return { handler, finish };
}

function isOwnFolder(attributes: ReadonlyMap<string, string>): boolean {
  if (attributes.get('id') === 'com.apple.ReadingList') return true;
  return [...attributes.keys()].some((name) => ownFolder.test(name));
}

function openList(state: State): void {
  state.depth += 1;
  if (state.depth <= deepest) state.folders.push(decodeHtmlEntities(state.folder).trim());
  state.folder = '';
}

function closeList(state: State): void {
  if (state.depth === 0) return;
  if (state.depth <= deepest) state.folders.pop();
  state.depth -= 1;
}

const beginsLink = /<a\s/i;

function toCutOff(item: string, line: number, state: State): Bookmark {
  const start = item.search(beginsLink);
  const link = { start, attributes: new Map(), title: '', description: '', end: item.length };
  const at = line + countBreaks(item.slice(0, start));
  return { ...toBookmark(link, item, at, state), source: item.slice(start).trim(), isCutOff: true };
}

function toBookmark(link: Link, text: string, line: number, state: State): Bookmark {
  const isCutOff = runsOn(link);
  return {
    line,
    attributes: new Map(
      [...link.attributes].map(([name, value]) => [name.toLowerCase(), decodeHtmlEntities(value)]),
    ),
    title: decodeHtmlEntities(link.title).trim(),
    description: decodeHtmlEntities(link.description).trim(),
    folders: state.folders.filter((folder) => folder !== ''),
    heading: decodeHtmlEntities(state.heading).trim(),
    source: isCutOff ? cutAtNextTag(text.slice(link.start)) : text.slice(link.start, link.end),
    isCutOff,
  };
}

/** A tag that takes the next tag for an attribute was cut off before it. */
function runsOn({ attributes }: Link): boolean {
  return [...attributes.keys()].some((name) => name.includes('<'));
}

function cutAtNextTag(text: string): string {
  const next = text.indexOf('<', 1);
  return (next < 0 ? text : text.slice(0, next)).trim();
}
