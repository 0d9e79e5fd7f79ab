import type { Command } from 'commander';
import { addExamples, type Run } from './command.ts';
import { define as defineAdd } from './outlet/add.ts';
import { define as defineEdit } from './outlet/edit.ts';
import { define as defineList } from './outlet/list.ts';
import { define as defineMerge } from './outlet/merge.ts';
import { define as defineRemove } from './outlet/remove.ts';
import { define as defineShow } from './outlet/show.ts';

/** The group of commands on outlets; each is one file in `outlet/`. */
export function define(command: Command, hand: (run: Run) => void): void {
  defineAdd(command.command('add').summary('make an outlet'), hand);
  defineList(command.command('list').summary('all outlets, A to Z'), hand);
  defineShow(command.command('show').summary('an outlet and all its names'), hand);
  defineEdit(
    command.command('edit').summary('rename an outlet, change its names and fields'),
    hand,
  );
  defineMerge(command.command('merge').summary('make one outlet of several'), hand);
  defineRemove(command.command('remove').summary('drop an outlet that has no articles'), hand);
  addExamples(command, [
    ['cite outlet list', 'all of them, to see what is there twice'],
    ['cite outlet merge Al-Hurra "Alhurra Iraq"', 'two names of one'],
    ['cite outlet edit Reuters --kind agency --country GB'],
  ]);
}
