import type { Article } from '../../domain/article.ts';
import type { DateOrder } from '../../domain/date.ts';
import type { Person } from '../../domain/person.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ArticleChanges, ArticleEditOutcome } from '../../store/libraryMending.ts';
import type { Dependencies } from '../dependencies.ts';
import { writeChanges } from './changePicked.ts';
import { type EditField, editFields, type GivenFields } from './editFields.ts';
import { findField } from './findField.ts';
import { formatForm, isBlankForm, parseForm, type ReadForm } from './form.ts';
import { findFurtherProblem, toFurtherValue } from './furtherFields.ts';
import { keepAuthors } from './keepAuthors.ts';
import { toChanges } from './toChanges.ts';
import { toMendable } from './toMendable.ts';

export interface HandOptions {
  readonly dateOrder?: DateOrder;
  readonly json?: boolean;
}

/** What came of what was typed. */
export type Attempt =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'done'; readonly outcomes: readonly ArticleEditOutcome[] }
  | { readonly kind: 'wrong'; readonly problems: readonly Problem[] };

/** Changes an article as its form says now, unless something is wrong with that. */
export async function takeIn(
  text: string,
  article: Article,
  options: HandOptions,
  dependencies: Dependencies,
): Promise<Attempt> {
  const form = parseForm(text, article.extra);
  if (isBlankForm(form)) return { kind: 'nothing' };
  const read = readChanges(form, article, options.dateOrder);
  if (read.problems.length > 0) return { kind: 'wrong', problems: read.problems };
  if (Object.keys(read.changes).length === 0) return { kind: 'nothing' };
  const edits = [{ key: article.key, changes: read.changes, expected: article }];
  try {
    const library = await dependencies.openLibrary('write');
    const command = `edit ${article.key}`;
    return { kind: 'done', outcomes: await writeChanges(library, edits, command, dependencies) };
  } catch (error) {
    const problem = toMendable(error);
    if (problem === undefined) throw error;
    return { kind: 'wrong', problems: [placeProblem(problem, form)] };
  }
}

function placeProblem(problem: Problem, { lines }: ReadForm): Problem {
  const { field } = problem.place;
  return { ...problem, place: { field, line: lines.get(field ?? '') } };
}

function readChanges(
  form: ReadForm,
  article: Article,
  order: DateOrder | undefined,
): { readonly changes: ArticleChanges; readonly problems: readonly Problem[] } {
  const different = listDifferent(form, article);
  const checked = toChanges(readGiven(different, article), order);
  const further = [...different].filter(([name]) => findField(name) === undefined);
  const wrong = further.flatMap(([name, texts]) => findFurtherProblem(name, texts, order) ?? []);
  if (checked.ok && wrong.length === 0) {
    const extra = further.map(
      ([name, texts]) => [name, toFurtherValue(name, texts, article.extra[name], order)] as const,
    );
    const changes = {
      ...checked.changes,
      ...(extra.length > 0 && { extra: Object.fromEntries(extra) }),
    };
    return { changes, problems: form.problems };
  }
  const found = [...(checked.ok ? [] : checked.problems), ...wrong];
  const placed = found.map((problem) => placeProblem(problem, form));
  const problems = [...form.problems, ...placed];
  const lineOf = ({ place }: Problem) => place.line ?? 0;
  return { changes: {}, problems: problems.sort((a, b) => lineOf(a) - lineOf(b)) };
}

/** The fields that are not as they were, those that are not in the form any more among them. */
function listDifferent(
  { texts }: ReadForm,
  article: Article,
): ReadonlyMap<string, readonly string[]> {
  const before = parseForm(formatForm(article), article.extra).texts;
  const all = [...new Set([...texts.keys(), ...before.keys()])];
  return new Map(
    all.flatMap((field) => {
      const [old, now] = [before.get(field) ?? [], texts.get(field) ?? []];
      const isSame = now.length === old.length && now.every((text, at) => text === old[at]);
      return isSame ? [] : [[field, now] as const];
    }),
  );
}

function readGiven(
  different: ReadonlyMap<string, readonly string[]>,
  article: Article,
): GivenFields {
  const given = new Map<EditField, readonly (string | Person)[]>();
  for (const field of editFields) {
    const list = different.get(field);
    if (list !== undefined) {
      given.set(field, field === 'author' ? keepAuthors(list, article) : list);
    }
  }
  return given;
}
