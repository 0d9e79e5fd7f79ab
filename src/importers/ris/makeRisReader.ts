import { CiteError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { gatherPieces } from '../gatherPieces.ts';
import type { ImportReader, ImportRecord, ReadOptions } from '../importer.ts';
import { longestRisRecord, makeRisSplitter, type RisRecord } from './splitRis.ts';
import { toRisDrafts } from './toRisDrafts.ts';

/** Reads RIS record by record. */
export function makeRisReader(text: AsyncIterable<string>, { file }: ReadOptions): ImportReader {
  return { batches: readBatches(text, file), formatRejectsHead: () => '', formatReject };
}

/** A rejected record with the reason in a line before it, where RIS has nothing. */
export function formatReject(source: string, reason: string): string {
  if (source === '') return '';
  const closed = /^[ \t]*ER {0,3}-/im.test(source) ? source : `${source.trimEnd()}\nER  - `;
  return `% reason: ${reason.replace(/\s+/g, ' ')}\n${closed.trimEnd()} \n\n`;
}

async function* readBatches(
  text: AsyncIterable<string>,
  file: string,
): AsyncIterable<readonly ImportRecord[]> {
  const split = makeRisSplitter();
  let count = 0;
  let isBlank = true;
  for await (const piece of gatherPieces(text)) {
    isBlank &&= piece.trim() === '';
    const records = split(piece, false).flatMap(toImportRecords);
    count += records.length;
    if (records.length > 0) yield records;
  }
  const last = split('', true).flatMap(toImportRecords);
  if (last.length > 0) yield last;
  if (count + last.length === 0 && !isBlank) {
    throw new CiteError('input.format', `${file} has no RIS record in it.`, {
      hint: 'A record begins like this: TY  - NEWS',
      place: { file },
    });
  }
}

function toImportRecords(record: RisRecord): readonly ImportRecord[] {
  const { text, line, isTooLong } = record;
  if (!isTooLong) return toRisDrafts(record);
  const message = `${quoteText(text)} has more than ${longestRisRecord} characters`;
  const problem = { code: 'row.too-long', message, place: { line } } as const;
  return [{ draft: undefined, problems: [problem], source: text.slice(0, 1000) }];
}
