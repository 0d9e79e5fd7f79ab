import type { Command } from 'commander';
import { cleanText } from '../../domain/cleanText.ts';
import { CiteError } from '../../domain/error.ts';
import { isSlug } from '../../domain/slug.ts';
import { addExamples, exitStatus, type Run } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { toOperation } from '../toOperation.ts';
import { withDateOrder } from '../withSettings.ts';
import { addPostFlags, type PostFlags, readDate, readSlug, readUrl } from './postFlags.ts';
import { printPost } from './printPost.ts';

interface PostAddOptions extends PostFlags {
  readonly name: string | undefined;
  readonly json?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command.argument('[NAME]', 'its slug, or its title to make a slug of');
  addPostFlags(command);
  command.option('--json', 'print the record as JSON');
  addExamples(command, [
    ['cite post add "Iraq and the fall of Assad" --date 1/13/25'],
    ['cite post add axis --title "Iraq’s Axis of Resistance" --url https://example.blog/axis'],
  ]);
  command.action((name: string | undefined, flags: Omit<PostAddOptions, 'name'>) => {
    hand((dependencies) => runPostAdd({ ...flags, name }, dependencies));
  });
}

/** Makes a post. */
export async function runPostAdd(
  options: PostAddOptions,
  dependencies: Dependencies,
): Promise<number> {
  const name = await getName(options, dependencies);
  const slug = readSlug(options.slug ?? name);
  const title = options.title ?? (isSlug(name) ? undefined : name);
  const { date, url, dateOrder } = withDateOrder(options, dependencies);
  const post = {
    slug,
    title: title === undefined ? undefined : cleanText(title) || undefined,
    date: date === undefined ? undefined : readDate('--date', date, dateOrder),
    url: url === undefined ? undefined : readUrl('--url', url),
  };
  const library = await dependencies.openLibrary('write');
  const operation = toOperation(`post add ${slug}`, dependencies);
  await library.write(operation, (writer) => writer.addPost(post));
  await printPost(slug, 'Added', options, dependencies);
  return exitStatus.done;
}

async function getName(options: PostAddOptions, dependencies: Dependencies): Promise<string> {
  const name = options.name ?? options.title ?? options.slug;
  if (name !== undefined && name.trim() !== '') return name;
  if (dependencies.canAsk) {
    return dependencies.prompter.askText({
      message: 'Title of the post',
      check: (answer) => (answer.trim() === '' ? 'A post needs a title or a slug.' : undefined),
    });
  }
  throw new CiteError('usage', 'What is the post called? Nobody is there to be asked.', {
    hint: 'Give its title: cite post add "Iraq and the fall of Assad", or --title or --slug',
  });
}
