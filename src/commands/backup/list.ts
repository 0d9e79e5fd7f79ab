import { basename } from 'node:path';
import type { BackupFile } from '../../store/backup/listBackups.ts';
import { exitStatus } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { formatJson } from '../formatJson.ts';
import { formatLocalTime } from '../log/formatLocalTime.ts';
import { formatSize } from './formatSize.ts';

/** Prints the copies that lie beside the library, the newest first. */
export async function listCopies(
  options: { readonly json?: boolean },
  dependencies: Dependencies,
): Promise<number> {
  const { io, quiet } = dependencies;
  const { listBackups } = await import('../../store/backup/listBackups.ts');
  const copies = listBackups(dependencies.findLibrary());
  if (options.json) await io.writeOut(formatJson(copies));
  else if (copies.length === 0) {
    if (!quiet)
      await io.writeErr('There are no copies of your library yet. cite backup makes one.\n');
  } else if (io.out.isTerminal) {
    await io.writeOut(await formatCopyTable(copies, dependencies));
  } else {
    const { formatTsv } = await import('../../terminal/tsv.ts');
    await io.writeOut(formatTsv(copies.map(({ file, size, at }) => [file, at, String(size)])));
  }
  return exitStatus.done;
}

async function formatCopyTable(copies: readonly BackupFile[], { io }: Dependencies) {
  const { createPaint } = await import('../../terminal/paint.ts');
  const { formatTable } = await import('../../terminal/table.ts');
  const paint = await createPaint(io.out.colorLevel);
  const columns = [
    { heading: 'MADE', paint: paint.dim },
    { heading: 'SIZE', align: 'right' as const },
    // A name is there to be given to restore, so it is never cut.
    { heading: 'COPY', paint: paint.key, rank: 4 },
  ];
  const rows = copies.map(({ file, size, at }) => [
    formatLocalTime(at),
    formatSize(size),
    basename(file),
  ]);
  return formatTable(columns, rows, { columns: io.out.columns, paint, links: io.out.links });
}
