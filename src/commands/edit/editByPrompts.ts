import type { Article } from '../../domain/article.ts';
import { toSafeText } from '../../domain/safeText.ts';
import type { ArticleEditOutcome } from '../../store/libraryMending.ts';
import { exitStatus } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { printOutcomes, writeChanges } from './changePicked.ts';
import { type EditField, editFields, listFields, toFieldTexts } from './editFields.ts';
import { keepAuthors } from './keepAuthors.ts';
import type { HandOptions } from './takeIn.ts';
import { toChanges } from './toChanges.ts';
import { toMendable } from './toMendable.ts';

/** Several values of one field in one line. */
const joint = '; ';

/**
 * Lets the user change fields one by one in answer to questions, where no editor is set. What the
 * library refuses can be mended; whatever ends it otherwise, what was typed is told.
 */
export async function editByPrompts(
  article: Article,
  options: HandOptions,
  dependencies: Dependencies,
): Promise<number> {
  const given = new Map<EditField, readonly string[]>();
  let outcomes: readonly ArticleEditOutcome[] | undefined;
  try {
    while (outcomes === undefined && (await askFields(article, given, options, dependencies))) {
      outcomes = await save(article, given, options, dependencies);
    }
  } catch (error) {
    await tellTyped(given, dependencies);
    throw error;
  }
  if (outcomes !== undefined) {
    await printOutcomes(outcomes, { ...options, isBulk: false }, dependencies);
  } else if (!dependencies.quiet) {
    await dependencies.io.writeErr('Nothing was changed.\n');
  }
  return exitStatus.done;
}

async function tellTyped(
  given: ReadonlyMap<EditField, readonly string[]>,
  { io }: Dependencies,
): Promise<void> {
  if (given.size === 0) return;
  const lines = [...given].map(([field, texts]) =>
    toSafeText(`  ${field}: ${texts.join(joint)}`.trimEnd()),
  );
  await io.writeErr(`Nothing was changed. You had typed:\n${lines.join('\n')}\n`);
}

/** Asks until the changes are to be saved. @returns false where there are none, or they are dropped. */
async function askFields(
  article: Article,
  given: Map<EditField, readonly string[]>,
  options: HandOptions,
  dependencies: Dependencies,
): Promise<boolean> {
  const before = toFieldTexts(article);
  const getText = (field: EditField) =>
    toSafeText((given.get(field) ?? before.get(field) ?? []).join(joint));
  for (;;) {
    const choice = await dependencies.prompter.askChoice<EditField | 'save' | 'drop'>({
      message: `What is to be changed of ${article.key}?`,
      choices: [
        ...editFields.map((value) => ({ value, label: `${value}: ${getText(value)}` })),
        { value: 'save', label: given.size === 0 ? 'Nothing' : 'Save the changes' },
        ...(given.size === 0 ? [] : [{ value: 'drop' as const, label: 'Drop the changes' }]),
      ],
    });
    if (choice === 'drop') return false;
    if (choice === 'save') return given.size > 0;
    const texts = await askField(choice, getText(choice), options, dependencies);
    if (texts.join(joint) === toSafeText((before.get(choice) ?? []).join(joint))) {
      given.delete(choice);
    } else {
      given.set(choice, texts);
    }
  }
}

/** @returns undefined where the library refuses it for what other answers may mend, which is told. */
async function save(
  article: Article,
  given: ReadonlyMap<EditField, readonly string[]>,
  options: HandOptions,
  dependencies: Dependencies,
): Promise<readonly ArticleEditOutcome[] | undefined> {
  const authors = given.get('author');
  const parts = authors && ([['author', keepAuthors(authors, article)]] as const);
  const checked = toChanges(new Map([...given, ...(parts ?? [])]), options.dateOrder);
  if (!checked.ok) throw new Error('An answer that was checked is wrong');
  const library = await dependencies.openLibrary('write');
  const edits = [{ key: article.key, changes: checked.changes, expected: article }];
  try {
    return await writeChanges(library, edits, `edit ${article.key}`, dependencies);
  } catch (error) {
    const problem = toMendable(error);
    if (problem === undefined) throw error;
    await dependencies.io.writeErr(`${toSafeText(problem.message)}\n`);
    return undefined;
  }
}

async function askField(
  field: EditField,
  initial: string,
  { dateOrder }: HandOptions,
  { prompter }: Dependencies,
): Promise<readonly string[]> {
  const split = (answer: string) =>
    (listFields.has(field) ? answer.split(';') : [answer])
      .map((text) => text.trim())
      .filter(Boolean);
  const answer = await prompter.askText({
    message: listFields.has(field) ? `${field} (with ; between several; empty for none)` : field,
    initial,
    check: (text) => {
      const checked = toChanges(new Map([[field, split(text)]]), dateOrder);
      return checked.ok ? undefined : checked.problems[0]?.message;
    },
  });
  return split(answer);
}
