import { basename, dirname, join } from 'node:path';
import { CiteError } from '../../domain/error.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { runGit } from '../../terminal/runGit.ts';
import { exitStatus } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { readText } from './readText.ts';

/** What git runs; it puts in the names of the three files, and of the one that is merged. */
const driver = 'cite merge-dumps %O %A %B %P';

/**
 * Has git merge a dump by record and field, in this copy of the folder.
 *
 * @throws CiteError `git.failed`, `git.missing`
 */
export async function setUpGit(file: string, dependencies: Dependencies): Promise<number> {
  const { io, files, env, quiet } = dependencies;
  const folder = dirname(file);
  const name = basename(file);
  if (/[\s"*?[\\]/.test(name)) {
    throw new CiteError('usage', `Git would not know ${name} by that name in .gitattributes.`, {
      hint: 'Choose a name without spaces and signs, such as library.txt.',
    });
  }
  for (const [setting, value] of [
    ['merge.cite.name', 'libraries of cite, by record and field'],
    ['merge.cite.driver', driver],
  ] as const) {
    const { status, err } = await runGit(['config', setting, value], folder, env);
    if (status !== 0) {
      throw new CiteError('git.failed', `Git could not be set up: ${toSafeText(err)}`, {
        hint: 'Name a dump in a folder that git keeps (see git init).',
      });
    }
  }
  const attributes = join(folder, '.gitattributes');
  const text = await readText(attributes, dependencies);
  const line = `${name} merge=cite`;
  if (!text.split(/\r?\n/).includes(line)) {
    const start = text === '' || text.endsWith('\n') ? text : `${text}\n`;
    await files.write(attributes, `${start}${line}\n`);
  }
  if (!quiet) {
    await io.writeErr(
      `Git merges ${toSafeText(name)} by record and field from now on, in this copy.\nNext: git add .gitattributes, git commit. Whoever has another copy runs this there, once.\n`,
    );
  }
  return exitStatus.done;
}
