import type { Command } from 'commander';
import { addExamples, exitStatus, type Run } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { formatJson } from '../formatJson.ts';
import { showPaged } from '../showPaged.ts';
import { toOutletRecord } from './printOutlet.ts';

interface OutletListOptions {
  readonly json?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command.option('--json', 'one JSON array of whole records');
  addExamples(command, [['cite outlet list'], ['cite outlet list --json']]);
  command.action((options: OutletListOptions) => {
    hand((dependencies) => runOutletList(options, dependencies));
  });
}

/**
 * Prints all outlets, A to Z: a table on a terminal, tab-separated lines in a pipe (name, number of
 * articles, kind, country, language, domains, aliases, former names; held stable).
 */
export async function runOutletList(
  options: OutletListOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { io, quiet } = dependencies;
  const outlets = await (await dependencies.openLibrary('read')).listOutlets();
  if (options.json) {
    await io.writeOut(formatJson(outlets.map(toOutletRecord)));
  } else if (outlets.length === 0) {
    if (!quiet)
      await io.writeErr('You have no outlets yet. They come with the articles you add.\n');
  } else if (io.out.isTerminal) {
    const { formatOutletTable } = await import('./outletTable.ts');
    await showPaged(await formatOutletTable(outlets, io.out), dependencies);
  } else {
    const { formatTsv } = await import('../../terminal/tsv.ts');
    const rows = outlets.map((outlet) => [
      outlet.name,
      String(outlet.articles),
      outlet.kind ?? '',
      outlet.country ?? '',
      outlet.language ?? '',
      outlet.domains.join('; '),
      outlet.aliases.join('; '),
      outlet.formerNames.join('; '),
    ]);
    await io.writeOut(formatTsv(rows));
  }
  return exitStatus.done;
}
