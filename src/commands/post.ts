import type { Command } from 'commander';
import { addExamples, type Run } from './command.ts';
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
  addExamples(command, [
    ['cite post add axis --title "Iraq’s axis of resistance" --date 1/13/25'],
    ['cite post cite axis salhy2024inside', 'it rests on this article'],
    ['cite post show axis', 'all it rests on'],
  ]);
}
