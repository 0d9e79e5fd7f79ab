import type { Command } from 'commander';
import { cleanText } from '../../domain/cleanText.ts';
import { formatCommand } from '../../domain/doctor/formatCommand.ts';
import { CiteError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { toSafeText } from '../../domain/safeText.ts';
import type { Library } from '../../store/library.ts';
import { addExamples, exitStatus, type Run } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { getPost } from '../filters.ts';
import { toOperation } from '../toOperation.ts';
import { withDateOrder } from '../withSettings.ts';
import { addPostFlags, type PostFlags, readDate, readSlug, readUrl } from './postFlags.ts';
import { printPost } from './printPost.ts';

interface PostEditOptions extends PostFlags {
  readonly name: string;
  readonly json?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command.argument('<SLUG>', 'the post’s slug, title or URL');
  addPostFlags(command);
  command.option('--json', 'print the record as JSON');
  addExamples(command, [
    ['cite post edit axis --date 1/13/25'],
    ['cite post edit axis --url ""', 'an empty text takes a field away'],
  ]);
  command.action((name: string, flags: Omit<PostEditOptions, 'name'>) => {
    hand((dependencies) => runPostEdit({ ...flags, name }, dependencies));
  });
}

/** Changes the fields of a post that are given; an empty text takes a field away. */
export async function runPostEdit(
  options: PostEditOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { title, date, url, dateOrder } = withDateOrder(options, dependencies);
  const changes = {
    ...(options.slug === undefined ? {} : { slug: readSlug(options.slug) }),
    ...(title === undefined ? {} : { title: cleanText(title) || null }),
    ...(date === undefined
      ? {}
      : { date: date === '' ? null : readDate('--date', date, dateOrder) }),
    ...(url === undefined ? {} : { url: url === '' ? null : readUrl('--url', url) }),
  };
  if (Object.keys(changes).length === 0) {
    throw new CiteError('usage', 'Nothing was said to change.', {
      hint: 'Give --title, --date, --url or --slug.',
    });
  }
  const library = await dependencies.openLibrary('change');
  const { slug } = await getPost(library, options.name);
  const operation = toOperation(`post edit ${options.name}`, dependencies);
  const [before, after] = await library.write(operation, async (writer) => {
    const post = await getPost(library, slug);
    await writer.changePost(post.slug, changes);
    return [post, await getPost(library, changes.slug ?? post.slug)];
  });
  if (!options.json && JSON.stringify(before) === JSON.stringify(after)) {
    const { io, quiet } = dependencies;
    if (!quiet)
      await io.writeErr(`Nothing was changed: ‘${toSafeText(after.slug)}’ is so already.\n`);
    return exitStatus.done;
  }
  await printPost(after.slug, 'Changed', options, dependencies);
  if (after.slug !== before.slug) await tellOldSlug(before.slug, after.slug, dependencies);
  if (after.date?.edtf !== before.date?.edtf)
    await tellCitations(library, after.slug, dependencies);
  return exitStatus.done;
}

/** A slug that is changed is forgotten, so that it may be another post's. */
async function tellOldSlug(
  before: string,
  after: string,
  { io, quiet }: Dependencies,
): Promise<void> {
  if (quiet) return;
  const [old, now] = [before, after].map(quoteText);
  await io.writeErr(`A file that still says ${old} makes a post of that name: say ${now} in it.\n`);
}

/** A citation is dated when it is made; a post that gets another date leaves its own as they are. */
async function tellCitations(
  library: Library,
  slug: string,
  { io, quiet }: Dependencies,
): Promise<void> {
  const { sources } = await getPost(library, slug);
  if (quiet || sources === 0) return;
  const keep =
    sources === 1 ? 'Its citation keeps its date' : `Its ${sources} citations keep their dates`;
  const command = formatCommand(['post', 'cite', slug, 'KEY', '--cited', 'DATE']);
  await io.writeErr(`${keep}; ${command} changes one.\n`);
}
