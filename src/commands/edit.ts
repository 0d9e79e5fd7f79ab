import type { Command } from 'commander';
import { CiteError } from '../domain/error.ts';
import { addExamples, type Run } from './command.ts';
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
  if (isPlain && options.keys.length === 1 && dependencies.canAsk && !options.dryRun) {
    const { getArticle } = await import('./getArticle.ts');
    const library = await dependencies.openLibrary('read');
    const article = await getArticle(library, options.keys[0] ?? '');
    if (!dependencies.editor.isSet) {
      const { editByPrompts } = await import('./edit/editByPrompts.ts');
      return editByPrompts(article, options, dependencies);
    }
    const { editByHand } = await import('./edit/editByHand.ts');
    return editByHand(article, options, dependencies);
  }
  const { hasFilter, pickArticles } = await import('./pickArticles.ts');
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
