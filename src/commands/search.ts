import type { Command } from 'commander';
import { addExamples, type Run } from './command.ts';
import { define as defineList } from './search/list.ts';
import { define as defineRemove } from './search/remove.ts';
import { define as defineRun } from './search/run.ts';
import { define as defineSave } from './search/save.ts';
import { define as defineShow } from './search/show.ts';

/** The group of commands on saved searches; each is one file in `search/`. */
export function define(command: Command, hand: (run: Run) => void): void {
  defineSave(command.command('save').summary('keep a search under a name'), hand);
  defineList(command.command('list').summary('the searches you saved'), hand);
  defineShow(command.command('show').summary('what a saved search looks for'), hand);
  defineRun(command.command('run').summary('list what a saved search finds'), hand);
  defineRemove(command.command('remove').summary('drop a saved search'), hand);
  addExamples(command, [
    ['cite search save iraq-militias militias or factions outlet:reuters'],
    ['cite search run iraq-militias'],
    ['cite export --search saved:iraq-militias', 'it is a part of any other search'],
  ]);
}
