import type { QueryNode } from '../domain/query/queryNode.ts';
import { findFieldName } from '../domain/query/readField.ts';
import { isRelativeTime } from '../domain/query/takeTime.ts';

/** How terms of a query were read that may have been meant otherwise, a line each. */
export function describeReading(where: QueryNode): readonly string[] {
  const nodes = where.kind === 'and' ? where.nodes : [where];
  return nodes.flatMap((node) => describeTime(node) ?? describeLooseField(node) ?? []);
}

/** Which days a time told from today is; its words may stand in a title. */
function describeTime(node: QueryNode): string | undefined {
  if (node.kind !== 'date' || node.field !== 'date' || !isRelativeTime(node.typed)) return;
  const last = node.last.replace(/~$/, '');
  const days = node.first === last ? `the day ${last}` : `${node.first} to ${last}`;
  return `‘${node.typed}’ was taken for ${days}; for the words themselves: '"${node.typed}"'\n`;
}

/** A field and its value with a space between them are two words. */
function describeLooseField(node: QueryNode): string | undefined {
  if (node.kind !== 'text' || !/^[A-Za-z]+:$/.test(node.text)) return;
  if (findFieldName(node.text.slice(0, -1)) === undefined) return;
  return `‘${node.text}’ was taken for a word; for the field, put no space behind the colon.\n`;
}
