import { type Command, InvalidArgumentError } from 'commander';
import type { DateOrder } from '../domain/date.ts';
import { CiteError } from '../domain/error.ts';
import { type Encoding, encodings, findEncoding } from '../importers/encodingName.ts';
import { type Aside, asides } from '../importers/importer.ts';
import { importers } from '../importers/index.ts';
import { type DuplicatePolicy, duplicatePolicies } from '../store/library.ts';
import { addExamples, exitStatus, type Run } from './command.ts';
import { parseChoice, parseDateOrder } from './decodeFlags.ts';
import type { Dependencies } from './dependencies.ts';
import { formatJson } from './formatJson.ts';
import { importFiles } from './import/importFiles.ts';
import { printSample } from './import/printSample.ts';
import { formatReport, type ImportReport, toReportRecord } from './import/report.ts';
import { withPost } from './withSettings.ts';

export interface ImportOptions {
  readonly files: readonly string[];
  readonly from?: string;
  readonly include: ReadonlySet<Aside>;
  readonly links?: boolean;
  readonly map?: ReadonlyMap<string, string>;
  readonly dateOrder?: DateOrder;
  readonly encoding?: Encoding;
  readonly post?: string;
  readonly onDuplicate: DuplicatePolicy;
  readonly dryRun?: boolean;
  readonly rejects?: string;
  readonly json?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  const formats = Object.keys(importers);
  command
    .argument('<FILE...>', 'files, folders or zip files, or - for standard input')
    .option(
      '--from <FORMAT>',
      `${formats.join(', ')} (else told from the content)`,
      parseChoice(formats),
    )
    .option('--map <COLUMN=FIELD>', 'read this column as that field; again for more', collectMap)
    .option('--date-order <ORDER>', 'how 3/4/24 is read: mdy, dmy, ymd', parseDateOrder)
    .option(
      '--encoding <NAME>',
      `${encodings.join(', ')} (else told from the content)`,
      parseEncoding,
    )
    .option(
      '--include <WHAT>',
      `of a blog’s backup also ${asides.join(', ')}; again for more`,
      collectAsides,
    )
    .option('--links', 'of posts without a section of sources, take the links in their text')
    .option('--post <SLUG>', 'cite them all in this post (where the file names none)')
    .option(
      '--on-duplicate <POLICY>',
      'an article you have already: skip it, update its gaps, or add it again',
      parseChoice(duplicatePolicies),
      'skip',
    )
    .option('--dry-run', 'tell what would happen, and change nothing')
    .option('--rejects <FILE>', 'write the records that were not taken here, with the reason')
    .option('--json', 'print the report as JSON');
  addExamples(command, [
    ['cite import sources.csv'],
    ['cite import sources.csv --dry-run', 'see first what would happen'],
    ['cite import old.csv --map Newspaper=outlet --map When=date'],
    ['cite import blog-backup.xml', 'every post of a blog, with its sources'],
    ['cite import sources.csv --rejects bad.csv', 'mend bad.csv, then: cite import bad.csv'],
  ]);
  command.action(
    (
      files: string[],
      flags: Omit<ImportOptions, 'files' | 'include'> & { include?: ReadonlySet<Aside> },
    ) => {
      const include = flags.include ?? new Set<Aside>();
      hand((dependencies) => runImport({ ...flags, include, files }, dependencies));
    },
  );
}

function parseEncoding(name: string): Encoding {
  const encoding = findEncoding(name);
  if (encoding !== undefined) return encoding;
  throw new InvalidArgumentError(`Choose from ${encodings.join(', ')}.`);
}

function collectAsides(value: string, earlier?: ReadonlySet<Aside>): ReadonlySet<Aside> {
  return new Set([...(earlier ?? []), ...value.split(/[\s,]+/).map(parseChoice(asides))]);
}

function collectMap(
  value: string,
  earlier: ReadonlyMap<string, string> | undefined,
): ReadonlyMap<string, string> {
  const at = value.lastIndexOf('=');
  if (at < 1 || at === value.length - 1) {
    throw new InvalidArgumentError('Write it as COLUMN=FIELD, such as Newspaper=outlet.');
  }
  return new Map(earlier).set(
    value.slice(0, at).trim(),
    value
      .slice(at + 1)
      .trim()
      .toLowerCase(),
  );
}

/** Reads the files into the library as one entry of the log, and reports. */
export async function runImport(given: ImportOptions, dependencies: Dependencies): Promise<number> {
  const options = withPost(given, dependencies);
  if (options.files.filter((file) => file === '-').length > 1) {
    throw new CiteError('usage', 'Standard input (-) can be read only once.');
  }
  const report = await importFiles(options, dependencies);
  await tell(report, options, dependencies);
  return report.figures.rejected > 0 ? exitStatus.failed : exitStatus.done;
}

async function tell(
  report: ImportReport,
  options: ImportOptions,
  { io, quiet }: Dependencies,
): Promise<void> {
  if (options.dryRun && !options.json) await printSample(report.sample, io);
  if (options.json) await io.writeOut(formatJson(toReportRecord(report)));
  const { remarks, figures } = formatReport(report, options);
  if (!quiet) await io.writeErr(remarks);
  if (!quiet && !options.json) await io.writeOut(figures);
}
