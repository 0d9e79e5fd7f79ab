import type { Command } from 'commander';
import type { Outlet } from '../../domain/outlet.ts';
import { toSafeText } from '../../domain/safeText.ts';
import type { OutletUse } from '../../store/libraryMending.ts';
import { createPaint } from '../../terminal/paint.ts';
import { addExamples, exitStatus, type Run } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { formatJson } from '../formatJson.ts';
import { getOutlet } from './getOutlet.ts';
import { toOutletRecord } from './printOutlet.ts';

interface OutletShowOptions {
  readonly outlet: string;
  readonly json?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command
    .argument('<OUTLET>', 'the outlet’s name, an alias or a domain')
    .option('--json', 'print the record as JSON');
  addExamples(command, [['cite outlet show Reuters'], ['cite outlet show shafaq.com']]);
  command.action((outlet: string, flags: Omit<OutletShowOptions, 'outlet'>) => {
    hand((dependencies) => runOutletShow({ ...flags, outlet }, dependencies));
  });
}

/** Prints all that is known of an outlet, and how much it is used; the exit status. */
export async function runOutletShow(
  options: OutletShowOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { io } = dependencies;
  const library = await dependencies.openLibrary('read');
  const outlet = await getOutlet(library, options.outlet);
  const use = await library.countOutletUse(outlet.name);
  const posts = use?.posts ?? 0;
  if (options.json) {
    await io.writeOut(formatJson({ ...toOutletRecord(outlet), posts }));
    return exitStatus.done;
  }
  const paint = await createPaint(io.out.colorLevel);
  const lines = toFields(outlet, { articles: outlet.articles, posts }).flatMap(([name, value]) =>
    value === undefined || value === ''
      ? []
      : [`${paint.dim(name.padEnd(12))}  ${toSafeText(value)}\n`],
  );
  await io.writeOut(`${paint.title(toSafeText(outlet.name))}\n${lines.join('')}`);
  return exitStatus.done;
}

function toFields(
  outlet: Outlet,
  use: OutletUse,
): readonly (readonly [name: string, value: string | undefined])[] {
  return [
    ['sort name', outlet.sortName],
    ['aliases', outlet.aliases.join('; ')],
    ['former names', outlet.formerNames.join('; ')],
    ['domains', outlet.domains.join(', ')],
    ['kind', outlet.kind],
    ['country', outlet.country],
    ['language', outlet.language],
    ['articles', String(use.articles)],
    ['posts', String(use.posts)],
  ];
}
