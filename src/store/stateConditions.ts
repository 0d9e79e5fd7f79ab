import { authoredTypes } from '../domain/missing.ts';
import type { Part, State } from '../domain/query/queryNode.ts';
import type { Condition, Reach } from './condition.ts';
import { inTable } from './fieldConditions.ts';

const cited = 'EXISTS (SELECT 1 FROM citation WHERE article_id = a.id)';

/** As `findMissing` of the domain. */
// The first line is the condition of the index article_incomplete, word for word, so that it is used.
const incomplete = `((a.title IS NULL OR a.issued_edtf IS NULL OR a.outlet_id IS NULL)
  AND (a.title IS NULL OR a.issued_edtf IS NULL OR (a.outlet_id IS NULL AND
  (a.authors = '' OR a.type NOT IN (SELECT value FROM json_each(?))))))`;

const stateConditions: Readonly<Record<State, string>> = {
  uncited: `NOT ${cited}`,
  cited,
  undated: 'a.issued_sort IS NULL',
  incomplete,
};

/** What `is:` means, on `article AS a`. */
export function toStateCondition(state: State): Condition {
  const values = state === 'incomplete' ? [JSON.stringify(authoredTypes)] : [];
  return { sql: stateConditions[state], values };
}

/** What has none of its titles, outlets or dates is in the index article_incomplete, if this is said. */
const mayLack = '(a.title IS NULL OR a.issued_edtf IS NULL OR a.outlet_id IS NULL)';

/** What `-has:` means, where it can be said so that an index knows it. */
export const lackConditions: Readonly<Partial<Record<Part, string>>> = {
  outlet: 'a.outlet_id IS NULL',
  title: `(${mayLack} AND a.title IS NULL)`,
  date: 'a.issued_sort IS NULL',
};

/** What `has:` means, on `article AS a`. */
export function toPartCondition(part: Part, reach: Reach): Condition {
  const { table, sql } = partConditions[part];
  const condition = { sql, values: [] };
  return table === undefined ? condition : inTable(reach, { table, condition });
}

/** A condition on the article, or on rows of what it has several of. */
const partConditions: Readonly<Record<Part, { readonly table?: string; readonly sql: string }>> = {
  outlet: { sql: 'a.outlet_id IS NOT NULL' },
  author: { sql: "a.authors <> ''" },
  title: { sql: 'a.title IS NOT NULL' },
  note: { sql: 'a.note IS NOT NULL' },
  tag: { table: 'article_tag', sql: 'TRUE' },
  post: { table: 'citation', sql: 'post_id IS NOT NULL' },
  language: { sql: 'a.language IS NOT NULL' },
  url: { sql: 'a.url IS NOT NULL' },
  date: { sql: 'a.issued_sort IS NOT NULL' },
  quotation: { table: 'citation', sql: 'quotation IS NOT NULL' },
};
