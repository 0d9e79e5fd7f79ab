import type { Article } from '../../domain/article.ts';
import type { DateOrder } from '../../domain/date.ts';
import { CiteError } from '../../domain/error.ts';
import { formatPeople } from '../../domain/formatPeople.ts';
import type { Person } from '../../domain/person.ts';
import { describeProblem, type Problem } from '../../domain/problem.ts';
import { toSafeText } from '../../domain/safeText.ts';
import type { ArticleChanges, ArticleEditOutcome } from '../../store/libraryMending.ts';
import { exitStatus } from '../command.ts';
import type { Dependencies, EditedFile } from '../dependencies.ts';
import { printOutcomes, writeChanges } from './changePicked.ts';
import type { EditField, GivenFields } from './editFields.ts';
import { formatForm, isBlankForm, markProblems, parseForm, type ReadForm } from './form.ts';
import { toChanges } from './toChanges.ts';

export interface HandOptions {
  readonly dateOrder?: DateOrder;
  readonly json?: boolean;
}

/** What came of what was typed. */
type Attempt =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'done'; readonly outcomes: readonly ArticleEditOutcome[] }
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] };

/**
 * Lets the user edit an article as a text, again while something is wrong with it and they want to.
 * What was typed is in a file all the while, which stays and is named unless it was taken in.
 */
export async function editByHand(
  article: Article,
  options: HandOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { editor, io, quiet } = dependencies;
  const form = formatForm(article);
  const file = await editor.open(`${article.key.replace(/[^\w.-]/g, '_')}.txt`, form);
  try {
    for (;;) {
      await runEditor(file, dependencies);
      const attempt = await takeIn(await file.read(), article, options, dependencies);
      if (attempt.kind !== 'wrong') {
        await file.remove();
        if (attempt.kind === 'done')
          await printOutcomes(attempt.outcomes, { ...options, isBulk: false }, dependencies);
        else if (!quiet) await io.writeErr('Nothing was changed.\n');
        return exitStatus.done;
      }
      if (!(await wantsToMend(file, attempt.problems, dependencies))) {
        await tellKept(file, dependencies);
        return exitStatus.failed;
      }
    }
  } catch (error) {
    if ((await file.read().catch(() => form)) === form) await file.remove();
    else await tellKept(file, dependencies);
    throw error;
  }
}

async function runEditor(file: EditedFile, { editor }: Dependencies): Promise<void> {
  const status = await editor.run(file.path);
  if (status === 0) return;
  throw new CiteError('editor.failed', `The editor ended with an error (${status}).`, {
    hint: 'Nothing was changed.',
  });
}

async function tellKept({ path }: EditedFile, { io }: Dependencies): Promise<void> {
  await io.writeErr(`Nothing was changed. What you typed is kept in ${path}\n`);
}

async function wantsToMend(
  file: EditedFile,
  problems: readonly Problem[],
  { io, prompter }: Dependencies,
): Promise<boolean> {
  await file.write(markProblems(await file.read(), problems));
  for (const problem of problems) {
    await io.writeErr(`${toSafeText(describeProblem(problem))}\n`);
  }
  return prompter.askConfirm({ message: 'Mend it in the editor?', initial: true });
}

async function takeIn(
  text: string,
  article: Article,
  options: HandOptions,
  dependencies: Dependencies,
): Promise<Attempt> {
  const form = parseForm(text);
  if (isBlankForm(form)) return { kind: 'nothing' };
  const read = readChanges(form, article, options.dateOrder);
  if (read.problems.length > 0) return { kind: 'wrong', problems: read.problems };
  if (Object.keys(read.changes).length === 0) return { kind: 'nothing' };
  const edits = [{ key: article.key, changes: read.changes, expected: article }];
  try {
    const library = await dependencies.openLibrary('write');
    const command = `edit ${article.key}`;
    return { kind: 'done', outcomes: await writeChanges(library, edits, command, dependencies) };
  } catch (error) {
    const problem = toProblem(error, form);
    if (problem === undefined) throw error;
    return { kind: 'wrong', problems: [problem] };
  }
}

/** Refusals of the library that other words may mend. */
function toProblem(error: unknown, { lines }: ReadForm): Problem | undefined {
  if (!(error instanceof CiteError)) return undefined;
  const message = [error.message, error.hint].filter((part) => part).join(' ');
  if (error.code === 'key.taken') {
    return { code: 'key.malformed', message, place: { line: lines.get('key'), field: 'key' } };
  }
  if (error.code !== 'article.exists' && error.code !== 'article.invalid') return undefined;
  return { code: 'line.unreadable', message, place: {} };
}

function readChanges(
  form: ReadForm,
  article: Article,
  order: DateOrder | undefined,
): { readonly changes: ArticleChanges; readonly problems: readonly Problem[] } {
  const checked = toChanges(readGiven(form, article), order);
  if (checked.ok) return { changes: checked.changes, problems: form.problems };
  const placed = checked.problems.map((problem) => {
    const field = [...form.lines.keys()].find((name) => name === problem.place.field);
    return { ...problem, place: { ...problem.place, line: field && form.lines.get(field) } };
  });
  const problems = [...form.problems, ...placed];
  const lineOf = ({ place }: Problem) => place.line ?? 0;
  return { changes: {}, problems: problems.sort((a, b) => lineOf(a) - lineOf(b)) };
}

/** The fields that are not as they were. */
function readGiven({ texts }: ReadForm, article: Article): GivenFields {
  const given = new Map<EditField, readonly (string | Person)[]>();
  const before = parseForm(formatForm(article)).texts;
  for (const [field, list] of texts) {
    const old = before.get(field) ?? [];
    const isSame = list.length === old.length && list.every((text, at) => text === old[at]);
    if (!isSame) given.set(field, field === 'author' ? keepAuthors(list, article) : list);
  }
  return given;
}

/** Authors whose line is as it was keep the parts of their names that the line does not show. */
function keepAuthors(list: readonly string[], { authors }: Article): readonly (string | Person)[] {
  return list.map((text) => authors.find((author) => formatPeople([author]) === text) ?? text);
}
