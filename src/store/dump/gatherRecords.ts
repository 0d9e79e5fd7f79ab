import { decodeObject } from '../../domain/decodeJson.ts';
import { CiteError } from '../../domain/error.ts';
import type { Problem } from '../../domain/problem.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { decodeRecord } from './decodeRecord.ts';
import { type DumpRecord, dumpFormat, dumpVersion } from './dumpRecord.ts';
import { conflict, joinValues } from './joinValues.ts';

/** A record and the line it stands on, counted from 1. */
export interface ReadRecord {
  readonly line: number;
  readonly record: DumpRecord;
}

/** What the lines of a dump say. */
export interface Gathered {
  readonly records: readonly ReadRecord[];
  readonly problems: readonly Problem[];
}

/** So many problems are enough to mend. */
const mostProblems = 1000;

/**
 * Reads the lines of a dump. Records may come in any order after the first line, and twice; each on one
 * line or several.
 *
 * @param known Records that were read before, by their text; those that are read now are added.
 * @throws CiteError `dump.invalid` where the first line is no header of a dump, or of a later version
 */
export async function gatherRecords(
  lines: AsyncIterable<string>,
  known?: Map<string, DumpRecord>,
): Promise<Gathered> {
  const records: ReadRecord[] = [];
  const problems: Problem[] = [];
  const marks: Problem[] = [];
  let hasHeader = false;
  for await (const { line, text } of joinValues(lines)) {
    const report = (field: string | undefined, message: string) => {
      problems.push({ code: 'line.unreadable', message, place: { line, field } });
    };
    const same = hasHeader ? known?.get(text) : undefined;
    if (same !== undefined) records.push({ line, record: same });
    else if (conflict.test(text)) {
      marks.push({ code: 'line.unreadable', message: describeMark(text), place: { line } });
    } else if (hasHeader) {
      const record = readRecord(text, report);
      if (record !== undefined) {
        records.push({ line, record });
        known?.set(text, record);
      }
    } else {
      checkHeader(parseJson(text));
      hasHeader = true;
    }
    if (problems.length + marks.length >= mostProblems) break;
  }
  if (!hasHeader) checkHeader(undefined);
  // What stands between marks is torn: there is nothing else to be told of it.
  return { records, problems: marks.length > 0 ? marks : problems };
}

/** @returns undefined where it was reported, and for another header, as a union of two dumps has it. */
function readRecord(
  text: string,
  report: (field: string | undefined, message: string) => void,
): DumpRecord | undefined {
  const value = parseJson(text);
  if (value !== undefined) return isHeader(value) ? undefined : decodeRecord(value, report);
  report(undefined, `${quoteText(text)} is no JSON object`);
  return undefined;
}

/** What cite merge-dumps has marked is for people; what git has is for cite merge-dumps first. */
function describeMark(mark: string): string {
  const byHand = 'keep the lines that are right and take its marks out';
  return mark.startsWith('<<<<<<< ') && mark !== '<<<<<<< ours'
    ? `git left a conflict here; cite merge-dumps and the file’s name merges it, or ${byHand}`
    : `git left a conflict here; ${byHand}`;
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = surrogate.test(text) ? JSON.parse(text, mendText) : JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

const surrogate = /\\ud[89a-f]/i;

/** Half a character becomes what the database would make of it. */
function mendText(_: string, value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value;
}

/** A union of two dumps may hold two headers. */
function isHeader(value: unknown): boolean {
  const header = decodeObject(value);
  return header['format'] === dumpFormat && header['version'] === dumpVersion;
}

function checkHeader(value: unknown): void {
  const { format, version } = decodeObject(value);
  if (format !== dumpFormat || typeof version !== 'number') {
    throw new CiteError('dump.invalid', 'This is no dump of a library.', {
      hint: `A dump is what cite dump writes: its first line is {"format":"${dumpFormat}","version":${dumpVersion}}. Other files are for cite import.`,
    });
  }
  if (version > dumpVersion) {
    throw new CiteError(
      'dump.invalid',
      `A newer cite wrote this dump (its version is ${version}, this one reads ${dumpVersion}).`,
      { hint: 'Update cite, and load it then.' },
    );
  }
}
