import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { cleanText } from '../../domain/cleanText.ts';
import { CiteError } from '../../domain/error.ts';
import { addExamples, exitStatus, type Run } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { addScope, type ScopeFlags, toScope } from './addScope.ts';
import type { SettingScope } from './createSettings.ts';
import { getSettingName } from './getSettingName.ts';
import { type SettingName, settings } from './settings.ts';
import { writeSetting } from './writeSetting.ts';

export function define(command: Command, hand: (run: Run) => void): void {
  command.argument('<NAME>', 'the setting').argument('<VALUE>', 'what it is to be');
  addScope(command);
  addExamples(command, [
    ['cite config set style chicago'],
    ['cite config set date-order dmy', 'read 3/4/24 as the third of April'],
    ['cite config set library sources.sqlite --folder', 'a library of its own for this folder'],
  ]);
  command.action((name: string, value: string, flags: ScopeFlags) => {
    hand((dependencies) => runConfigSet(name, value, flags, dependencies));
  });
}

/** Sets one. @throws CiteError `usage` for a name or a value that can be none */
export async function runConfigSet(
  given: string,
  text: string,
  flags: ScopeFlags,
  dependencies: Dependencies,
): Promise<number> {
  const name = getSettingName(given);
  const value = cleanText(text);
  const read = settings[name].read(value);
  const refused = read.ok ? await findBlogProblem(name, value) : read.problem.message;
  if (refused !== undefined) throw new CiteError('usage', `‘${name}’ can’t be so: ${refused}.`);
  const scope = toScope(flags);
  const written = name === 'library' ? toLastingPath(value, scope, dependencies) : value;
  await writeSetting(name, written, scope, dependencies);
  return exitStatus.done;
}

/** A path that means the same file wherever the program is run; that of a folder's file begins at the folder. */
function toLastingPath(path: string, scope: SettingScope, { settings }: Dependencies): string {
  if (scope === 'folder' || path.startsWith('~')) return path;
  return resolve(dirname(settings.getFile('folder').path), path);
}

/** What the blog style says of a value of its own; its tables are not for every start of the program. */
async function findBlogProblem(name: SettingName, value: string): Promise<string | undefined> {
  if (name !== 'blog.ignore-articles') return undefined;
  const { blogSettings } = await import('../../styles/blog/options.ts');
  const parsed = blogSettings['ignore-articles'].parse(value);
  return parsed.ok ? undefined : parsed.problem.message.replace(/\.$/, '');
}
