import type { Article } from '../../domain/article.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { exitStatus } from '../command.ts';
import type { Dependencies } from '../dependencies.ts';
import { printOutcomes, writeChanges } from './changePicked.ts';
import type { HandOptions } from './editByHand.ts';
import { type EditField, editFields, listFields, toFieldTexts } from './editFields.ts';
import { toChanges } from './toChanges.ts';

/** Several values of one field in one line. */
const joint = '; ';

/** Lets the user change fields one by one in answer to questions, where no editor is set. */
export async function editByPrompts(
  article: Article,
  options: HandOptions,
  dependencies: Dependencies,
): Promise<number> {
  const { io, prompter, quiet } = dependencies;
  const before = toFieldTexts(article);
  const given = new Map<EditField, readonly string[]>();
  const getText = (field: EditField) =>
    toSafeText((given.get(field) ?? before.get(field) ?? []).join(joint));
  for (;;) {
    const choice = await prompter.askChoice<EditField | 'save' | 'drop'>({
      message: `What is to be changed of ${article.key}?`,
      choices: [
        ...editFields.map((value) => ({ value, label: `${value}: ${getText(value)}` })),
        { value: 'save', label: given.size === 0 ? 'Nothing' : 'Save the changes' },
        ...(given.size === 0 ? [] : [{ value: 'drop' as const, label: 'Drop the changes' }]),
      ],
    });
    if (choice === 'drop' || (choice === 'save' && given.size === 0)) {
      if (!quiet) await io.writeErr('Nothing was changed.\n');
      return exitStatus.done;
    }
    if (choice === 'save') break;
    given.set(choice, await askField(choice, getText(choice), options, dependencies));
  }
  const checked = toChanges(given, options.dateOrder);
  if (!checked.ok) throw new Error('An answer that was checked is wrong');
  const library = await dependencies.openLibrary('write');
  const edits = [{ key: article.key, changes: checked.changes, expected: article }];
  const outcomes = await writeChanges(library, edits, `edit ${article.key}`, dependencies);
  await printOutcomes(outcomes, { ...options, isBulk: false }, dependencies);
  return exitStatus.done;
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
