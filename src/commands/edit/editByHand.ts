import type { Article } from '../../domain/article.ts';
import { formatCommand, toArguments } from '../../domain/doctor/formatCommand.ts';
import { CiteError } from '../../domain/error.ts';
import { describeProblem, type Problem } from '../../domain/problem.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { suggestWaiting } from '../../terminal/chooseEditor.ts';
import { exitStatus } from '../command.ts';
import type { Dependencies, EditedFile } from '../dependencies.ts';
import { printOutcomes } from './changePicked.ts';
import { formatForm, markProblems } from './form.ts';
import { isUntouched } from './isUntouched.ts';
import { type Attempt, type HandOptions, takeIn } from './takeIn.ts';

/** A file that is no text may have a problem in every line. */
const mostTold = 20;

/**
 * Lets the user edit an article as a text, again while something is wrong with it and they want to.
 * What was typed is in a file all the while, which stays and is named unless it was taken in.
 */
export async function editByHand(
  article: Article,
  options: HandOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { editor } = dependencies;
  const form = formatForm(article);
  const file = await editor.open(`${article.key.replace(/[^\w.-]/g, '_')}.txt`, form);
  try {
    for (;;) {
      await runEditor(file, dependencies);
      const attempt = await readSaved(file, (text) => takeIn(text, article, options, dependencies));
      if (attempt.kind === 'done' || attempt.kind === 'nothing') {
        await file.remove();
        await tellTaken(attempt, options, dependencies);
        return exitStatus.done;
      }
      if (!(await wantsToMend(file, attempt, dependencies))) {
        await tellKept(file, article, dependencies);
        return exitStatus.failed;
      }
    }
  } catch (error) {
    if (await isUntouched(file, form)) await file.remove();
    else await tellKept(file, article, dependencies);
    throw error;
  }
}

/** Bytes that are no text are never written over: the user may still save them as such. */
type Saved = Attempt | { readonly kind: 'unreadable'; readonly problems: readonly Problem[] };

async function readSaved(
  file: EditedFile,
  take: (text: string) => Promise<Attempt>,
): Promise<Saved> {
  let text: string;
  try {
    text = await file.read();
  } catch (error) {
    if (!(error instanceof CiteError) || error.code !== 'editor.unreadable') throw error;
    const message = [error.message, error.hint].filter((part) => part).join(' ');
    return { kind: 'unreadable', problems: [{ code: 'file.unreadable', message, place: {} }] };
  }
  return take(text);
}

async function runEditor(file: EditedFile, { editor }: Dependencies): Promise<void> {
  const status = await editor.run(file.path);
  if (status === 0) return;
  throw new CiteError('editor.failed', `The editor ended with an error (${status}).`, {
    hint: 'Nothing was changed.',
  });
}

async function tellTaken(
  attempt: Exclude<Attempt, { readonly kind: 'wrong' }>,
  options: HandOptions,
  dependencies: Dependencies,
): Promise<void> {
  if (attempt.kind === 'done') {
    await printOutcomes(attempt.outcomes, { ...options, isBulk: false }, dependencies);
    return;
  }
  const { env, io, quiet } = dependencies;
  if (quiet) return;
  const waiting = suggestWaiting(env);
  const hint =
    waiting === undefined
      ? ''
      : `If your editor opened a window and did not wait for it: set EDITOR to ‘${toSafeText(waiting)}’.\n`;
  await io.writeErr(`Nothing was changed.\n${hint}`);
}

async function tellKept(
  { path }: EditedFile,
  { key }: Article,
  { io }: Dependencies,
): Promise<void> {
  const edit = formatCommand(['edit', ...toArguments([key])]);
  await io.writeErr(
    `Nothing was changed. What you typed is kept in ${path}\nTo use it, copy it into the form that ‘${edit}’ opens.\n`,
  );
}

async function wantsToMend(
  file: EditedFile,
  { kind, problems }: { readonly kind: string; readonly problems: readonly Problem[] },
  { io, prompter }: Dependencies,
): Promise<boolean> {
  if (kind !== 'unreadable') await file.write(markProblems(await file.read(), problems));
  for (const problem of problems.slice(0, mostTold)) {
    await io.writeErr(`${toSafeText(describeProblem(problem))}\n`);
  }
  const rest = problems.length - mostTold;
  if (rest > 0) await io.writeErr(`… and ${rest} more, which the file tells\n`);
  return prompter.askConfirm({ message: 'Mend it in the editor?', initial: true });
}
