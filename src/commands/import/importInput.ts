import type { NewArticle } from '../../domain/article.ts';
import { checkDraft } from '../../domain/checkDraft.ts';
import type { DateOrder } from '../../domain/date.ts';
import type { ArticleDraft } from '../../domain/draft.ts';
import type { Problem } from '../../domain/problem.ts';
import { decodeText } from '../../importers/decodeText.ts';
import type { ImportReader, ImportRecord } from '../../importers/importer.ts';
import type { LibraryWriter } from '../../store/library.ts';
import type { Progress } from '../../terminal/progress.ts';
import type { Dependencies } from '../dependencies.ts';
import type { ImportOptions } from '../import.ts';
import { hasDayFirst } from './hasDayFirst.ts';
import { nameFile } from './nameFile.ts';
import type { Input } from './openInput.ts';
import { keepReject, type Rejects } from './rejects.ts';
import type { FileReport } from './report.ts';
import { stopIfInterrupted } from './stopIfInterrupted.ts';
import { countOutcome, type Tally } from './tally.ts';

/** What the reading of one file works with and adds to. */
export interface ImportContext {
  readonly options: ImportOptions;
  readonly dependencies: Dependencies;
  readonly writer: LibraryWriter;
  readonly tally: Tally;
  readonly rejects: Rejects;
  readonly progress: Progress;
}

/** Reads one file batch by batch: record → draft → article → library. */
export async function importInput(input: Input, context: ImportContext): Promise<void> {
  try {
    context.tally.files.push(await readInput(input, context));
  } catch (error) {
    throw nameFile(error, input.name);
  }
}

async function readInput(input: Input, context: ImportContext): Promise<FileReport> {
  const { options, dependencies, writer, tally, progress } = context;
  const map = options.map ?? new Map<string, string>();
  const { dateOrder } = options;
  const dayFirst =
    dateOrder === undefined && (await hasDayFirst(input, map, options.encoding, dependencies));
  const order = dayFirst ? 'dmy' : dateOrder;
  const bytes = countBytes(dependencies.files.read(input.path), progress);
  let encoding = '';
  const noteEncoding = (name: string) => {
    encoding = name;
  };
  const text = decodeText(bytes, noteEncoding, options.encoding);
  const reader = input.importer.read(text, { file: input.name, map });
  for await (const records of reader.batches) {
    stopIfInterrupted(dependencies.signal);
    const articles = checkRecords(records, input, reader, order, context);
    for (const outcome of await writer.saveArticles(articles, options.onDuplicate)) {
      countOutcome(tally, outcome);
    }
    await new Promise(setImmediate);
  }
  return {
    file: input.name,
    format: input.importer.name,
    encoding,
    dayFirst,
  };
}

async function* countBytes(
  bytes: AsyncIterable<Uint8Array>,
  progress: Progress,
): AsyncIterable<Uint8Array> {
  for await (const piece of bytes) {
    progress.advance(piece.length);
    yield piece;
  }
}

/** The articles of the records that are right; the others go to the rejects. */
function checkRecords(
  records: readonly ImportRecord[],
  input: Input,
  reader: ImportReader,
  order: DateOrder | undefined,
  { options, tally, rejects }: ImportContext,
): readonly NewArticle[] {
  const checking = { isKeyAWish: true, ...(order === undefined ? {} : { order }) };
  const articles: NewArticle[] = [];
  for (const record of records) {
    const problems: Problem[] = [...record.problems];
    if (record.draft !== undefined && problems.length === 0) {
      const checked = checkDraft(withPost(record.draft, options.post), checking);
      if (checked.ok) {
        articles.push(checked.article);
        continue;
      }
      problems.push(...checked.problems);
    }
    tally.counts.rejected += 1;
    keepReject(rejects, reader, input.name, record.source, problems);
  }
  return articles;
}

function withPost(draft: ArticleDraft, post: string | undefined): ArticleDraft {
  if (post === undefined || (draft.post ?? '').trim() !== '') return draft;
  return { ...draft, post };
}
