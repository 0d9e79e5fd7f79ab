import { toSafeText } from '../../domain/safeText.ts';
import { type Figures, formatFigures } from '../figures.ts';
import type { ImportOptions } from '../import.ts';

/** What became of an import. */
export interface ImportReport {
  readonly figures: Figures;
  /** What was found out about each file: its format, its encoding, the order of its dates. */
  readonly files: readonly FileReport[];
  readonly newOutlets: readonly string[];
  readonly newPosts: readonly string[];
  /** Citations that were not there before. */
  readonly citations: number;
  /** What `update` filled: the key and the fields. */
  readonly filled: readonly { readonly key: string; readonly fields: readonly string[] }[];
  /** Keys that the file asked for and that were taken, with those given instead. */
  readonly rekeyed: readonly { readonly wanted: string; readonly key: string }[];
  /** The first articles, one printed line each; only for a dry run. */
  readonly sample: readonly string[];
}

export interface FileReport {
  readonly file: string;
  readonly format: string;
  readonly encoding: string;
  /** Set where the file's own dates showed that they have the day first. */
  readonly dayFirst: boolean;
}

/** The report as `--json` shows it. */
export function toReportRecord(report: ImportReport) {
  const { read, added, present, updated, rejected } = report.figures;
  const { files, newOutlets, newPosts, citations, filled, rekeyed } = report;
  return {
    read,
    added,
    alreadyThere: present,
    updated,
    rejected,
    citations,
    files,
    newOutlets,
    newPosts,
    filled,
    rekeyed,
  };
}

/** The report as text: remarks for the eye, and the one line of figures. */
export function formatReport(
  report: ImportReport,
  options: ImportOptions,
): { readonly remarks: string; readonly figures: string } {
  const remarks = [
    ...report.files.flatMap(describeFile),
    ...describeNames('outlet', report.newOutlets),
    ...describeNames('post', report.newPosts),
    ...report.filled.map(({ key, fields }) => `Filled ${fields.join(', ')} of ${key}`),
    ...report.rekeyed.map(
      ({ wanted, key }) => `The key ‘${wanted}’ is taken or can be none; it became ‘${key}’`,
    ),
    ...(report.sample.length > 0 ? ['These would be added first:', ...report.sample] : []),
    ...(report.figures.read === 0 ? ['There are no records in it, only a header.'] : []),
    ...(options.rejects !== undefined && report.figures.rejected === 0
      ? [`Nothing was rejected, so ${options.rejects} was not written.`]
      : []),
    ...(report.figures.rejected > 0 ? [describeRejects(report.figures.rejected, options)] : []),
  ];
  const dry = options.dryRun ? 'Would be: ' : '';
  return {
    remarks: remarks.map((remark) => `${toSafeText(remark)}\n`).join(''),
    figures: `${dry}${formatFigures(report.figures)}\n`,
  };
}

function describeFile({ file, format, encoding, dayFirst }: FileReport): readonly string[] {
  const lines = [`${file}: read as ${format}${encoding === 'UTF-8' ? '' : ` in ${encoding}`}`];
  if (dayFirst) {
    lines.push(`${file}: its dates have the day first; if not, give --date-order mdy`);
  }
  return lines;
}

/** How many new names are told one by one. */
const shownNames = 8;

function describeNames(kind: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, shownNames).join(', ');
  const more = names.length > shownNames ? ` and ${names.length - shownNames} more` : '';
  return [`${names.length} new ${kind}${names.length === 1 ? '' : 's'}: ${shown}${more}`];
}

function describeRejects(count: number, { rejects, dryRun, files }: ImportOptions): string {
  const were = count === 1 ? '1 record was' : `${count} records were`;
  if (rejects === undefined) {
    const again = `cite import ${files.join(' ')} --rejects bad.csv`;
    return `${were} not taken. To mend ${count === 1 ? 'it in a file of its' : 'them in a file of their'} own: ${again}`;
  }
  if (dryRun) return `${were} not taken; without --dry-run ${rejects} would hold them.`;
  return `${were} not taken: mend ${rejects}, then cite import ${rejects}`;
}
