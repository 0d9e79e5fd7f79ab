import type { NewArticle } from '../../domain/article.ts';
import { checkDraft } from '../../domain/checkDraft.ts';
import type { DateOrder } from '../../domain/date.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ArticleChanges } from '../../store/libraryMending.ts';
import type { EditField, GivenFields } from './editFields.ts';

export type CheckedChanges =
  | { readonly ok: true; readonly changes: ArticleChanges }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Reads new values of fields by the rules of `checkDraft`, or tells all that is wrong with them. */
export function toChanges(given: GivenFields, order: DateOrder | undefined): CheckedChanges {
  const text = (field: EditField) => {
    const value = given.get(field)?.[0];
    return typeof value === 'string' ? value : undefined;
  };
  const checked = checkDraft(
    {
      outlet: text('outlet'),
      // Whether a title or a URL is left is for the library to tell.
      title: text('title')?.trim() || '-',
      authors: given.get('author'),
      date: text('date'),
      url: text('url'),
      type: text('type'),
      language: text('language'),
      tags: toTexts(given, 'tag'),
      note: text('note'),
      key: text('key'),
    },
    order === undefined ? {} : { order },
  );
  const problems = [...(checked.ok ? [] : checked.problems), ...findMissingKey(given)];
  if (!checked.ok || problems.length > 0) return { ok: false, problems };
  return { ok: true, changes: pickGiven(given, checked.article, text('title')?.trim() === '') };
}

function findMissingKey(given: GivenFields): readonly Problem[] {
  const key = given.get('key');
  if (key === undefined || key.some((text) => typeof text === 'string' && text.trim() !== '')) {
    return [];
  }
  const message = 'an article can’t be without a key';
  return [{ code: 'key.malformed', message, place: { field: 'key' } }];
}

function toTexts(given: GivenFields, field: EditField): readonly string[] {
  return (given.get(field) ?? []).filter((value) => typeof value === 'string');
}

function pickGiven(given: GivenFields, article: NewArticle, isUntitled: boolean): ArticleChanges {
  const has = (field: EditField) => given.has(field);
  const isTitleGone = isUntitled || given.get('title')?.length === 0;
  return {
    ...(has('key') && article.key !== undefined && { key: article.key }),
    ...(has('type') && { type: article.typeGiven ? article.type : null }),
    ...(has('title') && { title: isTitleGone ? null : (article.title ?? null) }),
    ...(has('outlet') && { outlet: article.outlet ?? null }),
    ...(has('author') && { authors: article.authors }),
    ...(has('date') && { issued: article.issued ?? null }),
    ...(has('url') && { url: article.url ?? null }),
    ...(has('language') && { language: article.language ?? null }),
    ...(has('tag') && { tags: article.tags }),
    ...(has('note') && { note: article.note ?? null }),
  };
}

/** Tags as they are stored, or what is wrong with them. */
export function readTags(texts: readonly string[]): {
  readonly tags: readonly string[];
  readonly problems: readonly Problem[];
} {
  const checked = checkDraft({ title: '-', tags: texts }, {});
  return checked.ok
    ? { tags: checked.article.tags, problems: [] }
    : { tags: [], problems: checked.problems };
}
