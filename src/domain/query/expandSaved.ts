import { findNearest } from '../nearest.ts';
import { quoteText } from '../quoteText.ts';
import { mostTerms, parseQuery } from './parseQuery.ts';
import type { DateSetting } from './queryDate.ts';
import { joinNodes, type QueryNode } from './queryNode.ts';

/** Why a saved search cannot stand in a query; whole sentences. */
export interface SavedProblem {
  readonly code: 'search.not-found' | 'search.cycle' | 'search.unreadable';
  readonly message: string;
  readonly hint: string | undefined;
}

export type Expanded =
  | { readonly ok: true; readonly value: QueryNode | undefined }
  | { readonly ok: false; readonly problem: SavedProblem };

interface Expansion {
  readonly saved: ReadonlyMap<string, string>;
  readonly setting: DateSetting;
  /** The saved searches that are being put in, outermost first. */
  readonly open: string[];
  /** The name under which the query itself is to be saved. */
  readonly within: string | undefined;
  readonly done: Map<string, { readonly node: QueryNode | undefined; readonly terms: number }>;
  terms: number;
}

/** Those of the searches, by name and text, that have the saved search of a name in them. */
export function listUsers(
  name: string,
  saved: Iterable<readonly [name: string, text: string]>,
  setting: DateSetting,
): readonly string[] {
  return [...saved].flatMap(([user, text]) => {
    const parsed = parseQuery(text, setting);
    return parsed.ok && parsed.value !== undefined && namesSaved(parsed.value, name) ? [user] : [];
  });
}

function namesSaved(node: QueryNode, name: string): boolean {
  if (node.kind === 'and' || node.kind === 'or') {
    return node.nodes.some((one) => namesSaved(one, name));
  }
  return node.kind === 'not'
    ? namesSaved(node.node, name)
    : node.kind === 'saved' && node.name === name;
}

/** Whether a query names a saved search. */
export function hasSaved(node: QueryNode): boolean {
  if (node.kind === 'and' || node.kind === 'or') return node.nodes.some(hasSaved);
  return node.kind === 'not' ? hasSaved(node.node) : node.kind === 'saved';
}

/**
 * Puts the saved searches that a query names in the place of their names, those that they name too.
 *
 * @param saved Their texts by name.
 * @param within The name under which the query itself is to be saved.
 */
export function expandSaved(
  node: QueryNode,
  saved: ReadonlyMap<string, string>,
  setting: DateSetting,
  within?: string,
): Expanded {
  const open = within === undefined ? [] : [within];
  return expand(node, { saved, setting, open, within, done: new Map(), terms: 0 });
}

function expand(node: QueryNode, expansion: Expansion): Expanded {
  if (node.kind === 'saved') return expandName(node.name, expansion);
  if (node.kind === 'and' || node.kind === 'or') {
    const nodes: (QueryNode | undefined)[] = [];
    for (const one of node.nodes) {
      const expanded = expand(one, expansion);
      if (!expanded.ok) return expanded;
      nodes.push(expanded.value);
    }
    return { ok: true, value: joinNodes(node.kind, nodes) };
  }
  expansion.terms += 1;
  if (node.kind !== 'not') return { ok: true, value: node };
  const expanded = expand(node.node, expansion);
  if (!expanded.ok || expanded.value === undefined) return expanded;
  return { ok: true, value: { kind: 'not', node: expanded.value } };
}

function expandName(name: string, expansion: Expansion): Expanded {
  const { saved, setting, open, done } = expansion;
  if (open.includes(name)) return failCycle([...open.slice(open.indexOf(name)), name]);
  const known = done.get(name);
  if (known !== undefined) {
    expansion.terms += known.terms;
    return expansion.terms > mostTerms ? failTerms() : { ok: true, value: known.node };
  }
  const text = saved.get(name);
  if (text === undefined) return failUnknown(name, expansion);
  const parsed = parseQuery(text, setting);
  if (!parsed.ok) {
    const { message, hint } = parsed.problem;
    return fail('search.unreadable', `The saved search ${quoteText(name)}: ${message}`, hint);
  }
  const before = expansion.terms;
  open.push(name);
  const expanded: Expanded =
    parsed.value === undefined ? { ok: true, value: undefined } : expand(parsed.value, expansion);
  open.pop();
  if (!expanded.ok) return expanded;
  if (expansion.terms > mostTerms) return failTerms();
  done.set(name, { node: expanded.value, terms: expansion.terms - before });
  return expanded;
}

function failUnknown(name: string, { saved, open, within }: Expansion): Expanded {
  const near = findNearest(name, saved.keys(), 3).map((one) => `‘${one}’`);
  const hint =
    near.length > 0
      ? `Did you mean ${near.join(' or ')}?`
      : 'cite search list shows your saved searches; cite search save keeps one.';
  const outer = open.at(-1);
  const place =
    outer === undefined || outer === within ? '' : `, which ${quoteText(outer)} has in it`;
  return fail('search.not-found', `There is no saved search ${quoteText(name)}${place}.`, hint);
}

function failCycle(names: readonly string[]): Expanded {
  const chain = names.map((name) => `saved:${name}`).join(' in ');
  const message = `A saved search cannot stand in itself: ${chain}.`;
  return fail('search.cycle', message, 'Change one of them with cite search save --replace.');
}

function failTerms(): Expanded {
  const message = `With the saved searches in it, the search has over ${mostTerms} terms.`;
  return fail('search.unreadable', message, 'Save smaller ones.');
}

function fail(code: SavedProblem['code'], message: string, hint: string | undefined): Expanded {
  return { ok: false, problem: { code, message, hint } };
}
