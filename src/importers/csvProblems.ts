import type { Problem } from '../domain/problem.ts';
import { quoteText } from '../domain/quoteText.ts';
import type { CsvPlan } from './csvPlan.ts';
import type { CsvRecord } from './parseCsv.ts';

/** The most characters of a cell. */
const longestCell = 100_000;

/** What is wrong with a row as a row of the file; its values are checked later. */
export function findRowProblem(
  record: CsvRecord,
  plan: CsvPlan,
  delimiter: string,
): Problem | undefined {
  if (record.fault !== undefined) return toFaultProblem(record);
  if (record.cells.length > plan.names.length && hasTextBeyond(record.cells, plan.names.length)) {
    return toTooLongProblem(record, plan, delimiter);
  }
  return record.source.length > longestCell ? findLongCell(record, plan) : undefined;
}

function toFaultProblem({ fault, source }: CsvRecord): Problem | undefined {
  if (fault === undefined) return undefined;
  const place = { line: fault.line };
  if (fault.kind === 'too-long') {
    const message = `the row is longer than 1,000,000 characters; it begins ${quoteText(source)}`;
    return { code: 'text.too-long', message, place };
  }
  const lines = source.split(/\r\n|\r|\n/);
  const message = `a quotation mark (") opens in ${quoteText(lines.at(-1) ?? '')} and is never closed; close it, or double it ("") where it is part of the text`;
  return { code: 'row.unreadable', message, place };
}

function findLongCell({ cells, line }: CsvRecord, { names }: CsvPlan): Problem | undefined {
  const column = cells.findIndex((cell) => cell.length > longestCell);
  if (column < 0) return undefined;
  const message = `the text is longer than 100,000 characters; it begins ${quoteText(cells[column] ?? '')}`;
  return { code: 'text.too-long', message, place: { line, field: names[column] } };
}

function hasTextBeyond(cells: readonly string[], width: number): boolean {
  return cells.slice(width).some((cell) => cell.trim() !== '');
}

function toTooLongProblem({ cells, line }: CsvRecord, plan: CsvPlan, delimiter: string): Problem {
  // The reason of an earlier round of rejects is no cell of the row's own.
  const own = plan.reason === undefined ? 0 : 1;
  const split = findSplitCell(cells, plan);
  const field = split === undefined ? undefined : plan.names[split];
  const mark = delimiterNames[delimiter] ?? quoteText(delimiter);
  const guess =
    field === undefined
      ? `if one of them has a ${mark} in its text, put it in quotation marks`
      : `the text of ${quoteText(field)} probably has a ${mark} in it: put it in quotation marks`;
  return {
    code: 'row.too-long',
    message: `the row has ${cells.length - own} cells, the header ${plan.names.length - own}; ${guess}`,
    place: { line, field },
  };
}

const delimiterNames: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'vertical bar',
};

/**
 * The column whose text was most likely cut: its next piece begins with a space, as the text after
 * a comma does; else the title, where what follows it has been moved out of its place.
 */
function findSplitCell(cells: readonly string[], { names, fields }: CsvPlan): number | undefined {
  const spaced = cells.findIndex((cell, at) => at > 0 && /^\s\S/.test(cell));
  if (spaced > 0 && spaced <= names.length) return spaced - 1;
  const [url = -1] = fields.url;
  const [date = -1] = fields.date;
  const isMoved =
    /^(?!https?:).*\S/i.test(cells[url]?.trim() ?? '') || /^\D+$/.test(cells[date]?.trim() ?? '');
  return isMoved ? fields.title[0] : undefined;
}
