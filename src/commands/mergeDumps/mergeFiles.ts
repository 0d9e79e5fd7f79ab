import { quoteWord } from '../../domain/doctor/formatCommand.ts';
import { CiteError } from '../../domain/error.ts';
import { toSafeText } from '../../domain/safeText.ts';
import type { MergedText } from '../../store/dump/merge/mergeTexts.ts';
import { exitStatus } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { readLines } from '../load/readLines.ts';

type Bytes = AsyncIterable<Uint8Array>;

/** The versions of a dump, each to be read from its beginning. */
export interface DumpVersions {
  readonly base: () => Bytes;
  readonly ours: () => Bytes;
  readonly theirs: () => Bytes;
}

/** So many remarks leave the first on the screen. */
const mostRemarks = 20;

/**
 * Merges two versions of a dump into a file; what cannot be merged stands in it between git's marks
 * and is told.
 *
 * @param to The file, and what it is called in what is told.
 * @returns 1 where anything is in conflict, as git would have it
 */
export async function mergeFiles(
  versions: DumpVersions,
  to: {
    readonly target: string;
    readonly name: string;
    /** Asked before the file is written; throws where it may not be. */
    readonly check?: (lines: readonly string[]) => Promise<void>;
  },
  dependencies: Dependencies,
): Promise<number> {
  const { io, files } = dependencies;
  const merged = await mergeOrKeepBoth(versions, dependencies);
  await to.check?.(merged.lines);
  await files.write(to.target, toPieces(merged.lines));
  if (merged.remarks.length === 0) return exitStatus.done;
  const shown = merged.remarks.slice(0, mostRemarks);
  const left = merged.remarks.length - shown.length;
  const name = toSafeText(to.name);
  const lines = [
    ...shown.map((remark) => `  ${toSafeText(remark)}`),
    ...(left > 0 ? [`  … and ${left} more`] : []),
    `Open ${name}, keep the lines that are right, and take git’s marks (<<<<<<<, =======, >>>>>>>) out.`,
    `Then: git add ${quoteWord(to.name)}`,
  ];
  const count = merged.remarks.length === 1 ? 'One thing' : `${merged.remarks.length} things`;
  await io.writeErr(`${count} in ${name} could not be merged:\n${lines.join('\n')}\n`);
  return exitStatus.failed;
}

async function mergeOrKeepBoth(
  versions: DumpVersions,
  { signal }: Dependencies,
): Promise<MergedText> {
  const read = (which: keyof DumpVersions) => readLines(versions[which](), which, signal);
  let why = 'One of the two cannot be read whole; cite load tells what is wrong with it.';
  try {
    const { mergeTexts } = await import('../../store/dump/merge/mergeTexts.ts');
    const merged = await mergeTexts({
      base: read('base'),
      ours: read('ours'),
      theirs: read('theirs'),
    });
    if (merged !== undefined) return merged;
  } catch (error) {
    if (!(error instanceof CiteError) || !(error.code === 'dump.invalid')) throw error;
    why = error.message;
  }
  const lines: string[] = ['<<<<<<< ours'];
  for await (const line of read('ours')) lines.push(line);
  lines.push('=======');
  for await (const line of read('theirs')) lines.push(line);
  lines.push('>>>>>>> theirs');
  return { lines, remarks: [why] };
}

/** So many lines are written at once. */
const pieceLines = 2000;

async function* toPieces(lines: readonly string[]): AsyncIterable<string> {
  for (let at = 0; at < lines.length; at += pieceLines) {
    yield `${lines.slice(at, at + pieceLines).join('\n')}\n`;
  }
}
