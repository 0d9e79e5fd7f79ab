import { authoredTypes } from '../domain/missing.ts';
import type { Part, State } from '../domain/query/queryNode.ts';
import type { Condition } from './condition.ts';

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

/** What `has:` means. */
export const partConditions: Readonly<Record<Part, string>> = {
  outlet: 'a.outlet_id IS NOT NULL',
  author: "a.authors <> ''",
  title: 'a.title IS NOT NULL',
  note: 'a.note IS NOT NULL',
  tag: 'EXISTS (SELECT 1 FROM article_tag WHERE article_id = a.id)',
  post: 'EXISTS (SELECT 1 FROM citation WHERE article_id = a.id AND post_id IS NOT NULL)',
  language: 'a.language IS NOT NULL',
  url: 'a.url IS NOT NULL',
  date: 'a.issued_sort IS NOT NULL',
  // Few articles have one, so all of them are gathered sooner than each is asked.
  quotation: 'a.id IN (SELECT article_id FROM citation WHERE quotation IS NOT NULL)',
};
