import type { Command } from 'commander';
import { CiteError } from '../../domain/error.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { addExamples, exitStatus, type Run } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
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

/** Opens the settings in the user's editor; what can be no setting is told, and may be mended at once. */
export async function runConfigEdit(
  flags: ScopeFlags,
  dependencies: Dependencies,
): Promise<number> {
  const { editor, settings, files, io, quiet } = dependencies;
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
    if (text === undefined || text === before) {
      if (!quiet) await io.writeErr('Nothing was changed.\n');
      return text === undefined ? exitStatus.failed : exitStatus.done;
    }
    if (file.scope === 'folder') await files.write(file.path, text);
    else await files.writePrivate(file.path, text);
    if (!quiet) await io.writeErr(`Wrote ${file.path}\n`);
    return exitStatus.done;
  } finally {
    await edited.remove();
  }
}

async function editUntilRight(
  file: SettingFile,
  edited: { readonly path: string; read(): Promise<string> },
  { editor, io, prompter, canAsk }: Dependencies,
): Promise<string | undefined> {
  for (;;) {
    const status = await editor.run(edited.path);
    if (status !== 0)
      throw new CiteError('editor.failed', `The editor ended with an error (${status}).`);
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
