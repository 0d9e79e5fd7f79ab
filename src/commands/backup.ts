import type { Command } from 'commander';
import { CiteError } from '../domain/error.ts';
import { toSafeText } from '../domain/safeText.ts';
import { addExamples, exitStatus, type Run } from './command.ts';
import type { Dependencies } from './dependencies.ts';
import { formatJson } from './formatJson.ts';

interface BackupOptions {
  readonly target: string | undefined;
  readonly force?: boolean;
  readonly list?: boolean;
  readonly json?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command
    .argument(
      '[FILE]',
      'a file, or a folder for it; without it the folder backups beside the library',
    )
    .option('--force', 'put it in the place of a file that is there')
    .option('--list', 'list the copies that lie beside the library')
    .option('--json', 'print the record as JSON');
  addExamples(command, [
    ['cite backup', 'a copy beside your library, named by the time'],
    ['cite backup /media/stick/', 'in a folder of your own'],
    ['cite backup --list', 'every copy, the daily ones too'],
  ]);
  command.action((target: string | undefined, flags: Omit<BackupOptions, 'target'>) => {
    hand((dependencies) => runBackup({ ...flags, target }, dependencies));
  });
}

/** Makes a copy of the library and looks through it, or lists the copies there are. */
export async function runBackup(
  options: BackupOptions,
  dependencies: Dependencies,
): Promise<number> {
  if (options.list) {
    if (options.target !== undefined || options.force) {
      throw new CiteError('usage', '--list stands alone.', { hint: 'See: cite backup --help' });
    }
    const { listCopies } = await import('./backup/list.ts');
    return listCopies(options, dependencies);
  }
  const library = await dependencies.openLibrary('read');
  const { findTarget } = await import('./backup/findTarget.ts');
  const file = await findTarget(options.target, dependencies);
  const report = await library.backUp({ file, force: options.force ?? false });
  if (options.json) {
    await dependencies.io.writeOut(formatJson(report));
    return exitStatus.done;
  }
  const { formatSize } = await import('./backup/formatSize.ts');
  const { formatNumber } = await import('./log/formatChanges.ts');
  const articles = `${formatNumber(report.articles)} ${report.articles === 1 ? 'article' : 'articles'}`;
  await dependencies.io.writeOut(
    `Copied ${articles} to ${toSafeText(report.file)} (${formatSize(report.size)}), and looked through the copy: it is whole\n`,
  );
  return exitStatus.done;
}
