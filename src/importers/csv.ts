import { quoteWord } from '../domain/doctor/formatCommand.ts';
import { toDraft } from './csvDraft.ts';
import { checkIsHeader, checkPlan, foldMap } from './csvHeader.ts';
import { type CsvLayout, detectLayout } from './csvLayout.ts';
import { looksLikeCsv } from './csvLooks.ts';
import { type CsvPlan, planColumns } from './csvPlan.ts';
import { findRowProblem } from './csvProblems.ts';
import { formatReject, formatRejectsHead } from './csvRejects.ts';
import type { Importer, ImportReader, ImportRecord, ReadOptions } from './importer.ts';
import { type CsvRecord, parseCsv } from './parseCsv.ts';
import { cutText, type PeekedText, peekText } from './peekText.ts';

/** How much of a file tells how it is written. */
const headLength = 65_536;
/** What is read at a time. */
const pieceLength = 262_144;

/** Spreadsheets and tables: comma-, semicolon-, tab- or bar-separated, with a header. */
export const csv: Importer = {
  name: 'csv',
  summary: 'a table with a header: comma-, semicolon- or tab-separated; also Zotero’s CSV',
  extensions: ['csv', 'tsv', 'tab'],
  looksLike: looksLikeCsv,
  read: readCsv,
};

function readCsv(text: AsyncIterable<string>, options: ReadOptions): ImportReader {
  let layout: CsvLayout | undefined;
  let plan: CsvPlan | undefined;
  const batches = readBatches(text, options, (found) => {
    layout = found.layout;
    plan = found.plan;
  });
  return {
    batches,
    formatRejectsHead: () => (layout === undefined ? '' : formatRejectsHead(layout)),
    formatReject: (source, reason) =>
      layout === undefined ? '' : formatReject(source, reason, layout),
    listRemarks: () => (plan === undefined ? [] : describeUnknown(plan)),
  };
}

async function* readBatches(
  text: AsyncIterable<string>,
  options: ReadOptions,
  onPlan: (found: { readonly layout: CsvLayout; readonly plan: CsvPlan }) => void,
): AsyncIterable<readonly ImportRecord[]> {
  const peeked = await peekText(text, headLength);
  try {
    const { layout, plan } = planFile(peeked, options);
    onPlan({ layout, plan });
    const { delimiter, skipped } = layout;
    const pieces = cutText(peeked.rest, skipped.length, pieceLength);
    let isHeader = true;
    for await (const records of parseCsv(pieces, delimiter, { firstLine: 1 + skipped.lines })) {
      const rows = isHeader ? records.slice(1) : records;
      isHeader = false;
      const own = plan.reason === undefined ? rows : rows.filter((row) => !isReason(row, plan));
      if (own.length > 0) yield own.map((record) => toImportRecord(record, plan, delimiter));
    }
  } finally {
    await peeked.close();
  }
}

/** Whether a row holds nothing but the reason why the next one was rejected. */
function isReason({ cells, fault }: CsvRecord, { reason }: CsvPlan): boolean {
  return fault === undefined && cells.every((cell, at) => at === reason || cell.trim() === '');
}

/** @throws CiteError `input.*`, `usage` */
function planFile(
  { head, isWhole }: PeekedText,
  { file, map }: ReadOptions,
): { layout: CsvLayout; plan: CsvPlan } {
  const folded = foldMap(map);
  const layout = detectLayout(head, isWhole, new Set(folded.keys()), file);
  checkIsHeader(layout.header, folded, file);
  const plan = planColumns(layout.header.cells, layout.samples, folded);
  checkPlan(plan, map, layout.header, file);
  return { layout, plan };
}

/** So many columns are named. */
const namedColumns = 6;

/** Columns that only the user can tell the meaning of, where a field is missing that one of them may be. */
function describeUnknown({ unknown, fields }: CsvPlan): readonly string[] {
  const [first] = unknown;
  const [wanted, ...others] = (['title', 'outlet', 'date'] as const).filter(
    (field) => fields[field].length === 0,
  );
  if (first === undefined || wanted === undefined) return [];
  const missing = [wanted, ...others].map((field) => `the ${field}`).join(' or ');
  const more = unknown.length > namedColumns ? ` and ${unknown.length - namedColumns} more` : '';
  const names = unknown.slice(0, namedColumns).join(', ');
  const were =
    unknown.length === 1
      ? `the column ${names} was kept as it is`
      : `the columns ${names}${more} were kept as they are`;
  return [
    `no column is known to hold ${missing}; ${were}; if one holds it: --map ${quoteWord(`${first}=${wanted}`)}`,
  ];
}

const noProblems: ImportRecord['problems'] = [];

function toImportRecord(record: CsvRecord, plan: CsvPlan, delimiter: string): ImportRecord {
  const problem = findRowProblem(record, plan, delimiter);
  if (problem !== undefined) {
    return { draft: undefined, problems: [problem], source: record.source };
  }
  const draft = toDraft(record.cells, record.line, plan);
  return { draft, problems: noProblems, source: record.source };
}
