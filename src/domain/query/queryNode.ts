/** The fields of a query that hold a text; named as the flags are. */
export const textFields = [
  'outlet',
  'author',
  'title',
  'note',
  'quotation',
  'tag',
  'post',
  'type',
  'language',
  'url',
  'key',
  'country',
  'kind',
] as const;

export type TextField = (typeof textFields)[number];

/** The fields that hold a day, or days from one to another. `since` and `until` are sides of `date`. */
export const dateFields = ['date', 'since', 'until', 'cited', 'added'] as const;

export type DateField = (typeof dateFields)[number];

/** What may stand behind `is:`. */
export const states = ['uncited', 'cited', 'incomplete', 'undated'] as const;

export type State = (typeof states)[number];

/** What may stand behind `has:`. */
export const parts = [
  'outlet',
  'author',
  'title',
  'note',
  'tag',
  'post',
  'language',
  'url',
  'date',
  'quotation',
] as const;

export type Part = (typeof parts)[number];

/** A query, taken apart. `and` and `or` have two nodes or more, none of their own kind. */
export type QueryNode =
  | { readonly kind: 'and' | 'or'; readonly nodes: readonly QueryNode[] }
  | { readonly kind: 'not'; readonly node: QueryNode }
  /** A word or phrase, found as `toTextForms` says in title, authors, note or a name of the outlet. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'field'; readonly field: TextField; readonly value: string }
  | DateNode
  | { readonly kind: 'is'; readonly state: State }
  | { readonly kind: 'has'; readonly part: Part }
  /** A search that was saved under this name. */
  | { readonly kind: 'saved'; readonly name: string };

/** Days, as bounds of sort keys (see `parseDateRange`): '' is open at the start, `~` at the end. */
export interface DateNode {
  readonly kind: 'date';
  readonly field: DateField;
  /** As it stands behind the field. */
  readonly typed: string;
  readonly first: string;
  readonly last: string;
}

/** Joins nodes, those of the same kind taken apart; undefined for none. */
export function joinNodes(
  kind: 'and' | 'or',
  nodes: readonly (QueryNode | undefined)[],
): QueryNode | undefined {
  const flat = nodes.flatMap((node) => {
    if (node === undefined) return [];
    return node.kind === kind ? node.nodes : [node];
  });
  return flat.length < 2 ? flat[0] : { kind, nodes: flat };
}
