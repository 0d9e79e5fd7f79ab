import type { Command } from 'commander';
import { toArticleRecord } from '../../domain/articleRecord.ts';
import { formatCommand } from '../../domain/doctor/formatCommand.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { createPaint } from '../../terminal/paint.ts';
import { addExamples, exitStatus, type Run } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { getPost } from '../filters.ts';
import { formatJson } from '../formatJson.ts';
import { printSummaries } from '../printSummaries.ts';
import { toPostRecord } from './printPost.ts';

interface PostShowOptions {
  readonly slug: string;
  readonly json?: boolean;
}

export function define(command: Command, hand: (run: Run) => void): void {
  command.argument('<SLUG>', 'the post’s slug, title or URL');
  command.option('--json', 'print the record, with its articles, as JSON');
  addExamples(command, [['cite post show axis']]);
  command.action((slug: string, flags: { readonly json?: boolean }) => {
    hand((dependencies) => runPostShow({ ...flags, slug }, dependencies));
  });
}

/** Prints a post and the articles it cites. */
export async function runPostShow(
  options: PostShowOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { io } = dependencies;
  const library = await dependencies.openLibrary('read');
  const post = await getPost(library, options.slug);
  const query = { post: post.slug, sort: 'outlet' } as const;
  if (options.json) {
    const articles = (await library.readArticles(query)).map(toArticleRecord);
    await io.writeOut(formatJson({ ...toPostRecord(post), articles }));
    return exitStatus.done;
  }
  const paint = await createPaint(io.out.colorLevel);
  const fields = [
    ['slug', post.slug],
    ['date', post.date?.edtf],
    ['url', post.url],
    ['sources', String(post.sources)],
  ] as const;
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`${paint.dim(name.padEnd(8))}  ${toSafeText(value)}\n`],
  );
  await io.writeOut(`${paint.title(toSafeText(post.title ?? post.slug))}\n${lines.join('')}\n`);
  const found = await printSummaries(query, library, dependencies);
  if (!found && !dependencies.quiet) {
    const command = formatCommand(['post', 'cite', post.slug, 'KEY']);
    await io.writeErr(`It cites nothing yet. ${command} adds a source.\n`);
  }
  return exitStatus.done;
}
