import type { Article, Citation, NewArticle } from '../../domain/article.ts';
import { checkDraft } from '../../domain/checkDraft.ts';
import type { DateOrder } from '../../domain/date.ts';
import type { ArticleDraft } from '../../domain/draft.ts';
import { CiteError } from '../../domain/error.ts';
import type { Problem } from '../../domain/problem.ts';
import type { DuplicatePolicy, SaveOutcome } from '../../store/library.ts';
import type { Dependencies } from '../dependencies.ts';
import { toOperation } from '../toOperation.ts';
import { findUnkept, type Unkept } from './findUnkept.ts';

/** What became of an article that was added. */
export interface AddResult {
  readonly outcome: SaveOutcome;
  /** As it now stands in the library. */
  readonly article: Article;
  /** The citations it had before, oldest first. */
  readonly citedBefore: readonly Citation[];
  /** What was given and is not in the record, where that was there already. */
  readonly unkept: Unkept;
}

/** Saves articles as one entry of the log, and tells what became of each, in order. */
export async function saveAll(
  articles: readonly NewArticle[],
  command: string,
  policy: DuplicatePolicy,
  dependencies: Dependencies,
): Promise<readonly AddResult[]> {
  const library = await dependencies.openLibrary('write');
  const operation = toOperation(command, dependencies);
  return library.write(operation, async (writer) => {
    const before = await library.findSame(articles);
    const outcomes = await writer.saveArticles(articles, policy);
    const saved = await library.readArticles({ keys: outcomes.map(({ key }) => key) });
    const byKey = new Map(saved.map((article) => [article.key, article]));
    return articles.map((given, at) => {
      const outcome = outcomes[at];
      const article = outcome && byKey.get(outcome.key);
      if (outcome === undefined || article === undefined) {
        throw new Error('an article that was saved is not there');
      }
      const citedBefore = before[at]?.citations ?? [];
      return { outcome, article, citedBefore, unkept: findUnkept(given, article) };
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
