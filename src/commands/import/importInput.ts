import type { NewArticle, NewPost } from '../../domain/article.ts';
import { checkDraft } from '../../domain/checkDraft.ts';
import type { DateOrder } from '../../domain/date.ts';
import type { ArticleDraft } from '../../domain/draft.ts';
import type { Problem } from '../../domain/problem.ts';
import { createDamage, type Damage } from '../../importers/damage.ts';
import { decodeText } from '../../importers/decodeText.ts';
import { describeInPost } from '../../importers/describeInPost.ts';
import type { ImportReader, ImportRecord } from '../../importers/importer.ts';
import type { LibraryWriter } from '../../store/library.ts';
import type { Progress } from '../../terminal/progress.ts';
import type { Dependencies } from '../dependencies.ts';
import type { ImportOptions } from '../import.ts';
import type { OutletAnswers } from './askOutlets.ts';
import { nameFile } from './nameFile.ts';
import type { Input } from './openInput.ts';
import { countSource, createPostTally, type PostTally } from './postTally.ts';
import { keepReject, type Rejects } from './rejects.ts';
import type { FileReport } from './report.ts';
import { stopIfInterrupted } from './stopIfInterrupted.ts';
import { countOutcome, type Tally } from './tally.ts';
import { toFileProblem } from './toFileProblem.ts';
import { toReadOptions } from './toReadOptions.ts';

/** What the reading of one file works with and adds to. */
export interface ImportContext {
  readonly options: ImportOptions;
  readonly dependencies: Dependencies;
  readonly writer: LibraryWriter;
  readonly tally: Tally;
  readonly rejects: Rejects;
  readonly progress: Progress;
  readonly outlets: OutletAnswers;
}

/**
 * Reads one file batch by batch: record → draft → article → library.
 *
 * @param isOneOfMany It is in a folder or zip file: where it cannot be read, the others come in.
 */
export async function importInput(
  input: Input,
  order: DateOrder | undefined,
  isOneOfMany: boolean,
  context: ImportContext,
): Promise<void> {
  try {
    context.tally.files.push(await readInput(input, order, context));
  } catch (error) {
    if (!isOneOfMany) throw nameFile(error, input.name);
    countFileProblem(toFileProblem(error, input.name), context);
  }
}

/** Tells of a file that cannot be read, or not to its end, as one record that was not taken. */
export function countFileProblem(problem: Problem, { tally, rejects }: ImportContext): void {
  tally.counts.rejected += 1;
  rejects.problems.push(problem);
}

async function readInput(
  input: Input,
  order: DateOrder | undefined,
  context: ImportContext,
): Promise<FileReport> {
  const { options, dependencies, writer, tally, progress } = context;
  let encoding = '';
  const noteEncoding = (name: string) => {
    encoding = name;
  };
  const bytes = input.read((length) => progress.advance(length));
  const damage = createDamage();
  const text = decodeText(bytes, {
    encoding: options.encoding,
    onEncoding: noteEncoding,
    onDamage: damage.mark,
  });
  const reader = input.importer.read(text, toReadOptions(input, options));
  const posts = createPostTally(order);
  for await (const batch of reader.batches) {
    const records = damage.tell(batch);
    stopIfInterrupted(dependencies.signal);
    await savePosts(records, posts, context);
    const articles = checkRecords(records, input, reader, order, posts, context);
    const outcomes = await writer.saveArticles(articles, options.onDuplicate, {
      isFromFile: true,
    });
    for (const [at, outcome] of outcomes.entries()) {
      countOutcome(tally, outcome, articles[at]?.citation);
    }
    await new Promise(setImmediate);
  }
  for (const [what, count] of reader.countLeftOut?.() ?? []) {
    tally.leftOut.set(what, (tally.leftOut.get(what) ?? 0) + count);
  }
  for (const remark of [...(reader.listRemarks?.() ?? []), ...describeDamage(damage)]) {
    tally.remarks.push(`${input.name}: ${remark}`);
  }
  return { file: input.name, format: input.format, encoding };
}

/** From so many lines on the file may well be all of another encoding. */
const oftenDamaged = 5;

/** What is to be said of the damage in a file, beside the records that were rejected for it. */
function describeDamage(damage: Damage): readonly string[] {
  const isOften = damage.countLines() >= oftenDamaged;
  const doubt = 'if it is not UTF-8 but of another encoding, say which: --encoding Windows-1252';
  const [first, ...others] = damage.listOthers();
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  const told = `what is not in UTF-8 in line ${first}${more} was read as \ufffd; look at what came of it`;
  return [...(isOften ? [doubt] : []), ...(first === undefined ? [] : [told])];
}

/** Stores the posts of the records before what is cited in them. */
async function savePosts(
  records: readonly ImportRecord[],
  posts: PostTally,
  { writer, options, tally }: ImportContext,
): Promise<void> {
  const found = posts.findNew(records);
  if (found.length === 0) return;
  const saved = await writer.savePosts(
    found.map(({ post }) => post),
    options.onDuplicate,
  );
  for (const [at, { slug, status }] of saved.entries()) {
    const report = found[at]?.report;
    if (report === undefined) continue;
    report.slug = slug;
    tally.posts.push(report);
    if (status === 'added') tally.newPosts.push(slug);
  }
}

/** The articles of the records that are right; the others go to the rejects. */
function checkRecords(
  records: readonly ImportRecord[],
  input: Input,
  reader: ImportReader,
  order: DateOrder | undefined,
  posts: PostTally,
  context: ImportContext,
): readonly NewArticle[] {
  const { options, tally, rejects, outlets } = context;
  const checking = { isKeyAWish: true, ...(order === undefined ? {} : { order }) };
  const articles: NewArticle[] = [];
  for (const record of records) {
    const { draft, problems, source, confidence } = record;
    if (draft === undefined && problems.length === 0) continue;
    const post = posts.find(record);
    const found: Problem[] = [...problems];
    if (draft !== undefined && found.length === 0) {
      const checked = checkDraft(withPost(draft, options.post), checking);
      if (checked.ok) {
        countSource(post, true);
        if (confidence !== undefined) tally.confidences.push(confidence);
        articles.push(withOutlet(citeIn(checked.article, post?.post), outlets));
        continue;
      }
      for (const problem of checked.problems) {
        found.push(record.post === undefined ? problem : describeInPost(record.post, problem));
      }
    }
    countSource(post, false);
    tally.counts.rejected += 1;
    keepReject(rejects, reader, input, source, found);
  }
  return articles;
}

function withPost(draft: ArticleDraft, post: string | undefined): ArticleDraft {
  if (post === undefined || (draft.post ?? '').trim() !== '') return draft;
  return { ...draft, post };
}

function citeIn(article: NewArticle, post: NewPost | undefined): NewArticle {
  if (post === undefined) return article;
  const { citation } = article;
  const cited = citation?.cited ?? post.date;
  const { locator, quotation, note } = citation ?? {};
  return { ...article, citation: { post, cited, locator, quotation, note } };
}

function withOutlet(article: NewArticle, outlets: OutletAnswers): NewArticle {
  if (article.outlet === undefined) return article;
  const name = outlets.find(article.outlet);
  return name === undefined ? article : { ...article, outlet: name };
}
