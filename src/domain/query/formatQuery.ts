import type { QueryNode } from './queryNode.ts';

/** Words that mean something else beside other words. */
const special = /^(?:[ae](?:[lrz]|[dst]h)|or|and|not|last|past|previous|this|ago)$/i;

/** Prints a query so that `parseQuery` reads it as the same. */
export function formatQuery(node: QueryNode): string {
  switch (node.kind) {
    case 'and':
      return node.nodes.map(formatQuery).join(' ');
    case 'or':
      return node.nodes.map(formatTerm).join(' or ');
    case 'not':
      return node.node.kind === 'not'
        ? `-(${formatQuery(node.node)})`
        : `-${formatTerm(node.node)}`;
    case 'text':
      return formatValue(node.text);
    case 'field':
      return `${node.field}:${formatValue(node.value)}`;
    case 'date':
      return `${node.field}:${formatValue(node.typed)}`;
    case 'is':
      return `is:${node.state}`;
    case 'has':
      return `has:${node.part}`;
    case 'saved':
      return `saved:${formatValue(node.name)}`;
  }
}

function formatTerm(node: QueryNode): string {
  const isGroup = node.kind === 'and' || node.kind === 'or';
  return isGroup ? `(${formatQuery(node)})` : formatQuery(node);
}

/** A word or value, in quotation marks where it needs them. */
export function formatValue(text: string): string {
  return isPlainWord(text) && !special.test(text) ? text : quotePhrase(text);
}

/** A text in straight quotation marks, those in it and backslashes behind a backslash. */
export function quotePhrase(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** A word that means itself wherever it stands in a query. */
function isPlainWord(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}'’&%+]*(?:[-.][\p{L}\p{M}\p{N}]+)*$/u.test(text);
}
