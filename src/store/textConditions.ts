import { type TextForm, wordLetters } from '../domain/query/textForms.ts';
import type { Condition } from './condition.ts';

/** Where a word begins is not looked at in longer ones: SQLite refuses very long patterns. */
const longestPattern = 1000;

/**
 * The condition that a folded text has one of the forms; every text has, where there are none.
 *
 * @param column An expression of SQL.
 */
export function toFormsCondition(column: string, forms: readonly TextForm[]): Condition {
  if (forms.length === 0) return { sql: 'TRUE', values: [] };
  const ways = forms.map((form) => toFormCondition(column, form));
  const sql = ways.map((way) => way.sql).join(' OR ');
  return {
    sql: ways.length === 1 ? sql : `(${sql})`,
    values: ways.flatMap(({ values }) => values),
  };
}

function toFormCondition(column: string, { text, notAfter }: TextForm): Condition {
  const found = `instr(${column}, ?) > 0`;
  if (notAfter === undefined || text.length > longestPattern) return { sql: found, values: [text] };
  return {
    sql: `(${found} AND char(10) || ${column} GLOB ?)`,
    values: [text, `*[^${wordLetters[notAfter]}]${text.replace(/[*?[]/g, '[$&]')}*`],
  };
}
