import type { Article } from '../../domain/article.ts';
import type { DateOrder } from '../../domain/date.ts';
import type { Person } from '../../domain/person.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ArticleChanges, ArticleEditOutcome } from '../../store/libraryMending.ts';
import type { Dependencies } from '../dependencies.ts';
import { writeChanges } from './changePicked.ts';
import type { EditField, GivenFields } from './editFields.ts';
import { formatForm, isBlankForm, parseForm, type ReadForm } from './form.ts';
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
  const form = parseForm(text);
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
  const field = [...lines.keys()].find((name) => name === problem.place.field);
  return { ...problem, place: { ...problem.place, line: field && lines.get(field) } };
}

function readChanges(
  form: ReadForm,
  article: Article,
  order: DateOrder | undefined,
): { readonly changes: ArticleChanges; readonly problems: readonly Problem[] } {
  const checked = toChanges(readGiven(form, article), order);
  if (checked.ok) return { changes: checked.changes, problems: form.problems };
  const placed = checked.problems.map((problem) => placeProblem(problem, form));
  const problems = [...form.problems, ...placed];
  const lineOf = ({ place }: Problem) => place.line ?? 0;
  return { changes: {}, problems: problems.sort((a, b) => lineOf(a) - lineOf(b)) };
}

/** The fields that are not as they were. */
function readGiven({ texts }: ReadForm, article: Article): GivenFields {
  const given = new Map<EditField, readonly (string | Person)[]>();
  const before = parseForm(formatForm(article)).texts;
  for (const [field, list] of texts) {
    const old = before.get(field) ?? [];
    const isSame = list.length === old.length && list.every((text, at) => text === old[at]);
    if (!isSame) given.set(field, field === 'author' ? keepAuthors(list, article) : list);
  }
  return given;
}
