import { checkTogether } from '../checkTogether.ts';
import { type DumpRecord, identify } from '../dumpRecord.ts';
import { formatHeader, formatRecord, layRecord } from '../formatRecord.ts';
import { gatherRecords, type ReadRecord } from '../gatherRecords.ts';
import type { Versions } from './alignRecords.ts';
import { describeConflict } from './describeConflict.ts';
import { mergeDumps } from './mergeDumps.ts';

/** A dump as the lines of a file, or nothing where there is none. */
export type Lines = AsyncIterable<string>;

export interface MergedText {
  /** The lines of the merged dump, git's marks around what is in conflict among them. */
  readonly lines: readonly string[];
  /** What people are to look at, in their words; none where all is merged. */
  readonly remarks: readonly string[];
}

/**
 * Merges two dumps of one library that were changed apart.
 *
 * @param versions The lines of each; of the version before both none, where there was none.
 * @returns undefined where one of them cannot be read
 * @throws CiteError `dump.invalid` for what is no dump
 */
export async function mergeTexts(versions: Versions<Lines>): Promise<MergedText | undefined> {
  const known = new Map<string, DumpRecord>();
  const base = await readBase(versions.base, known);
  const ours = await readVersion(versions.ours, known);
  const theirs = await readVersion(versions.theirs, known);
  if (base === undefined || ours === undefined || theirs === undefined) return undefined;
  const lines = [formatHeader(), ''];
  const remarks: string[] = [];
  const standing: ReadRecord[] = [];
  const write = (record: DumpRecord, stands: boolean) => {
    lines.push(...layRecord(record));
    if (stands) standing.push({ line: lines.length - 1, record });
  };
  for (const part of mergeDumps({ base, ours, theirs })) {
    if (part.conflict === undefined) {
      write(part.record, true);
      lines.push('');
      continue;
    }
    remarks.push(describeConflict(part.conflict));
    const { removedBy } = part.conflict;
    lines.push('<<<<<<< ours');
    for (const record of part.conflict.ours) write(record, removedBy !== 'ours');
    lines.push('=======');
    for (const record of part.conflict.theirs) write(record, removedBy === 'ours');
    lines.push('>>>>>>> theirs', '');
  }
  checkTogether(standing, ({ place, message }) => {
    const record = standing.find(({ line }) => line === place.line)?.record;
    remarks.push(`${record === undefined ? '' : `${formatRecord(record)}: `}${message}`);
  });
  return { lines, remarks };
}

/** Git has an empty file for what was not there before. */
async function readBase(
  lines: Lines,
  known: Map<string, DumpRecord>,
): Promise<readonly DumpRecord[] | undefined> {
  let isEmpty = true;
  async function* look(): AsyncGenerator<string> {
    for await (const line of lines) {
      if (isEmpty && line.trim() !== '') isEmpty = false;
      yield line;
    }
    if (isEmpty) yield formatHeader();
  }
  return readVersion(look(), known);
}

/** @param known Records by their lines, so that what is the same in all versions is read once. */
async function readVersion(
  lines: Lines,
  known: Map<string, DumpRecord>,
): Promise<readonly DumpRecord[] | undefined> {
  const { records, problems } = await gatherRecords(lines, known);
  const all = records.map(({ record }) => record);
  return problems.length > 0 || hasTwoOfOne(all) ? undefined : all;
}

/** Whether two lines say of one record what differs. */
function hasTwoOfOne(records: readonly DumpRecord[]): boolean {
  const seen = new Map<string, DumpRecord>();
  return records.some((record) => {
    const name = `${record.kind}\0${identify(record)}`;
    const first = seen.get(name) ?? record;
    seen.set(name, first);
    return first !== record && formatRecord(first) !== formatRecord(record);
  });
}
