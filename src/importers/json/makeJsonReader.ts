import type { ArticleDraft } from '../../domain/draft.ts';
import { CiteError } from '../../domain/error.ts';
import type { Problem } from '../../domain/problem.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { gatherPieces } from '../gatherPieces.ts';
import type { ImportReader, ImportRecord, ReadOptions } from '../importer.ts';
import { peekText } from '../peekText.ts';
import { formatJsonReject } from './formatJsonReject.ts';
import { type JsonPiece, longestRecord, makeJsonSplitter } from './splitJson.ts';

/** An article of a JSON value, with the citations beyond its first as drafts of their own. */
export interface JsonDraft {
  readonly draft: ArticleDraft;
  /** The record’s own text where it is not all of the piece. */
  readonly source: string | undefined;
}

/** Takes one record; an empty list for one that is no article (an attachment), undefined for no record. */
export type DecodeJson = (value: unknown, line: number) => readonly JsonDraft[] | undefined;

/** Reads a JSON file record by record. */
export function makeJsonReader(
  text: AsyncIterable<string>,
  { file }: ReadOptions,
  decode: DecodeJson,
): ImportReader {
  return {
    batches: readBatches(text, file, decode),
    formatRejectsHead: () => '',
    formatReject: formatJsonReject,
  };
}

async function* readBatches(
  text: AsyncIterable<string>,
  file: string,
  decode: DecodeJson,
): AsyncIterable<readonly ImportRecord[]> {
  const peeked = await peekText(text, 1000);
  try {
    checkIsJson(peeked.head, file);
    const split = makeJsonSplitter();
    for await (const piece of gatherPieces(peeked.rest)) {
      const records = split(piece, false).flatMap((found) => toRecords(found, decode));
      if (records.length > 0) yield records;
    }
    const last = split('', true).flatMap((found) => toRecords(found, decode));
    if (last.length > 0) yield last;
  } finally {
    await peeked.close();
  }
}

function checkIsJson(head: string, file: string): void {
  if (/^\s*(?:[[{]|$)/.test(head)) return;
  throw new CiteError('input.format', `${file} is not JSON: it begins with ${quoteText(head)}.`, {
    hint: 'JSON begins with [ or {.',
    place: { file },
  });
}

function toRecords(piece: JsonPiece, decode: DecodeJson): readonly ImportRecord[] {
  const { text, line, fault } = piece;
  if (fault !== undefined) return [refuse(piece, describeFault(piece))];
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [
      refuse(piece, `${quoteText(text)} is not valid JSON: look for a missing quote or comma`),
    ];
  }
  const drafts = decode(value, line);
  if (drafts === undefined)
    return [refuse(piece, `${quoteText(text)} is no article: it should be an object, { … }`)];
  return drafts.map(({ draft, source }) => ({ draft, problems: [], source: source ?? text }));
}

function describeFault({ fault, text }: JsonPiece): string {
  if (fault === 'cut-off') return 'the list does not end with ]; the file may be cut off here';
  if (fault === 'too-deep') return `${quoteText(text)} has brackets more than 100 deep`;
  if (fault === 'too-long') return `${quoteText(text)} has more than ${longestRecord} characters`;
  return `${quoteText(text)} is not closed: a } or ] is missing, or the file is cut off`;
}

function refuse({ line, text, fault }: JsonPiece, message: string): ImportRecord {
  const code = fault === 'too-long' ? 'row.too-long' : 'row.unreadable';
  const problem: Problem = { code, message, place: { line } };
  return { draft: undefined, problems: [problem], source: text };
}
