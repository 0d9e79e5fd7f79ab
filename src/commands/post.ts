import type { Command } from 'commander';
import type { Run } from './command.ts';
import { define as defineAdd } from './post/add.ts';
import { define as defineCite } from './post/cite.ts';
import { define as defineEdit } from './post/edit.ts';
import { define as defineList } from './post/list.ts';
import { define as defineRemove } from './post/remove.ts';
import { define as defineShow } from './post/show.ts';
import { define as defineUncite } from './post/uncite.ts';

/** The group of commands on posts; each is one file in `post/`. */
export function define(command: Command, hand: (run: Run) => void): void {
  defineAdd(command.command('add').summary('make a post'), hand);
  defineList(command.command('list').summary('all posts, the newest first'), hand);
  defineShow(command.command('show').summary('a post and its sources'), hand);
  defineEdit(command.command('edit').summary('change a post'), hand);
  defineRemove(command.command('remove').summary('drop a post'), hand);
  defineCite(command.command('cite').summary('cite articles in a post'), hand);
  defineUncite(command.command('uncite').summary('take articles out of a post'), hand);
}
