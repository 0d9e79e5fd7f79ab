import type { Command } from 'commander';
import type { ArticleDraft } from '../domain/draft.ts';
import { collect } from './decodeFlags.ts';

/** The fields of an article as flags, the same on every command that writes one. */
export interface ArticleFlags {
  readonly outlet?: string;
  readonly title?: string;
  readonly author?: readonly string[];
  readonly date?: string;
  readonly url?: string;
  readonly type?: string;
  readonly language?: string;
  readonly tag?: readonly string[];
  readonly note?: string;
  readonly key?: string;
  readonly post?: string;
  readonly cited?: string;
  readonly locator?: string;
  readonly quotation?: string;
}

/** Declares the fields on a command. */
export function addArticleFlags(command: Command): void {
  command
    .optionsGroup('The article:')
    .option('--outlet <NAME>', 'who published it: a newspaper, agency, magazine, site')
    .option('--title <TEXT>', 'its title, as printed')
    .option(
      '--author <NAME>',
      '‘Last, First’ or ‘First Last’ or an institution; again for more',
      collect,
    )
    .option('--date <DATE>', '12/2/24, 2024-12-02, 2 December 2024, October 2024, 2024')
    .option('--url <URL>', 'its web address')
    .option('--type <TYPE>', 'article-newspaper unless you say webpage, report, book, …')
    .option('--language <CODE>', 'such as ar, ckb, ru')
    .option('--tag <TAG>', 'a tag; again for more', collect)
    .option('--note <TEXT>', 'a note of your own')
    .option('--key <KEY>', 'the short name to know it by (else one is made)')
    .optionsGroup('The citation:')
    .option('--post <SLUG>', 'the post that cites it (made if you have none of that name)')
    .option('--cited <DATE>', 'the day you cited it (else the post’s date, else today)')
    .option('--locator <TEXT>', 'where in it, such as ‘p. 3’')
    .option('--quotation <TEXT>', 'the words you quote')
    .optionsGroup('Options:');
}

/** A draft of what the flags say; laid over what is known from elsewhere, the flags win. */
export function toDraft(flags: ArticleFlags, known: ArticleDraft = {}): ArticleDraft {
  const { author, tag, outlet, title, date, url, type, language, note, key, post, cited } = flags;
  const given = { outlet, title, date, url, type, language, note, key, post, cited };
  const rest = { locator: flags.locator, quotation: flags.quotation, authors: author, tags: tag };
  const said = Object.entries({ ...given, ...rest }).filter(([, value]) => value !== undefined);
  return { ...known, ...Object.fromEntries(said) };
}
