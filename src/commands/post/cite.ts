import type { Command } from 'commander';
import { cleanText } from '../../domain/cleanText.ts';
import type { DateOrder } from '../../domain/date.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { addExamples, exitStatus, type Run } from '../command.ts';
import { parseDateOrder } from '../decodeFlags.ts';
import type { Dependencies } from '../dependencies.ts';
import { getPost } from '../filters.ts';
import { toNotFound } from '../getArticle.ts';
import { toOperation } from '../toOperation.ts';
import { withDateOrder } from '../withSettings.ts';
import { readPostAndKeys } from './postAndKeys.ts';
import { readDate } from './postFlags.ts';

interface PostCiteOptions {
  readonly words: readonly string[];
  readonly post?: string;
  readonly cited?: string;
  readonly dateOrder?: DateOrder;
  readonly locator?: string;
  readonly quotation?: string;
  readonly note?: string;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command
    .argument('<SLUG> <KEY...>', 'the post, then the keys of the articles it cites')
    .usage('[options] SLUG KEY...')
    .option('--post <SLUG>', 'the post, instead of the first word')
    .option('--cited <DATE>', 'the day you cited them (else the post’s date, else today)')
    .option(
      '--date-order <ORDER>',
      'how 3/4/24 is read: mdy (the default), dmy, ymd',
      parseDateOrder,
    )
    .option('--locator <TEXT>', 'where in it, such as ‘p. 3’')
    .option('--quotation <TEXT>', 'the words you quote')
    .option('--note <TEXT>', 'a note on this citation');
  addExamples(command, [['cite post cite axis salhy2024inside mada2024baghdad']]);
  command.action((words: string[], flags: Omit<PostCiteOptions, 'words'>) => {
    hand((dependencies) => runPostCite({ ...flags, words }, dependencies));
  });
}

/** Cites articles in a post. Those it cites already are said, and take over what is given. */
export async function runPostCite(
  options: PostCiteOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { post: name, keys } = readPostAndKeys(options.words, options.post, 'cite');
  const { cited, dateOrder } = withDateOrder(options, dependencies);
  const date = cited === undefined ? undefined : readDate('--cited', cited, dateOrder);
  const library = await dependencies.openLibrary('change');
  const post = await getPost(library, name);
  const found = await Promise.all(keys.map((key) => library.findArticle(key)));
  const missing = keys.filter((_, at) => found[at] === undefined);
  if (missing.length > 0) throw await toNotFound(library, missing);
  const operation = toOperation(`post cite ${post.slug} ${keys.join(' ')}`, dependencies);
  const outcomes = await library.write(operation, (writer) =>
    writer.cite(keys, {
      post: { slug: post.slug, title: undefined },
      cited: date,
      locator: toText(options.locator),
      quotation: toText(options.quotation),
      note: toText(options.note),
    }),
  );
  const slug = toSafeText(post.slug);
  const lines = outcomes.map(({ key, citation }) => {
    if (citation === 'added') return `Cited ${key} in ‘${slug}’\n`;
    if (citation === 'changed') return `Changed the citation of ${key} in ‘${slug}’\n`;
    return `Already cited in ‘${slug}’: ${key}\n`;
  });
  await dependencies.io.writeOut(lines.join(''));
  return exitStatus.done;
}

function toText(flag: string | undefined): string | undefined {
  return flag === undefined ? undefined : cleanText(flag) || undefined;
}
