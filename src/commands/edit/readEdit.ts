import { type Article, type ArticleType, articleTypes } from '../../domain/article.ts';
import type { DateOrder } from '../../domain/date.ts';
import { CiteError } from '../../domain/error.ts';
import { findNearest } from '../../domain/nearest.ts';
import { describeProblem, type Problem } from '../../domain/problem.ts';
import { quoteText } from '../../domain/quoteText.ts';
import type { ArticleChanges } from '../../store/libraryMending.ts';
import { hasFilter, type PickFlags } from '../pickArticles.ts';
import { type EditField, editFields, type GivenFields, listFields } from './editFields.ts';
import { type EditOptions, twofoldFlags } from './editFlags.ts';
import { findField } from './findField.ts';
import {
  findFurther,
  findFurtherProblem,
  isFurtherList,
  listFurtherNames,
  toFurtherValue,
} from './furtherFields.ts';
import { readTags, toChanges } from './toChanges.ts';

/** What a command line asks to be changed, and of which articles. */
export interface Edit {
  readonly pick: PickFlags;
  readonly changes: ArticleChanges;
  /** Names that are fields only where an article has them. */
  readonly unknown: readonly string[];
}

/**
 * Takes apart what the flags say: which articles, and what of them.
 *
 * @throws CiteError `usage`; `article.invalid`, naming each wrong value with its flag
 */
export function readEdit(options: EditOptions): Edit {
  const pick = options.keys.length > 0 ? pickByKeys(options) : pickByFilters(options);
  const checked = toChanges(readGiven(options), options.dateOrder);
  if (!checked.ok) throw makeInvalid(checked.problems);
  const further = readFurther(options);
  const wrong = [...further].flatMap(
    ([name, texts]) => findFurtherProblem(name, texts, options.dateOrder) ?? [],
  );
  if (wrong.length > 0) throw makeInvalid(wrong);
  const addTags = readTagFlags(options.addTag);
  const removeTags = readTagFlags(options.removeTag);
  return {
    pick,
    changes: {
      ...checked.changes,
      ...(further.size > 0 && { extra: toExtraChanges(further, options.dateOrder) }),
      ...(addTags && { addTags }),
      ...(removeTags && { removeTags }),
    },
    unknown: [...further.keys()].filter((name) => findFurther(name, {}) === undefined),
  };
}

/** The new values of what are no fields of every article, by name. */
function readFurther({ clear, set }: EditOptions): ReadonlyMap<string, readonly string[]> {
  const further = new Map<string, readonly string[]>();
  const toName = (text: string) => findFurther(text, {}) ?? text.trim();
  for (const text of clear ?? []) if (!findField(text)) further.set(toName(text), []);
  for (const { field, value } of set ?? []) {
    if (findField(field)) continue;
    const name = toName(field);
    const earlier = isFurtherList(name, undefined) ? (further.get(name) ?? []) : [];
    further.set(name, [...earlier, value]);
  }
  return further;
}

function toExtraChanges(
  further: ReadonlyMap<string, readonly string[]>,
  order: DateOrder | undefined,
): Exclude<ArticleChanges['extra'], undefined> {
  const changes = [...further].map(([name, texts]) => [
    name,
    toFurtherValue(name, texts, undefined, order),
  ]);
  return Object.fromEntries(changes);
}

/** Refuses names that are fields of none of the articles. @throws CiteError `usage` */
export function refuseUnknown(unknown: readonly string[], articles: readonly Article[]): void {
  const name = unknown.find((each) => articles.every(({ extra }) => !Object.hasOwn(extra, each)));
  if (name === undefined) return;
  const [near] = findNearest(name, [...editFields, ...listFurtherNames()], 1);
  const hint = near === undefined ? '' : `Did you mean ${near}? `;
  throw new CiteError('usage', `${quoteText(name)} is no field.`, {
    hint: `${hint}The fields are ${editFields.join(', ')}, and what else cite show tells of an article.`,
  });
}

function pickByKeys(options: EditOptions): PickFlags {
  const { keys, since, until, post, uncited, incomplete, search } = options;
  if (hasFilter({ since, until, post, uncited, incomplete, search })) {
    throw new CiteError('usage', 'Pick articles by their keys or by filters, not by both.', {
      hint: 'With a KEY, --outlet, --author, --tag, --type and --language are new values.',
    });
  }
  return { keys };
}

function pickByFilters(options: EditOptions): PickFlags {
  const { author, tag, type, ...others } = options;
  const several = [author, tag].find((list) => (list?.length ?? 0) > 1);
  if (several !== undefined) {
    throw new CiteError('usage', 'Without a KEY, --author and --tag pick articles and come once.', {
      hint: 'New values are said with --set author=… and --set tag=…, or --add-tag.',
    });
  }
  return {
    ...others,
    keys: [],
    ...(author?.[0] !== undefined && { author: author[0] }),
    ...(tag?.[0] !== undefined && { tag: tag[0] }),
    ...(type !== undefined && { type: readType(type) }),
  };
}

function readType(text: string): ArticleType {
  const type = articleTypes.find((each) => each === text.toLowerCase());
  if (type !== undefined) return type;
  throw new CiteError('usage', `${quoteText(text)} is no type of article.`, {
    hint: `Choose from ${articleTypes.join(', ')}.`,
  });
}

/** The new values of fields, the later of two the one that counts. */
function readGiven(options: EditOptions): GivenFields {
  const given = new Map<EditField, readonly string[]>();
  for (const field of editFields) {
    const isFilter = options.keys.length === 0 && twofoldFlags.some((name) => name === field);
    const value = isFilter ? undefined : options[field];
    if (value !== undefined) given.set(field, [value].flat());
  }
  for (const text of options.clear ?? []) {
    const field = findField(text);
    if (field !== undefined) given.set(field, []);
  }
  for (const { field: text, value } of options.set ?? []) {
    const field = findField(text);
    if (field === undefined) continue;
    const earlier = listFields.has(field) ? (given.get(field) ?? []) : [];
    given.set(field, [...earlier, value]);
  }
  return given;
}

function readTagFlags(texts: readonly string[] | undefined): readonly string[] | undefined {
  if (texts === undefined) return undefined;
  const { tags, problems } = readTags(texts);
  if (problems.length > 0) throw makeInvalid(problems);
  return tags;
}

function makeInvalid(problems: readonly Problem[]): CiteError {
  const [first = '', ...rest] = problems.map((problem) => `${describeProblem(problem)}.`);
  return new CiteError('article.invalid', `Nothing was changed. ${first}`, {
    ...(rest.length > 0 && { hint: rest.map((line) => `Also: ${line}`).join('\n') }),
  });
}
