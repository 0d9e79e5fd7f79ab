import { copyFile, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runGit } from './runGit.ts';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * What git left in a file that is in conflict: as a merge wrote it, and as `git checkout --merge`
 * writes it, which may be other hunks.
 *
 * @param folder The folder of the file.
 * @param name Its name there.
 * @returns undefined where git does not keep what a merge wrote, as before 2.33
 */
export async function readGitConflict(
  folder: string,
  name: string,
  env: Env,
): Promise<readonly string[] | undefined> {
  const merge = await runGit(['show', `AUTO_MERGE:./${name}`], folder, env);
  if (merge.status !== 0) return undefined;
  const checkout = await readCheckout(folder, name, env);
  return [Buffer.from(merge.out).toString('utf8'), ...(checkout === undefined ? [] : [checkout])];
}

/** Made anew from the index, in a folder apart, so that file, folder and index stay as they are. */
async function readCheckout(folder: string, name: string, env: Env): Promise<string | undefined> {
  const asked = ['rev-parse', '--absolute-git-dir', '--show-prefix'];
  const { status, out } = await runGit(asked, folder, env);
  const [gitFolder = '', prefix = ''] = Buffer.from(out).toString('utf8').split('\n');
  if (status !== 0 || gitFolder === '') return undefined;
  const apart = await mkdtemp(join(tmpdir(), 'cite-git-'));
  try {
    const index = join(apart, 'index');
    const tree = join(apart, 'tree');
    await copyFile(join(gitFolder, 'index'), index);
    await mkdir(tree);
    const path = `${prefix}${name}`;
    const made = await runGit(
      [`--git-dir=${gitFolder}`, `--work-tree=${tree}`, 'checkout', '--merge', '--', path],
      tree,
      { ...env, GIT_INDEX_FILE: index },
    );
    return made.status === 0 ? await readFile(join(tree, path), 'utf8') : undefined;
  } catch {
    return undefined;
  } finally {
    await rm(apart, { recursive: true, force: true });
  }
}
