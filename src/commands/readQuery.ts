import { CiteError } from '../domain/error.ts';
import { expandSaved, hasSaved } from '../domain/query/expandSaved.ts';
import { joinArguments } from '../domain/query/joinArguments.ts';
import { parseQuery } from '../domain/query/parseQuery.ts';
import type { DateSetting } from '../domain/query/queryDate.ts';
import type { QueryNode } from '../domain/query/queryNode.ts';
import type { QueryProblem } from '../domain/query/queryProblem.ts';
import type { Library } from '../store/library.ts';
import type { Dependencies } from './dependencies.ts';

/** What dates in a query depend on; the settings are read only where there is a date. */
export function toDateSetting({
  today,
  settings,
}: Pick<Dependencies, 'today' | 'settings'>): DateSetting {
  return {
    get today() {
      return today();
    },
    get order() {
      return settings.get('date-order');
    },
  };
}

/**
 * The query that the words of a command line make, saved searches put in.
 *
 * @returns undefined where they ask for nothing
 * @throws CiteError `query.*` with the place in the query, `search.*`
 */
export async function readQuery(
  words: readonly string[],
  library: Library,
  setting: DateSetting,
): Promise<QueryNode | undefined> {
  const parsed = parseWords(words, setting);
  return parsed && putInSaved(parsed, library, setting);
}

/** @throws CiteError `query.*` */
export function parseWords(words: readonly string[], setting: DateSetting): QueryNode | undefined {
  const text = joinArguments(words);
  const parsed = parseQuery(text, setting);
  if (parsed.ok) return parsed.value;
  throw toQueryError(text, parsed.problem);
}

/** @throws CiteError `search.*` */
export async function putInSaved(
  node: QueryNode,
  library: Library,
  setting: DateSetting,
  within?: string,
): Promise<QueryNode | undefined> {
  if (!hasSaved(node)) return node;
  const all = await library.listSavedSearches();
  const saved = new Map(all.map(({ name, query }) => [name, query]));
  const expanded = expandSaved(node, saved, setting, within);
  if (expanded.ok) return expanded.value;
  const { code, message, hint } = expanded.problem;
  throw new CiteError(code, message, hint === undefined ? {} : { hint });
}

const longestShown = 70;

/** The problem, with a line that points to its place where the query can be shown in one. */
function toQueryError(text: string, { code, message, hint, start, end }: QueryProblem): CiteError {
  const canPoint =
    text.length <= longestShown && /^[ -~]*$/.test(text) && end - start < text.length;
  const pointer = canPoint ? `\n  ${text}\n  ${' '.repeat(start)}${'^'.repeat(end - start)}` : '';
  return new CiteError(code, `${message}${pointer}`, hint === undefined ? {} : { hint });
}
