import { formatValue } from '../../domain/query/formatQuery.ts';
import { type FilterFlags, valueFilters } from '../filters.ts';

/** The filters in the language of queries, a term each; fields are called as the flags are. */
export function formatFlags(flags: FilterFlags): readonly string[] {
  const named = valueFilters.flatMap((field) => {
    const value = flags[field];
    return value === undefined ? [] : [`${field}:${formatValue(value)}`];
  });
  const uncited = flags.uncited ? ['is:uncited'] : [];
  return [...named, ...uncited, ...(flags.incomplete ? ['is:incomplete'] : [])];
}
