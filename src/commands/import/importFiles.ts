import type { ArticleSummary, Citation } from '../../domain/article.ts';
import { CiteError } from '../../domain/error.ts';
import { describeProblem, type Problem } from '../../domain/problem.ts';
import { toSafeText } from '../../domain/safeText.ts';
import type { Library, LibraryWriter, Operation } from '../../store/library.ts';
import { createProgress } from '../../terminal/progress.ts';
import type { Dependencies } from '../dependencies.ts';
import type { ImportOptions } from '../import.ts';
import { toOperation } from '../toOperation.ts';
import { askOutlets } from './askOutlets.ts';
import { countFileProblem, importInput } from './importInput.ts';
import { type InputGroup, openInputs } from './openInput.ts';
import { createRejects, writeRejects } from './rejects.ts';
import type { ImportReport } from './report.ts';
import { surveyGroups } from './surveyGroups.ts';
import { type CitedPlace, createTally, type Tally, toReport } from './tally.ts';

/**
 * Reads all files into the library as one transaction: all good records of all files, or nothing.
 * Problems are told at the end, each with its place; `--rejects` keeps their records.
 *
 * @throws CiteError `input.*`, `library.*`, `interrupted`
 */
export async function importFiles(
  options: ImportOptions,
  dependencies: Dependencies,
): Promise<ImportReport> {
  const groups: InputGroup[] = [];
  try {
    await refuseOverwriting(options, dependencies);
    for (const file of options.files) {
      groups.push(await openInputs(file, options, dependencies));
    }
    return await importGroups(groups, options, dependencies);
  } finally {
    for (const group of groups) await group.close();
  }
}

/** @throws CiteError `usage` where the rejects would be written over a file that is imported */
async function refuseOverwriting(
  { files: inputs, rejects }: ImportOptions,
  { files }: Dependencies,
): Promise<void> {
  if (rejects === undefined) return;
  for (const input of inputs) {
    if (input === '-' || !(await files.isSame(input, rejects))) continue;
    throw new CiteError('usage', `The rejects would overwrite ${input}, which is being imported.`, {
      hint: 'Give --rejects the name of another file.',
    });
  }
}

async function importGroups(
  groups: readonly InputGroup[],
  options: ImportOptions,
  dependencies: Dependencies,
): Promise<ImportReport> {
  const library = await dependencies.openLibrary(options.dryRun ? 'read' : 'write');
  const surveyed = await surveyGroups(groups, options, dependencies);
  const outlets = await askOutlets(
    surveyed,
    library,
    dependencies,
    dependencies.canAsk && !options.dryRun,
  );
  const operation = toOperation(`import ${options.files.join(' ')}`, dependencies);
  const rejects = createRejects(options.rejects !== undefined && !options.dryRun);
  const progress = createProgress(dependencies.io, {
    total: groups.flatMap(({ inputs }) => inputs).reduce((sum, { size }) => sum + size, 0),
    unit: 'bytes',
    label: options.dryRun ? 'Reading' : 'Importing',
    now: dependencies.clock,
  });
  const tally = createTally();
  const work = async (writer: LibraryWriter) => {
    const context = { options, dependencies, writer, tally, rejects, progress, outlets };
    for (const { group, order } of surveyed) {
      for (const problem of group.problems) countFileProblem(problem, context);
      for (const input of group.inputs) {
        await importInput(input, order.order, group.isBundle, context);
      }
    }
    await outlets.keepAliases(writer);
    await progress.stop();
    // Before the commit: rejects that cannot be kept take the whole import back.
    if (options.rejects !== undefined) await writeRejects(rejects, options.rejects, dependencies);
    const sample = options.dryRun ? await sampleAdded(tally, library) : [];
    return { sample, citedBefore: await findCitedBefore(tally, library, operation) };
  };
  try {
    const { sample, citedBefore } = await (options.dryRun
      ? library.rehearse(operation, work)
      : library.write(operation, work));
    await tellProblems(rejects.problems, dependencies);
    return toReport(tally, surveyed, outlets.listLikenesses(tally.newOutlets), citedBefore, sample);
  } finally {
    await progress.stop();
  }
}

/**
 * Of the articles that are cited once more those that were there before the import, with what was
 * there and what came now.
 */
async function findCitedBefore(
  { citedAgain }: Tally,
  library: Library,
  { at: start, today }: Operation,
): Promise<ImportReport['citedBefore']> {
  if (citedAgain.size === 0) return [];
  const articles = await library.readArticles({ keys: [...citedAgain.keys()] });
  return (
    articles
      .filter(({ added }) => added < start)
      .map(({ key, citations }) => {
        const places = citedAgain.get(key) ?? [];
        const now = citations.filter((each) => places.some((place) => isAt(place, each, today)));
        return { key, citations: citations.filter((each) => !now.includes(each)), now };
      })
      // The library may know the post by another slug.
      .filter(({ citations, now }) => citations.length > (now.length === 0 ? 1 : 0))
  );
}

/** A citation without a day is of the post's day, else of today. */
function isAt(place: CitedPlace, { post, cited }: Citation, today: string): boolean {
  if (place.post !== post) return false;
  if (place.day !== undefined) return place.day === cited.edtf;
  return post !== undefined || cited.edtf === today;
}

async function sampleAdded(tally: Tally, library: Library): Promise<readonly ArticleSummary[]> {
  if (tally.firstKeys.length === 0) return [];
  const articles = await library.listArticles({ keys: tally.firstKeys });
  const byKey = new Map(articles.map((article) => [article.key, article]));
  return tally.firstKeys.flatMap((key) => byKey.get(key) ?? []);
}

/** So many problems leave the figures below them on the screen. */
const shownOnTerminal = 20;

async function tellProblems(problems: readonly Problem[], { io }: Dependencies): Promise<void> {
  if (problems.length === 0) return;
  const shown = io.err.isTerminal ? problems.slice(0, shownOnTerminal) : problems;
  const lines = shown.map((problem) => `${toSafeText(describeProblem(problem))}\n`);
  const left = problems.length - shown.length;
  if (left > 0)
    lines.push(`… and ${left} more; --rejects FILE keeps them all with their reasons\n`);
  await io.writeErr(lines.join(''));
}
