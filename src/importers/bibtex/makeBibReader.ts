import { isParentType } from '../../domain/bibtex/bibTypes.ts';
import { citationsField, remainderField } from '../../domain/bibtex/ownFields.ts';
import { type BibSource, parseEntry } from '../../domain/bibtex/parseEntry.ts';
import { toBibDraft } from '../../domain/bibtex/toBibDraft.ts';
import type { ArticleDraft } from '../../domain/draft.ts';
import { CiteError } from '../../domain/error.ts';
import { restoreExactly } from '../../domain/exactRemainder.ts';
import type { Problem } from '../../domain/problem.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { toBalancedJson } from '../../domain/toBalancedJson.ts';
import { gatherPieces } from '../gatherPieces.ts';
import type { ImportReader, ImportRecord, ReadOptions } from '../importer.ts';
import { withCitations } from '../withCitations.ts';
import { decodeBibRemainder, decodeCitations, dropField } from './bibCitations.ts';
import { findParents, inheritFields } from './inheritFields.ts';
import { type EntryPiece, longestEntry, makeEntrySplitter } from './splitEntries.ts';

/** An entry that others may take fields from. */
export interface BibParent {
  readonly source: BibSource;
  readonly text: string;
}

/** What the reading of one file knows by now. */
interface Reading {
  /** Values of `@string`, by their names in lower case. */
  readonly strings: Map<string, string>;
  /** By their keys in lower case. */
  readonly parents: Map<string, BibParent>;
  /** Entries that take fields from one that has not come yet. */
  readonly waiting: { readonly source: BibSource; readonly piece: EntryPiece }[];
  /** The keys that those ask for, in lower case. */
  readonly wanted: Set<string>;
  /** Room for parents and waiting entries, in characters. */
  room: number;
  hasEntries: boolean;
}

const room = 16_777_216;

/**
 * Reads BibTeX and biblatex, entry by entry. Entries that take fields from a later one (`crossref`,
 * `xdata`) come last, with their own lines.
 */
export function makeBibReader(text: AsyncIterable<string>, { file }: ReadOptions): ImportReader {
  return { batches: readBatches(text, file), formatRejectsHead: () => '', formatReject };
}

/** A rejected entry with the reason in a line before it, which BibTeX takes for a remark. */
export function formatReject(source: string, reason: string): string {
  if (source === '') return '';
  const said = reason.replace(/\s+/g, ' ').replaceAll('@', '(at)');
  return `% reason: ${said}\n${source}\n\n`;
}

async function* readBatches(
  text: AsyncIterable<string>,
  file: string,
): AsyncIterable<readonly ImportRecord[]> {
  const reading: Reading = {
    strings: new Map(),
    parents: new Map(),
    waiting: [],
    wanted: new Set(),
    room,
    hasEntries: false,
  };
  const split = makeEntrySplitter();
  let isBlank = true;
  for await (const piece of gatherPieces(text)) {
    isBlank &&= piece.trim() === '';
    const records = split(piece, false).flatMap((found) => readPiece(found, reading));
    if (records.length > 0) yield records;
  }
  const last = split('', true).flatMap((found) => readPiece(found, reading));
  const late = reading.waiting.flatMap(({ source, piece }) => toRecords(source, piece, reading));
  if (last.length + late.length > 0) yield [...last, ...late];
  if (!reading.hasEntries && !isBlank) {
    throw new CiteError('input.format', `${file} has no BibTeX entry in it.`, {
      hint: 'An entry begins like this: @article{key,',
    });
  }
}

function readPiece(piece: EntryPiece, reading: Reading): readonly ImportRecord[] {
  reading.hasEntries = true;
  const type = /^@\s*(\w+)/.exec(piece.text)?.[1]?.toLowerCase() ?? '';
  const isRemark = type === 'comment' || type === 'preamble';
  if (isRemark && piece.fault !== 'open') return [];
  if (piece.fault !== undefined) return [refuse(piece, describeFault(piece), piece.line)];
  const source = parseEntry(piece.text, reading.strings);
  if ('message' in source) {
    const message = `${quoteText(piece.text)} can’t be read: ${source.message}`;
    return [refuse(piece, message, piece.line + source.line)];
  }
  if (type === 'string') {
    for (const [name, value] of source.fields) reading.strings.set(name, value);
    return [];
  }
  keepParent(source, piece, reading);
  if (type === 'xdata' || type === 'set') return [];
  const isMissing = findParents(source).some((key) => !reading.parents.has(key));
  if (!isMissing || piece.text.length > reading.room) return toRecords(source, piece, reading);
  reading.room -= piece.text.length;
  reading.waiting.push({ source, piece });
  for (const key of findParents(source)) reading.wanted.add(key);
  return [];
}

function keepParent(source: BibSource, { text }: EntryPiece, reading: Reading): void {
  const key = source.key.toLowerCase();
  if (!reading.wanted.has(key) && !isParentType(source.type)) return;
  if (text.length > reading.room) return;
  reading.room -= text.length;
  reading.parents.set(key, { source, text });
}

function toRecords(
  source: BibSource,
  { text, line }: EntryPiece,
  reading: Reading,
): readonly ImportRecord[] {
  const parents = findParents(source).flatMap((key) => reading.parents.get(key) ?? []);
  const whole = inheritFields(source, parents);
  const json = whole.fields.get(citationsField) ?? '';
  const citations = decodeCitations(json);
  const draft = readDraft(citations === undefined ? whole : dropField(whole, citationsField), line);
  const macros = [...source.macros].map((name) => {
    return `@string{${name} = {${reading.strings.get(name) ?? ''}}}\n`;
  });
  const needed = [...macros, ...parents.map((parent) => `${parent.text}\n`)].join('');
  const drafts = withCitations(draft, citations, (citation) =>
    text.replace(json, () => toBalancedJson([citation])),
  );
  return drafts.map((found) => ({
    draft: found.draft,
    problems: [],
    source: needed + (found.source ?? text),
  }));
}

function readDraft(source: BibSource, line: number): ArticleDraft {
  const remainder = decodeBibRemainder(source.fields.get(remainderField) ?? '');
  if (remainder === undefined) return toBibDraft(source, line);
  return restoreExactly(toBibDraft(dropField(source, remainderField), line), remainder);
}

function describeFault({ fault, text }: EntryPiece): string {
  const entry = quoteText(text);
  if (fault === 'tail') return `${entry} ends too early: one } too many before its last fields`;
  if (fault === 'too-long') return `${entry} has more than ${longestEntry} characters`;
  return `${entry} is not closed: a } is missing, or the file is cut off`;
}

function refuse({ text, fault }: EntryPiece, message: string, line: number): ImportRecord {
  const code = fault === 'too-long' ? 'row.too-long' : 'row.unreadable';
  const problem: Problem = { code, message, place: { line } };
  return { draft: undefined, problems: [problem], source: text };
}
