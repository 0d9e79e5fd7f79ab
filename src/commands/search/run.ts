import type { Command } from 'commander';
import { formatValue } from '../../domain/query/formatQuery.ts';
import { addExamples, type Run } from '../command.ts';
import { addListOptions, type ListFlags, runList } from '../list.ts';

export function define(command: Command, hand: (run: Run) => void): void {
  command
    .argument('<NAME>', 'the name of a saved search')
    .argument('[QUERY...]', 'what must be found besides');
  addListOptions(command);
  addExamples(command, [
    ['cite search run iraq-militias'],
    ['cite search run iraq-militias -syria --since 2024 --keys'],
  ]);
  command.action((name: string, words: string[], flags: ListFlags) => {
    const all = [`saved:${formatValue(name)}`, ...words];
    hand((dependencies) => runList({ ...flags, words: all }, dependencies));
  });
}
