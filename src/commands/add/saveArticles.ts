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

/** Saves articles as one entry of the log, and tells what became of each, in order. */
export async function saveAll(
  articles: readonly NewArticle[],
  command: string,
  dependencies: Dependencies,
): Promise<readonly AddResult[]> {
  const library = await dependencies.openLibrary('write');
  const operation = { command, at: dependencies.now(), today: dependencies.today() };
  return library.write(operation, async (writer) => {
    const before = await library.findSame(articles);
    const outcomes = await writer.saveArticles(articles, 'skip');
    const saved = await library.readArticles({ keys: outcomes.map(({ key }) => key) });
    const byKey = new Map(saved.map((article) => [article.key, article]));
    return outcomes.map((outcome, at) => {
      const article = byKey.get(outcome.key);
      if (article === undefined)
        throw new Error(`the article saved as ${outcome.key} is not there`);
      return { outcome, article, citedBefore: before[at]?.citations ?? [] };
    });
  });
}

/** @throws CiteError `article.invalid`, naming each wrong value with its flag */
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
