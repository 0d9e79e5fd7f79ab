import type { Article, Citation, NewArticle } from '../../domain/article.ts';
import { checkDraft } from '../../domain/checkDraft.ts';
import type { DateOrder } from '../../domain/date.ts';
import type { ArticleDraft } from '../../domain/draft.ts';
import { CiteError } from '../../domain/error.ts';
import type { Problem } from '../../domain/problem.ts';
import type { SaveOutcome } from '../../store/library.ts';
import type { Dependencies } from '../dependencies.ts';

/** What became of an article that was added. */
export interface AddResult {
  readonly outcome: SaveOutcome;
  /** As it now stands in the library. */
  readonly article: Article;
  /** The citations it had before, oldest first. */
  readonly citedBefore: readonly Citation[];
}

/**
 * Checks a draft and saves it as one entry of the log.
 *
 * @throws CiteError `article.invalid`, naming each wrong value with its flag
 */
export async function saveOne(
  draft: ArticleDraft,
  options: { readonly dateOrder?: DateOrder },
  dependencies: Dependencies,
): Promise<AddResult> {
  const article = checkForSaving(draft, options.dateOrder);
  const library = await dependencies.openLibrary('write');
  const operation = {
    command: `add ${JSON.stringify(article.title ?? article.url ?? '')}`,
    at: dependencies.now(),
    today: dependencies.today(),
  };
  return library.write(operation, async (writer) => {
    const [before] = await library.findSame([article]);
    const [outcome] = await writer.saveArticles([article], 'skip');
    const saved = outcome && (await library.findArticle(outcome.key));
    if (outcome === undefined || saved === undefined)
      throw new Error('a saved article is not there');
    return { outcome, article: saved, citedBefore: before?.citations ?? [] };
  });
}

/** @throws CiteError `article.invalid` */
export function checkForSaving(draft: ArticleDraft, order: DateOrder | undefined): NewArticle {
  const checked = checkDraft(draft, order === undefined ? {} : { order });
  if (checked.ok) return checked.article;
  const [first, ...rest] = checked.problems.map(toFlagLine);
  throw new CiteError('article.invalid', `Nothing was added: ${first}.`, {
    ...(rest.length > 0 ? { hint: rest.map((line) => `Also: ${line}.`).join('\n') } : {}),
  });
}

function toFlagLine({ place, message }: Problem): string {
  return place.field === undefined ? message : `--${place.field}: ${message}`;
}
