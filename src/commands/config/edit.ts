import type { Command } from 'commander';
import { CiteError } from '../../domain/error.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { addExamples, exitStatus, type Run } from '../command.ts';
import type { Dependencies, EditedFile } from '../dependencies.ts';
import { isUntouched } from '../edit/isUntouched.ts';
import { addScope, type ScopeFlags, toScope } from './addScope.ts';
import { createSettings, type SettingFile } from './createSettings.ts';

export function define(command: Command, hand: (run: Run) => void): void {
  addScope(command);
  addExamples(command, [['cite config edit'], ['cite config edit --folder']]);
  command.action((flags: ScopeFlags) => {
    hand((dependencies) => runConfigEdit(flags, dependencies));
  });
}

const head = `# Settings of cite: a name = value a line. cite config list --all shows all there are.
`;

/**
 * Opens the settings in the user's editor; what can be no setting is told, and may be
 * mended at once. What was typed is in a file all the while, which stays and is named unless it was taken in.
 */
export async function runConfigEdit(
  flags: ScopeFlags,
  dependencies: Dependencies,
): Promise<number> {
  const { editor, settings, io, quiet } = dependencies;
  const file = settings.getFile(toScope(flags));
  if (!editor.isSet) {
    throw new CiteError('editor.failed', 'No editor is set.', {
      hint: `Name one in VISUAL or EDITOR, such as: export EDITOR=nano\nOr set one thing: cite config set style chicago`,
    });
  }
  const before = file.text === '' ? head : file.text;
  const edited = await editor.open('settings.txt', before);
  try {
    const text = await editUntilRight(file, edited, dependencies);
    if (text === undefined) {
      await tellKept(edited, dependencies);
      return exitStatus.failed;
    }
    if (text !== before) await writeSettings(file, text, dependencies);
    await edited.remove();
    if (!quiet)
      await io.writeErr(text === before ? 'Nothing was changed.\n' : `Wrote ${file.path}\n`);
    return exitStatus.done;
  } catch (error) {
    if (await isUntouched(edited, before)) await edited.remove();
    else await tellKept(edited, dependencies);
    throw error;
  }
}

async function writeSettings(
  file: SettingFile,
  text: string,
  { files }: Dependencies,
): Promise<void> {
  if (file.scope === 'folder') await files.write(file.path, text);
  else await files.writePrivate(file.path, text);
}

async function tellKept({ path }: EditedFile, { io }: Dependencies): Promise<void> {
  await io.writeErr(
    `Nothing was changed. What you typed is kept in ${path}\nTo use it, copy it into what ‘cite config edit’ opens.\n`,
  );
}

/** @returns the text; undefined where the user leaves it wrong. */
async function editUntilRight(
  file: SettingFile,
  edited: EditedFile,
  { editor, io, prompter, canAsk }: Dependencies,
): Promise<string | undefined> {
  for (;;) {
    const status = await editor.run(edited.path);
    if (status !== 0)
      throw new CiteError('editor.failed', `The editor ended with an error (${status}).`, {
        hint: 'Nothing was changed.',
      });
    const text = await edited.read();
    const problems = findProblems({ ...file, text });
    if (problems.length === 0) return text;
    for (const { message, place } of problems) {
      await io.writeErr(toSafeText(`line ${place?.line ?? 1}: ${message}`));
      await io.writeErr('\n');
    }
    if (!canAsk || !(await prompter.askConfirm({ message: 'Mend it?', initial: true }))) {
      return undefined;
    }
  }
}

function findProblems(file: SettingFile): readonly CiteError[] {
  return createSettings({ folders: [file], global: { ...file, text: '' } }).listProblems();
}
