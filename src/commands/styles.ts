import type { Command } from 'commander';
import { toSafeText } from '../domain/safeText.ts';
import { addExamples, exitStatus, type Run } from './command.ts';
import type { Dependencies } from './dependencies.ts';
import { formatJson } from './formatJson.ts';
import { showPaged } from './showPaged.ts';
import { type ListedStyle, listAllStyles, mostSamples } from './style/listAllStyles.ts';

interface StylesOptions {
  readonly words: readonly string[];
  readonly json?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command
    .argument('[WORDS...]', 'only styles with these words in their names')
    .option('--json', 'one JSON array of whole records');
  addExamples(command, [
    ['cite styles', 'each with a sample: the newest article of your library'],
    ['cite styles chicago'],
  ]);
  command.action((words: string[], flags: Omit<StylesOptions, 'words'>) => {
    hand((dependencies) => runStyles({ ...flags, words }, dependencies));
  });
}

/** Prints every style: a table on a terminal, tab-separated lines (name, from, sample) in a pipe. */
export async function runStyles(
  options: StylesOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { io, quiet } = dependencies;
  const { listed, unsampled } = await listAllStyles(options.words, dependencies);
  if (options.json) {
    await io.writeOut(formatJson(listed));
  } else if (listed.length === 0) {
    if (!quiet) await io.writeErr('No style has such a name. cite styles lists all.\n');
  } else if (io.out.isTerminal) {
    await showPaged(await formatStyleTable(listed, dependencies), dependencies);
  } else {
    const { formatTsv } = await import('../terminal/tsv.ts');
    await io.writeOut(formatTsv(listed.map((style) => [style.name, style.from, toSample(style)])));
  }
  if (unsampled > 0 && !quiet) {
    await io.writeErr(
      `The first ${mostSamples} found styles are shown by samples, ${unsampled} only by name. Words narrow them: cite styles chicago\n`,
    );
  }
  return exitStatus.done;
}

async function formatStyleTable(
  listed: readonly ListedStyle[],
  { io }: Dependencies,
): Promise<string> {
  const { createPaint } = await import('../terminal/paint.ts');
  const { formatTable } = await import('../terminal/table.ts');
  const paint = await createPaint(io.out.colorLevel);
  const columns = [
    // A name is there to be copied, so it is never cut.
    { heading: 'STYLE', paint: paint.key, rank: 3 },
    { heading: 'FROM', paint: paint.dim, rank: 1 },
    { heading: 'SAMPLE', weight: 1, min: 16, rank: 2 },
  ];
  const rows = listed.map((style) => [style.name, style.from, toSample(style)]);
  return formatTable(columns, rows, { columns: io.out.columns, paint, links: io.out.links });
}

function toSample({ sample, problem }: ListedStyle): string {
  return sample ?? (problem === null ? '' : `(${toSafeText(problem)})`);
}
