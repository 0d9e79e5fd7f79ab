import type { Command } from 'commander';
import { addExamples, exitStatus, type Run } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { formatJson } from '../formatJson.ts';
import { showPaged } from '../showPaged.ts';

interface SearchListOptions {
  readonly json?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command.option('--json', 'one JSON array of names and queries');
  addExamples(command, [['cite search list']]);
  command.action((options: SearchListOptions) => {
    hand((dependencies) => runSearchList(options, dependencies));
  });
}

/** Prints the saved searches, A to Z: a table on a terminal, tab-separated lines in a pipe. */
export async function runSearchList(
  options: SearchListOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { io, quiet } = dependencies;
  const searches = await (await dependencies.openLibrary('read')).listSavedSearches();
  if (options.json) {
    await io.writeOut(formatJson(searches));
  } else if (searches.length === 0) {
    if (!quiet) {
      await io.writeErr('You have saved no searches yet. cite search save NAME QUERY keeps one.\n');
    }
  } else if (io.out.isTerminal) {
    const { createPaint } = await import('../../terminal/paint.ts');
    const { formatTable } = await import('../../terminal/table.ts');
    const paint = await createPaint(io.out.colorLevel);
    const columns = [
      // A name is there to be copied, so it is never cut.
      { heading: 'SEARCH', paint: paint.key, rank: 2 },
      { heading: 'QUERY', weight: 1, min: 12, rank: 1 },
    ];
    const rows = searches.map(({ name, query }) => [name, query]);
    const { columns: width, links } = io.out;
    await showPaged(formatTable(columns, rows, { columns: width, paint, links }), dependencies);
  } else {
    const { formatTsv } = await import('../../terminal/tsv.ts');
    await io.writeOut(formatTsv(searches.map(({ name, query }) => [name, query])));
  }
  return exitStatus.done;
}
