import { decodeObject } from '../../domain/decodeJson.ts';
import { CiteError } from '../../domain/error.ts';
import type { Problem } from '../../domain/problem.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { decodeRecord } from './decodeRecord.ts';
import { type DumpRecord, dumpFormat, dumpVersion } from './dumpRecord.ts';

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

const conflict = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;

/**
 * Reads the lines of a dump. Lines may come in any order after the first, and twice.
 *
 * @throws CiteError `dump.invalid` where the first line is no header of a dump, or of a later version
 */
export async function gatherRecords(lines: AsyncIterable<string>): Promise<Gathered> {
  const records: ReadRecord[] = [];
  const problems: Problem[] = [];
  let line = 0;
  let hasHeader = false;
  for await (const text of lines) {
    line += 1;
    if (text.trim() === '') continue;
    const report = (field: string | undefined, message: string) => {
      problems.push({ code: 'line.unreadable', message, place: { line, field } });
    };
    if (conflict.test(text)) {
      report(
        undefined,
        'git left a conflict here; keep the lines that are right and take its marks out',
      );
      continue;
    }
    const value = parseJson(text);
    if (!hasHeader) {
      checkHeader(value);
      hasHeader = true;
    } else if (value === undefined) {
      report(undefined, `${quoteText(text)} is no JSON object`);
    } else if (!isHeader(value)) {
      const record = decodeRecord(value, report);
      if (record !== undefined) records.push({ line, record });
    }
    if (problems.length >= mostProblems) break;
  }
  if (!hasHeader) checkHeader(undefined);
  return { records, problems };
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
