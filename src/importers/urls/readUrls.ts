import { quoteText } from '../../domain/quoteText.ts';
import { gatherPieces } from '../gatherPieces.ts';
import type { ImportReader, ImportRecord } from '../importer.ts';
import { readUrlLine } from './readUrlLine.ts';
import { isIdleLine, longestLine, makeLineSplitter, type TextLine } from './splitLines.ts';

/** Reads a list of addresses line by line. */
export function readUrls(text: AsyncIterable<string>): ImportReader {
  return { batches: readBatches(text), formatRejectsHead: () => '', formatReject };
}

/** A rejected line with the reason in a line of comment before it. */
function formatReject(source: string, reason: string): string {
  return `# reason: ${reason.replace(/\s+/g, ' ')}\n${source}\n`;
}

async function* readBatches(text: AsyncIterable<string>): AsyncIterable<readonly ImportRecord[]> {
  const split = makeLineSplitter();
  for await (const piece of gatherPieces(text)) {
    const records = split(piece, false).flatMap(toRecords);
    if (records.length > 0) yield records;
  }
  const last = split('', true).flatMap(toRecords);
  if (last.length > 0) yield last;
}

function toRecords({ text, line, isTooLong }: TextLine): readonly ImportRecord[] {
  if (!isTooLong && isIdleLine(text)) return [];
  const source = text.trim();
  if (isTooLong) {
    const message = `${quoteText(source)} has more than ${longestLine} characters`;
    return [refuse({ code: 'row.too-long', message, line, source: source.slice(0, 1000) })];
  }
  const entries = readUrlLine(text);
  if (entries.length === 0) {
    const message = `${quoteText(source)} has no web address in it`;
    return [refuse({ code: 'line.unreadable', message, line, source })];
  }
  return entries.map(({ url, title, note }) => ({
    draft: { line, url, title, note },
    problems: [],
    source: entries.length === 1 ? source : url,
  }));
}

function refuse(refusal: {
  readonly code: 'row.too-long' | 'line.unreadable';
  readonly message: string;
  readonly line: number;
  readonly source: string;
}): ImportRecord {
  const { code, message, line, source } = refusal;
  return { draft: undefined, problems: [{ code, message, place: { line } }], source };
}
