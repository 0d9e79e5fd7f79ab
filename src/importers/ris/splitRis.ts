import type { RisTag } from '../../domain/risRecord.ts';

/** One record of RIS. */
export interface RisRecord {
  readonly tags: readonly RisTag[];
  /** The line it begins at, counted from 1. */
  readonly line: number;
  /** Its text as it stands. */
  readonly text: string;
  readonly isTooLong: boolean;
}

/** In characters. */
export const longestRisRecord = 1_048_576;

const strict = /^[ \t]{0,10}([A-Za-z][A-Za-z0-9]) {1,3}-(?: (.*)|$)/;
const beginning = /^[ \t]{0,10}TY {0,3}- ?\s*\S/i;
const ending = /^[ \t]{0,10}ER {0,3}-/i;
const usual = /^[ \t]{0,10}[A-Za-z][A-Za-z0-9] {2}-/;

export type RisSplitter = (piece: string, atEnd: boolean) => readonly RisRecord[];

interface Open {
  tags: [tag: string, text: string][];
  lines: string[];
  line: number;
  length: number;
}

/**
 * Makes a splitter of RIS into its records, which takes text in pieces of any length. A record ends
 * at `ER`, or where the next `TY` begins; a line without a tag goes on with the one before; what
 * stands between records is left out. Memory is bounded by one record.
 */
export function makeRisSplitter(): RisSplitter {
  let pending = '';
  let line = 0;
  let open: Open | undefined;
  /** Tags followed by one space are tags in this file; elsewhere such a line may be prose. */
  let isLoose = false;
  return (piece, atEnd) => {
    const lines = (pending + piece).split(/\r\n|\n|\r(?!$)/);
    pending = atEnd ? '' : (lines.pop() ?? '');
    if (pending.length > longestRisRecord) pending = pending.slice(0, longestRisRecord);
    const records: RisRecord[] = [];
    const end = (): void => {
      if (open !== undefined) records.push(...toRecord(open));
      open = undefined;
    };
    for (const text of lines) {
      line += 1;
      if (beginning.test(text)) {
        end();
        isLoose = !usual.test(text);
      }
      if (ending.test(text)) {
        if (open !== undefined) keepLine(open, text);
        end();
        continue;
      }
      const tag = readTag(text, isLoose);
      if (open === undefined && tag === undefined) continue;
      open ??= { tags: [], lines: [], line, length: 0 };
      keepLine(open, text);
      if (open.length <= longestRisRecord) addTag(open, tag, text);
    }
    if (atEnd) end();
    return records;
  };
}

function readTag(line: string, isLoose: boolean): RisTag | undefined {
  if (!isLoose && !usual.test(line) && !beginning.test(line)) return undefined;
  const [whole, tag = '', text = ''] =
    strict.exec(line) ?? /^\s*(TY)\s*-\s*(.*)$/i.exec(line) ?? [];
  return whole === undefined ? undefined : [tag.toUpperCase(), text.trim()];
}

function keepLine(open: Open, text: string): void {
  open.length += text.length + 1;
  if (open.length <= longestRisRecord) open.lines.push(text);
}

function addTag(open: Open, tag: RisTag | undefined, text: string): void {
  if (tag !== undefined) {
    open.tags.push([...tag]);
    return;
  }
  const last = open.tags.at(-1);
  const words = text.trim();
  if (last === undefined || words === '') return;
  // Only put together: a look into the whole at every line would take the square of its length.
  last[1] = last[1] === '' ? words : `${last[1]} ${words}`;
}

function toRecord({ tags, lines, line, length }: Open): RisRecord[] {
  if (tags.length === 0) return [];
  return [{ tags, line, text: lines.join('\n'), isTooLong: length > longestRisRecord }];
}
