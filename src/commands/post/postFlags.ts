import type { Command } from 'commander';
import { cleanText } from '../../domain/cleanText.ts';
import type { DateOrder, DateValue } from '../../domain/date.ts';
import { CiteError } from '../../domain/error.ts';
import { parseDate } from '../../domain/parseDate.ts';
import type { Result } from '../../domain/problem.ts';
import { isSlug, toSlug } from '../../domain/slug.ts';
import { parseWebUrl } from '../../domain/url.ts';
import { parseDateOrder } from '../decodeFlags.ts';

/** A post's fields as flags. */
export interface PostFlags {
  readonly slug?: string;
  readonly title?: string;
  readonly date?: string;
  readonly url?: string;
  readonly dateOrder?: DateOrder;
}

/** Declares a post's fields on a command. */
export function addPostFlags(command: Command): void {
  command
    .option('--title <TEXT>', 'its title')
    .option('--date <DATE>', 'the day it came out; citations in it are dated so')
    .option('--url <URL>', 'its web address')
    .option('--slug <SLUG>', 'the short name to know it by')
    .option(
      '--date-order <ORDER>',
      'how 3/4/24 is read: mdy (the default), dmy, ymd',
      parseDateOrder,
    );
}

/** A date from a flag. @throws CiteError `usage` */
export function readDate(flag: string, text: string, order: DateOrder | undefined): DateValue {
  return unwrap(flag, parseDate(text, order === undefined ? {} : { order }));
}

/** A web address from a flag. @throws CiteError `usage` */
export function readUrl(flag: string, text: string): string {
  return unwrap(flag, parseWebUrl(text));
}

function unwrap<T>(flag: string, result: Result<T>): T {
  if (result.ok) return result.value;
  throw new CiteError('usage', `${flag}: ${result.problem.message}.`);
}

/** A slug from text that is one or can be made one. @throws CiteError `usage` */
export function readSlug(text: string): string {
  const slug = isSlug(text) ? text : toSlug(text);
  if (slug !== '') return slug;
  throw new CiteError(
    'usage',
    `‘${cleanText(text)}’ has no letters to make a post’s short name of.`,
    {
      hint: 'Give one with --slug, such as --slug axis-of-resistance',
    },
  );
}
