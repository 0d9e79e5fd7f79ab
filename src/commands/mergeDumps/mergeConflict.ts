import { basename, dirname } from 'node:path';
import { quoteWord } from '../../domain/doctor/formatCommand.ts';
import { CiteError } from '../../domain/error.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { runGit } from '../../terminal/runGit.ts';
import { exitStatus } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { mergeFiles } from './mergeFiles.ts';
import { refuseEdited } from './refuseEdited.ts';

/**
 * Merges a dump that git has left in conflict, from the versions that git keeps of it.
 *
 * @throws CiteError `git.no-conflict`, `git.edited`, `git.missing`
 */
export async function mergeConflict(file: string, dependencies: Dependencies): Promise<number> {
  const { io, env, quiet } = dependencies;
  const readStage = async (stage: 1 | 2 | 3) => {
    const { status, out } = await runGit(
      ['show', `:${stage}:./${basename(file)}`],
      dirname(file),
      env,
    );
    return status === 0 ? out : undefined;
  };
  const ours = await readStage(2);
  const theirs = await readStage(3);
  if (ours === undefined || theirs === undefined) {
    throw new CiteError('git.no-conflict', `Git has no two versions of ${file} to be merged.`, {
      hint: 'Name a dump that git says has a conflict, after git merge or git pull.',
    });
  }
  const base = (await readStage(1)) ?? new Uint8Array();
  const status = await mergeFiles(
    { base: () => toBytes(base), ours: () => toBytes(ours), theirs: () => toBytes(theirs) },
    {
      target: file,
      name: file,
      check: (lines) => refuseEdited(file, lines, dependencies),
    },
    dependencies,
  );
  if (status === exitStatus.done && !quiet) {
    const name = toSafeText(file);
    await io.writeErr(
      `Merged ${name}: nothing is in conflict.\nNext: git add ${quoteWord(file)}, git commit\n`,
    );
  }
  return status;
}

async function* toBytes(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
