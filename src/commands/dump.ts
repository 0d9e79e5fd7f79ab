import type { Command } from 'commander';
import { CiteError } from '../domain/error.ts';
import { toSafeText } from '../domain/safeText.ts';
import { addExamples, exitStatus, type Run } from './command.ts';
import type { Dependencies } from './dependencies.ts';

interface DumpOptions {
  readonly file: string | undefined;
  readonly force?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command
    .argument('[FILE]', 'the file to write; without it standard output')
    .option('--force', 'overwrite a file that is no dump');
  addExamples(command, [
    ['cite dump library.txt', 'in a fixed order: git shows what changed, and merges it'],
    ['cite dump | gzip > library.txt.gz'],
  ]);
  command.action((file: string | undefined, flags: Omit<DumpOptions, 'file'>) => {
    hand((dependencies) => runDump({ ...flags, file }, dependencies));
  });
}

/** Writes all that the library holds as lines of text. */
export async function runDump(options: DumpOptions, dependencies: Dependencies): Promise<number> {
  const { io, files, quiet } = dependencies;
  const { file } = options;
  const library = await dependencies.openLibrary('read');
  if (file === undefined || file === '-') {
    for await (const piece of library.dump()) await io.writeOut(piece);
    return exitStatus.done;
  }
  if (!options.force) await refuseOther(file, dependencies);
  let records = -1;
  async function* countRecords(): AsyncIterable<string> {
    for await (const piece of library.dump()) {
      for (let at = piece.indexOf('\n\n'); at >= 0; at = piece.indexOf('\n\n', at + 2))
        records += 1;
      yield piece;
    }
  }
  await files.write(file, countRecords());
  if (!quiet) {
    const { formatNumber } = await import('./log/formatChanges.ts');
    const count = `${formatNumber(records)} ${records === 1 ? 'record' : 'records'}`;
    await io.writeErr(`Wrote ${count} to ${toSafeText(file)}\n`);
  }
  return exitStatus.done;
}

/** A dump is written over again and again; anything else may be there by mistake. */
async function refuseOther(file: string, { files }: Dependencies): Promise<void> {
  let start = '';
  try {
    if (!(await files.measure(file))) return;
    for await (const piece of files.read(file)) {
      start = Buffer.from(piece.subarray(0, 40)).toString('latin1');
      break;
    }
  } catch (error) {
    if (error instanceof CiteError && error.code === 'input.not-found') return;
    throw error;
  }
  if (start === '' || start.startsWith('{"format":"cite-dump"')) return;
  throw new CiteError('output.unwritable', `${file} is there already, and is no dump.`, {
    hint: 'Name another file, or say --force to overwrite it.',
  });
}
