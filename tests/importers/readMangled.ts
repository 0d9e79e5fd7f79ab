import { checkDraft } from '../../src/domain/checkDraft.ts';
import type { ArticleDraft } from '../../src/domain/draft.ts';
import { CiteError } from '../../src/domain/error.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { decodeText } from '../../src/importers/decodeText.ts';
import type { Importer, ImportRecord } from '../../src/importers/importer.ts';
import { toPieces } from './pieces.ts';

/** What became of an input. */
export interface MangledReading {
  /** The text that the importer was given. */
  readonly text: string;
  readonly records: readonly ImportRecord[];
  /** What was thrown. */
  readonly error: unknown;
  readonly rejects: string;
  /** How many of the records are in the rejects. */
  readonly rejected: number;
  /** How much was passed over and counted. */
  readonly leftOut: number;
}

/** Bytes cut into pieces of about a network packet, so that they end anywhere. */
function* toPackets(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1471) yield bytes.subarray(at, at + 1471);
}

/** Reads bytes as the import command does: decoded, every record checked, the refused ones written out. */
export async function readMangled(importer: Importer, bytes: Uint8Array): Promise<MangledReading> {
  const pieces: string[] = [];
  const records: ImportRecord[] = [];
  const rejects: string[] = [];
  let head = '';
  let error: unknown;
  let leftOut = 0;
  async function* decode(): AsyncIterable<string> {
    for await (const piece of decodeText(toPieces(toPackets(bytes)))) {
      pieces.push(piece);
      yield piece;
    }
  }
  try {
    const reader = importer.read(decode(), { file: 'input', map: new Map() });
    for await (const batch of reader.batches) {
      for (const record of batch) {
        records.push(record);
        const problems = listProblems(record);
        if (problems.length === 0) continue;
        head = reader.formatRejectsHead();
        rejects.push(
          reader.formatReject(record.source, problems.map(({ message }) => message).join('; ')),
        );
      }
    }
    for (const count of reader.countLeftOut?.().values() ?? []) leftOut += count;
  } catch (thrown) {
    error = thrown;
  }
  return {
    text: pieces.join(''),
    records,
    error,
    rejects: head + rejects.join(''),
    rejected: rejects.length,
    leftOut,
  };
}

/** All that is wrong with a record, its values too. */
function listProblems({ draft, problems }: ImportRecord): readonly Problem[] {
  if (problems.length > 0 || draft === undefined) return problems;
  const checked = checkDraft(draft, { isKeyAWish: true });
  return checked.ok ? [] : checked.problems;
}

/** What is not as the contract has it, in words; empty for none. */
export function listFaults({ text, records, error }: MangledReading): string[] {
  const faults: string[] = [];
  if (error !== undefined && !(error instanceof CiteError)) faults.push(`threw ${String(error)}`);
  if (error instanceof CiteError) {
    if (error.message.length > 500) faults.push(`an error of ${error.message.length} characters`);
    if (!error.code.startsWith('input.')) faults.push(`the error ${error.code}`);
  }
  const lines = text.split(/\r\n|\r|\n/).length;
  for (const record of records) {
    const { draft, problems, post, source } = record;
    if (draft === undefined && problems.length === 0 && post === undefined) {
      faults.push('a record of nothing');
    }
    if (typeof source !== 'string') faults.push('a record without its text');
    for (const { code, message, place } of listProblems(record)) {
      const { line } = place;
      if (!/^[a-z]+\.[a-z-]+$/.test(code)) faults.push(`the code ${code}`);
      if (message === '' || message.length >= 500)
        faults.push(`the message ${message.slice(0, 99)}`);
      if (line === undefined || line < 1 || line > lines)
        faults.push(`${code} in line ${line} of ${lines}`);
    }
    const { line } = draft ?? {};
    if (line !== undefined && (line < 1 || line > lines))
      faults.push(`a draft in line ${line} of ${lines}`);
  }
  return faults;
}

/** The texts of a draft that stand in the input as they are, each with its field. */
export function listTexts(draft: ArticleDraft): [string, string][] {
  const { outlet, title, note, url, key, quotation, locator, citationNote, tags = [] } = draft;
  const people = (draft.authors ?? []).flatMap((person) =>
    typeof person === 'string'
      ? [person]
      : Object.values(person).filter((part) => typeof part === 'string'),
  );
  const fields = { outlet, title, note, url, key, quotation, locator, citationNote };
  return [
    ...Object.entries(fields).flatMap(([field, value]): [string, string][] =>
      value === undefined ? [] : [[field, value]],
    ),
    ...tags.map((tag): [string, string] => ['tag', tag]),
    ...people.map((part): [string, string] => ['author', part]),
  ];
}
