import { foldText } from '../domain/fold.ts';
import type { DateNode, QueryNode } from '../domain/query/queryNode.ts';
import type { Condition, Reach } from './condition.ts';
import type { Connection } from './connection.ts';
import { inTable, toFieldCondition } from './fieldConditions.ts';
import { lackConditions, toPartCondition, toStateCondition } from './stateConditions.ts';
import { toFormsCondition } from './textConditions.ts';
import type { TextFinder } from './textFinder.ts';

/**
 * What a query means, as a condition on `article AS a`, without the full-text index.
 *
 * @param reach How many articles it is asked of.
 * @throws Error for a saved search, which must have been put in
 */
export function toCondition(
  connection: Connection,
  find: TextFinder,
  node: QueryNode,
  reach: Reach,
): Condition {
  switch (node.kind) {
    case 'and':
    case 'or': {
      const joined = node.nodes.map((one) => toCondition(connection, find, one, reach));
      const sql = joined.map((one) => one.sql).join(node.kind === 'and' ? ' AND ' : ' OR ');
      return { sql: `(${sql})`, values: joined.flatMap(({ values }) => values) };
    }
    case 'not': {
      const lack = node.node.kind === 'has' ? lackConditions[node.node.part] : undefined;
      if (lack !== undefined) return { sql: lack, values: [] };
      const { sql, values } = toCondition(connection, find, node.node, reach);
      return { sql: `(${sql}) IS NOT TRUE`, values };
    }
    case 'text':
      return toTextCondition(find, node.text);
    case 'field':
      return toFieldCondition(connection, find, node.field, node.value, reach);
    case 'date':
      return toDateCondition(node, reach);
    case 'is':
      return toStateCondition(node.state);
    case 'has':
      return toPartCondition(node.part, reach);
    case 'saved':
      throw new Error(`The saved search ${node.name} was not put in`);
  }
}

function toTextCondition(find: TextFinder, text: string): Condition {
  const { forms, outlets } = find(text);
  const inText = toFormsCondition('a.search_text', forms);
  if (outlets.length === 0 || foldText(text) === '') return inText;
  return {
    sql: `(${inText.sql} OR a.outlet_id IN (SELECT value FROM json_each(?)))`,
    values: [...inText.values, JSON.stringify(outlets)],
  };
}

function toDateCondition({ field, first, last }: DateNode, reach: Reach): Condition {
  if (field === 'cited') {
    const { sql, values } = toBounds(first, last);
    const condition = { sql: `cited_sort ${sql}`, values };
    return inTable(reach, { table: 'citation', condition });
  }
  const { sql, values } = toBounds(first, last);
  return { sql: `${field === 'added' ? 'a.added' : 'a.issued_sort'} ${sql}`, values };
}

function toBounds(first: string, last: string): Condition {
  if (first === '') return { sql: '<= ?', values: [last] };
  if (last === '~') return { sql: '>= ?', values: [first] };
  return { sql: 'BETWEEN ? AND ?', values: [first, last] };
}
