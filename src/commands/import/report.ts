import type { ArticleSummary, Citation } from '../../domain/article.ts';
import { formatCommand, toArguments } from '../../domain/doctor/formatCommand.ts';
import { isKey } from '../../domain/key.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { type Figures, formatFigures } from '../figures.ts';
import type { ImportOptions } from '../import.ts';
import { listCitations } from '../listCitations.ts';
import { describePosts } from './describePosts.ts';
import { listReadingFlags } from './listReadingFlags.ts';
import { nameRejects } from './nameRejects.ts';
import type { PostReport } from './postTally.ts';

/** What became of an import. */
export interface ImportReport {
  readonly figures: Figures;
  /** What was found out about each file: its format, its encoding. */
  readonly files: readonly FileReport[];
  /** What is to be said of the order of their dates and of their columns. */
  readonly remarks: readonly string[];
  /** What was passed over, such as `drafts` → 3. */
  readonly leftOut: ReadonlyMap<string, number>;
  readonly newOutlets: readonly string[];
  /** New outlets that look like one that was there. */
  readonly likenesses: readonly { readonly name: string; readonly like: string }[];
  readonly newPosts: readonly string[];
  /** The posts that the files hold, and what became of the sources of each. */
  readonly posts: readonly PostReport[];
  /** How many sources were taken that are worth a second look. */
  readonly unsure: number;
  /** Citations that were not there before. */
  readonly citations: number;
  /** Articles that the library had and that were cited before, with those citations. */
  readonly citedBefore: readonly {
    readonly key: string;
    readonly citations: readonly Citation[];
    /** Those that came with this import. */
    readonly now: readonly Citation[];
  }[];
  /** What `update` filled: the key and the fields. */
  readonly filled: readonly { readonly key: string; readonly fields: readonly string[] }[];
  /** Keys that the file asked for and that were taken, with those given instead. */
  readonly rekeyed: readonly { readonly wanted: string; readonly key: string }[];
  /** The first articles as they would be; only for a dry run. */
  readonly sample: readonly ArticleSummary[];
}

export interface FileReport {
  readonly file: string;
  readonly format: string;
  readonly encoding: string;
}

/** The report as `--json` shows it. */
export function toReportRecord(report: ImportReport) {
  const { read, added, present, updated, rejected } = report.figures;
  const { files, newOutlets, likenesses, newPosts, unsure } = report;
  const posts = report.posts.map(({ title = null, ...post }) => ({ ...post, title }));
  const { citations, filled, rekeyed, leftOut } = report;
  const toRecord = ({ post, cited }: Citation) => ({ post, cited: cited.edtf });
  const citedBefore = report.citedBefore.map(({ key, citations: before, now }) => ({
    key,
    citations: before.map(toRecord),
    now: now.map(toRecord),
  }));
  return {
    read,
    added,
    alreadyThere: present,
    updated,
    rejected,
    citations,
    unsure,
    files,
    leftOut: Object.fromEntries(leftOut),
    newOutlets,
    likenesses,
    newPosts,
    posts,
    citedBefore,
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
    ...describeFiles(report.files),
    ...report.remarks.slice(0, shownNames),
    ...describePosts(report.posts),
    ...[...report.leftOut].filter(([what]) => what !== bare).map(describeLeftOut),
    ...describeNames('outlet', report.newOutlets),
    ...report.likenesses.slice(0, shownNames).map(describeLikeness),
    ...describeNames('post', report.newPosts),
    ...(report.unsure > 0 ? [describeUnsure(report.unsure)] : []),
    ...describeCitedBefore(report.citedBefore),
    ...report.filled.map(({ key, fields }) => `Filled ${fields.join(', ')} of ${key}`),
    ...report.rekeyed.map(
      ({ wanted, key }) =>
        `The key ‘${wanted}’ ${isKey(wanted) ? 'is taken' : 'can’t be a key'}; it became ‘${key}’`,
    ),
    ...(report.figures.read === 0 && report.posts.length === 0
      ? ['There are no records in it.']
      : []),
    ...(options.rejects !== undefined && report.figures.rejected === 0
      ? [`Nothing was rejected, so ${options.rejects} was not written.`]
      : []),
    ...(report.figures.rejected > 0 ? [describeRejects(report, options)] : []),
  ];
  const dry = options.dryRun ? 'Would be: ' : '';
  return {
    remarks: remarks.map((remark) => `${toSafeText(remark)}\n`).join(''),
    figures: `${dry}${formatFigures(report.figures)}\n`,
  };
}

/** So many files are told one by one. */
const shownFiles = 8;

function describeFiles(files: readonly FileReport[]): readonly string[] {
  const describe = ({ format, encoding }: FileReport) =>
    `read as ${format}${encoding === 'UTF-8' ? '' : ` in ${encoding}`}`;
  if (files.length <= shownFiles) return files.map((file) => `${file.file}: ${describe(file)}`);
  const counts = new Map<string, number>();
  for (const file of files) counts.set(describe(file), (counts.get(describe(file)) ?? 0) + 1);
  return [...counts].map(([said, count]) => `${count} ${count === 1 ? 'file' : 'files'} ${said}`);
}

function describeLikeness({
  name,
  like,
}: {
  readonly name: string;
  readonly like: string;
}): string {
  const merge = formatCommand(['outlet', 'merge', ...toArguments([like, name])]);
  return `The new outlet ${quoteText(name)} looks like ${quoteText(like)}; if they are one: ${merge}`;
}

/** They are kept, and told with the posts. */
const bare = 'posts without sources';

/** @param what In the plural, its noun first. */
function describeLeftOut([what, count]: readonly [string, number]): string {
  return `Left out: ${count} ${count === 1 ? what.replace(/^(\w+)s\b/, '$1') : what}`;
}

function describeCitedBefore(articles: ImportReport['citedBefore']): readonly string[] {
  const lines = articles.slice(0, shownNames).map(({ key, citations, now }) => {
    const also = now.length === 0 ? '' : `, now also ${listCitations(now)}`;
    return `Cited again: ${key}, cited before ${listCitations(citations)}${also}`;
  });
  const left = articles.length - lines.length;
  return left > 0 ? [...lines, `… and ${left} more were cited again`] : lines;
}

function describeUnsure(count: number): string {
  const were = count === 1 ? '1 source was' : `${count} sources were`;
  return `${were} read with some doubt; look at what came in: cite list --sort added`;
}

/** How many new names are told one by one. */
const shownNames = 8;

function describeNames(kind: string, names: readonly string[]): readonly string[] {
  if (names.length === 0) return [];
  const shown = names.slice(0, shownNames).join(', ');
  const more = names.length > shownNames ? ` and ${names.length - shownNames} more` : '';
  return [`${names.length} new ${kind}${names.length === 1 ? '' : 's'}: ${shown}${more}`];
}

/** Names of files as arguments, so that one that begins with a hyphen is not taken for a flag. */
function toFiles(names: readonly string[]): readonly string[] {
  return names.map((name) => (/^-./.test(name) ? `./${name}` : name));
}

function describeRejects({ figures, files: read }: ImportReport, options: ImportOptions): string {
  const { rejects, dryRun, files } = options;
  const told = listReadingFlags(options);
  const count = figures.rejected;
  const were = count === 1 ? '1 record was' : `${count} records were`;
  if (rejects === undefined) {
    const again = formatCommand([
      'import',
      ...toFiles(files),
      ...told,
      '--rejects',
      nameRejects(read),
    ]);
    return `${were} not taken. To mend ${count === 1 ? 'it in a file of its' : 'them in a file of their'} own: ${again}`;
  }
  if (dryRun) return `${were} not taken; without --dry-run ${rejects} would hold them.`;
  return `${were} not taken: mend ${rejects}, then ${formatCommand(['import', ...toFiles([rejects]), ...told])}`;
}
