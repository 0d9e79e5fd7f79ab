import { basename, dirname } from 'node:path';
import { formatCommand, quoteWord } from '../../domain/doctor/formatCommand.ts';
import { CiteError } from '../../domain/error.ts';
import { readGitConflict } from '../../terminal/readGitConflict.ts';
import type { Dependencies } from '../dependencies.ts';
import { readText } from './readText.ts';

/**
 * Refuses to write over a dump that was changed by hand since git, or a merge before, left it.
 *
 * @param merged What is to be written.
 * @throws CiteError `git.edited`
 */
export async function refuseEdited(
  file: string,
  merged: readonly string[],
  dependencies: Dependencies,
): Promise<void> {
  const now = toPlain(await readText(file, dependencies));
  if (now === '' || now === toPlain(`${merged.join('\n')}\n`)) return;
  const left = await readGitConflict(dirname(file), basename(file), dependencies.env);
  const isLeft = left?.some((text) => toPlain(text) === now) ?? /^<{7}/m.test(now);
  if (isLeft) return;
  throw new CiteError('git.edited', `${file} was changed since git left it in conflict.`, {
    hint: `Nothing was changed. If it is right as it is now: git add ${quoteWord(file)}\nTo merge it anew and lose what was changed: git checkout --merge ${quoteWord(file)}, then ${formatCommand(['merge-dumps', file])}`,
  });
}

/** Git calls the sides by names of branches or others, and may end lines as the system does. */
function toPlain(text: string): string {
  return text.replaceAll('\r\n', '\n').replaceAll(/^([<>|]{7}) .*$/gm, '$1');
}
