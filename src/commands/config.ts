import type { Command } from 'commander';
import type { Run } from './command.ts';
import { define as defineEdit } from './config/edit.ts';
import { define as defineGet } from './config/get.ts';
import { define as defineList } from './config/list.ts';
import { define as defineSet } from './config/set.ts';
import { define as defineUnset } from './config/unset.ts';

/** The group of commands on settings; each is one file in `config/`. */
export function define(command: Command, hand: (run: Run) => void): void {
  defineList(command.command('list').summary('what is set, and where'), hand);
  defineGet(command.command('get').summary('the value of one setting'), hand);
  defineSet(command.command('set').summary('set one'), hand);
  defineEdit(command.command('edit').summary('open the settings in your editor'), hand);
  defineUnset(command.command('unset').summary('take one back'), hand);
}
