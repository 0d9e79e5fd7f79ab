import type { Command } from 'commander';
import type { Article } from '../domain/article.ts';
import { CiteError } from '../domain/error.ts';
import { addExamples, exitStatus, type Run } from './command.ts';
import type { Dependencies } from './dependencies.ts';
import { addEditFlags, type EditOptions } from './edit/editFlags.ts';
import { withDateOrder } from './withSettings.ts';

export function define(command: Command, hand: (run: Run) => void): void {
  command.argument('[KEY...]', 'the articles’ keys; none: all that the filters leave');
  addEditFlags(command);
  addExamples(command, [
    ['cite edit salhy2024inside', 'opens it in your editor'],
    ['cite edit salhy2024inside --date 12/6/24 --add-tag militias'],
    ['cite edit salhy2024inside --note ""', 'an empty text takes a field away'],
    ['cite edit --outlet "Al Mada" --set language=ar --dry-run', 'what it would do to all of them'],
    ['cite edit --search militias --since 2024 --add-tag iraq'],
  ]);
  command.action((keys: string[], flags: Omit<EditOptions, 'keys'>) => {
    hand((dependencies) => runEdit({ ...flags, keys }, dependencies));
  });
}

/** Changes articles by what the flags say; one without any flag in the user's editor. */
export async function runEdit(given: EditOptions, dependencies: Dependencies): Promise<number> {
  const options = withDateOrder(given, dependencies);
  const { readEdit, refuseUnknown } = await import('./edit/readEdit.ts');
  const { pick, changes, unknown } = readEdit(options);
  const isPlain = Object.keys(changes).length === 0;
  const { hasFilter, pickArticles } = await import('./pickArticles.ts');
  if (isPlain && options.keys.length > 0 && dependencies.canAsk && !options.dryRun) {
    const library = await dependencies.openLibrary('read');
    const articles = await pickArticles(library, pick, 'changed', dependencies);
    return editOneByOne(articles, options, dependencies);
  }
  if (isPlain && (options.keys.length > 0 || hasFilter(pick))) throw makeNothingSaid(options);
  const { changePicked, countArticles } = await import('./edit/changePicked.ts');
  const isBulk = options.keys.length === 0;
  const change = async () => {
    // What was opened to be read is closed once something was to be written.
    const library = await dependencies.openLibrary('read');
    const articles = await pickArticles(library, pick, 'changed', dependencies);
    refuseUnknown(unknown, articles);
    const command = isBulk
      ? `edit (${countArticles(articles.length)})`
      : `edit ${options.keys.join(' ')}`;
    return changePicked(articles, changes, { ...options, isBulk, command }, dependencies);
  };
  return isBulk && !options.yes ? change() : againIfChanged(change);
}

/** Lets the user edit articles, one after the other, until one is given up. */
async function editOneByOne(
  articles: readonly Article[],
  options: EditOptions,
  dependencies: Dependencies,
): Promise<number> {
  const edit = dependencies.editor.isSet
    ? (await import('./edit/editByHand.ts')).editByHand
    : (await import('./edit/editByPrompts.ts')).editByPrompts;
  for (const article of articles) {
    const status = await edit(article, options, dependencies);
    if (status !== exitStatus.done) return status;
  }
  return exitStatus.done;
}

/** Other commands may come between the reading and the writing; so many in a row are no accident. */
const mostTries = 20;

/** Does a change anew where another command came first. What was shown and agreed to is another matter. */
async function againIfChanged(change: () => Promise<number>, tries = 1): Promise<number> {
  try {
    return await change();
  } catch (error) {
    const isChanged = error instanceof CiteError && error.code === 'article.changed';
    if (!isChanged || tries >= mostTries) throw error;
    return againIfChanged(change, tries + 1);
  }
}

function makeNothingSaid(options: EditOptions): CiteError {
  const hint =
    options.keys.length > 0
      ? 'Give --title, --outlet, --date, --add-tag, … or --clear FIELD.'
      : 'Without a KEY, --outlet, --author, --tag, --type and --language pick articles. Say what to change with --set FIELD=VALUE, --clear FIELD, --add-tag or --remove-tag.';
  return new CiteError('usage', 'Nothing was said to change.', { hint });
}
