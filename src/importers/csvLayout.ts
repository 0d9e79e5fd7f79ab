import { findColumnRole, foldColumn } from '../domain/csvColumns.ts';
import { CiteError } from '../domain/error.ts';
import { detectDelimiter, findSepLine } from './detectDelimiter.ts';
import { type CsvRecord, makeCsvScanner } from './parseCsv.ts';

/** How a CSV file is written: what its beginning tells. */
export interface CsvLayout {
  readonly delimiter: string;
  /** How much of the text comes before the first record, and how many lines that is. */
  readonly skipped: { readonly length: number; readonly lines: number };
  /** The cells of the first rows. */
  readonly samples: readonly (readonly string[])[];
  readonly header: CsvRecord;
}

const sampleCount = 200;

/**
 * Tells how a CSV file is written.
 *
 * @param head The beginning of the text, or all of it.
 * @param mapped The columns that `--map` names, folded.
 * @throws CiteError `input.format`, `input.header` where no header can be read
 */
export function detectLayout(
  head: string,
  isWhole: boolean,
  mapped: ReadonlySet<string>,
  file: string,
): CsvLayout {
  const sep = findSepLine(head);
  const skipped = { length: sep?.length ?? 0, lines: sep === undefined ? 0 : 1 };
  const text = head.slice(skipped.length);
  const isKnown = (name: string): boolean =>
    findColumnRole(name) !== undefined || mapped.has(foldColumn(name));
  const delimiter = sep?.delimiter ?? detectDelimiter(text, isKnown);
  const scan = makeCsvScanner(delimiter, { firstLine: 1 + skipped.lines });
  const [header, ...rows] = scan(text, isWhole).slice(0, sampleCount + 1);
  if (header === undefined || header.fault !== undefined) throw toHeaderError(text, header, file);
  const samples = rows.filter(({ fault }) => fault === undefined).map(({ cells }) => cells);
  return { delimiter, skipped, samples, header };
}

function toHeaderError(text: string, header: CsvRecord | undefined, file: string): CiteError {
  if (text.trim() === '')
    return new CiteError('input.format', 'The file is empty.', { place: { file } });
  const line = header?.line ?? 1;
  const why =
    header?.fault?.kind === 'open-quote'
      ? 'a quotation mark (") in it is never closed'
      : 'it does not end within the first 65,536 characters';
  return new CiteError(
    'input.header',
    `The first line, which names the columns, is unreadable: ${why}.`,
    {
      place: { file, line },
    },
  );
}
