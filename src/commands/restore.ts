import type { Command } from 'commander';
import { CiteError } from '../domain/error.ts';
import { toSafeText } from '../domain/safeText.ts';
import { addExamples, exitStatus, type Run } from './command.ts';
import type { Dependencies } from './dependencies.ts';

interface RestoreOptions {
  readonly file: string | undefined;
  readonly yes?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command
    .argument('[FILE]', 'the backup: a path, or a name as cite backup --list shows it')
    .option('-y, --yes', 'ask nothing');
  addExamples(command, [
    ['cite restore', 'asks which of the copies'],
    ['cite restore library-2026-11-20.sqlite', 'the copy of that day'],
    ['cite restore /media/stick/library.sqlite --yes'],
  ]);
  command.action((file: string | undefined, flags: Omit<RestoreOptions, 'file'>) => {
    hand((dependencies) => runRestore({ ...flags, file }, dependencies));
  });
}

/** Puts a backup in the place of the library, which is set aside. */
export async function runRestore(
  options: RestoreOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { io } = dependencies;
  const library = dependencies.findLibrary();
  const { chooseBackup } = await import('./restore/chooseBackup.ts');
  const backup = await chooseBackup(options.file, dependencies);
  if (await dependencies.files.isSame(backup, library)) {
    throw new CiteError('backup.invalid', `${backup} is your library itself, no copy of it.`, {
      hint: 'cite backup --list shows the copies there are. Nothing was changed.',
    });
  }
  const { prepareRestore } = await import('../store/backup/prepareRestore.ts');
  const prepared = prepareRestore(library, backup);
  try {
    const { formatNumber } = await import('./log/formatChanges.ts');
    const count = `${formatNumber(prepared.articles)} ${prepared.articles === 1 ? 'article' : 'articles'}`;
    if (!(await isSure(options, `${toSafeText(backup)} (${count})`, dependencies))) {
      await io.writeErr('Nothing was changed.\n');
      return exitStatus.failed;
    }
    const { restoreLibrary } = await import('../store/backup/restoreLibrary.ts');
    const { nameAside } = await import('./restore/nameAside.ts');
    const aside = nameAside(library, dependencies.now());
    const onWait = () => {
      void io.writeErr('Another cite is using the library; waiting for it.\n');
    };
    const isKept = await restoreLibrary(library, prepared, aside, { busyTimeout: 10_000, onWait });
    await io.writeOut(`Put back ${count} from ${toSafeText(backup)}\n`);
    if (isKept) await io.writeOut(`What was there before is kept in ${toSafeText(aside)}\n`);
    return exitStatus.done;
  } finally {
    prepared.discard();
  }
}

/** @throws CiteError `usage` where nobody is there to be asked */
async function isSure(
  options: RestoreOptions,
  name: string,
  { canAsk, prompter }: Dependencies,
): Promise<boolean> {
  if (options.yes) return true;
  if (!canAsk) {
    throw new CiteError(
      'usage',
      `Put ${name} in the place of your library? Nobody is there to be asked.`,
      { hint: 'Say --yes if you are sure; your library as it is will be kept beside it.' },
    );
  }
  const message = `Put ${name} in the place of your library? It will be kept beside it`;
  return prompter.askConfirm({ message, initial: false });
}
