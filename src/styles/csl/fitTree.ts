import { fitChoose } from './fitChoose.ts';
import type { XmlElement } from './xml/parseXml.ts';

/** What the items of a list are made of. */
export interface Matter {
  readonly types: ReadonlySet<string>;
  /** Variables that at least one of them has. */
  readonly some: ReadonlySet<string>;
  /** Texts that all of them have. */
  readonly all: ReadonlySet<string>;
  /** Dates that are a guess in at least one of them. */
  readonly guessed: ReadonlySet<string>;
}

type Nodes = readonly XmlElement[];

/** A variable that no item has. CSL leaves a group out where all that it asks for is missing. */
const missing: XmlElement = {
  name: 'text',
  attributes: new Map([['variable', 'annote']]),
  children: [],
  line: 0,
};

/**
 * Fits the parts of a style, and the macros they call, to the items.
 *
 * @returns The macros still called, then the parts.
 */
export function fitTree(
  parts: Nodes,
  macros: ReadonlyMap<string, XmlElement>,
  matter: Matter,
): XmlElement[] {
  const called = new Map<string, XmlElement>();
  const fitted = parts.map((part) => fitPart(part, { macros, matter, called }));
  return [...called.values(), ...fitted];
}

interface Context {
  readonly macros: ReadonlyMap<string, XmlElement>;
  readonly matter: Matter;
  readonly called: Map<string, XmlElement>;
}

function fitPart(part: XmlElement, context: Context): XmlElement {
  return {
    ...part,
    children: elements(part).map((child) =>
      child.name === 'sort'
        ? { ...child, children: elements(child).map((key) => fitKey(key, context)) }
        : { ...child, children: fitAll(elements(child), false, context) },
    ),
  };
}

/** A key stays in its place even where no item has what it asks for. */
function fitKey(key: XmlElement, context: Context): XmlElement {
  const name = key.attributes.get('macro');
  if (name === undefined) return key;
  const [call] = fitCall(key, name, true, context);
  return call === undefined || call === missing
    ? { ...key, attributes: new Map([['variable', 'annote']]) }
    : call;
}

/**
 * @param keeps Whether words stand by, in this group or around it: what is missing then stays
 *   asked for, since it may be why the words are left out.
 */
function fitAll(nodes: Nodes, keeps: boolean, context: Context): XmlElement[] {
  return nodes.flatMap((node) => fitNode(node, keeps, context));
}

function fitNode(node: XmlElement, keeps: boolean, context: Context): readonly XmlElement[] {
  const { name, attributes } = node;
  if (name === 'choose')
    return fitChoose(node, context.matter, (nodes) => fitAll(nodes, keeps, context));
  if (name === 'names') return fitNames(node, keeps, context);
  if (name === 'group') return fitGroup(node, keeps, context);
  const macro = attributes.get('macro');
  if (macro !== undefined) return fitCall(node, macro, keeps, context);
  const variable = attributes.get('variable');
  if (variable === undefined || context.matter.some.has(variable)) return [node];
  return keeps ? [missing] : [];
}

function fitCall(
  call: XmlElement,
  name: string,
  keeps: boolean,
  { macros, matter, called }: Context,
): readonly XmlElement[] {
  const fittedName = keeps ? `${name}+` : name;
  let macro = called.get(fittedName);
  if (macro === undefined) {
    const given = macros.get(name);
    if (given === undefined) return [call];
    const children = fitAll(elements(given), keeps, { macros, matter, called });
    macro = { ...given, attributes: new Map([['name', fittedName]]), children };
    if (children.length > 0 && !isMissing(children)) called.set(fittedName, macro);
  }
  if (macro.children.length === 0) return [];
  if (isMissing(elements(macro))) return [missing];
  return [{ ...call, attributes: new Map(call.attributes).set('macro', fittedName) }];
}

function fitGroup(group: XmlElement, keeps: boolean, context: Context): readonly XmlElement[] {
  const given = elements(group);
  const children = fitAll(given, keeps || given.some(hasWords), context);
  if (children.length === 0) return [];
  const asks = children.filter((child) => !isWords(child));
  const isLeftOut = asks.length > 0 && isMissing(asks);
  if (isLeftOut) return keeps ? [missing] : [];
  return [{ ...group, children }];
}

function fitNames(names: XmlElement, keeps: boolean, context: Context): readonly XmlElement[] {
  const { attributes, children } = names;
  const given = attributes.get('variable') ?? '';
  const variables = given.split(' ').filter((variable) => context.matter.some.has(variable));
  const fitted = children.map((child) =>
    typeof child !== 'string' && child.name === 'substitute'
      ? { ...child, children: fitAll(elements(child), false, context) }
      : child,
  );
  const others = fitted.some(
    (child) =>
      typeof child !== 'string' && child.name === 'substitute' && child.children.length > 0,
  );
  if (variables.length === 0 && !others) return keeps ? [missing] : [];
  const asked = variables.length === 0 ? given : variables.join(' ');
  return [{ ...names, attributes: new Map(attributes).set('variable', asked), children: fitted }];
}

/** Words of the style’s own, whichever way they are reached inside of a group. */
function hasWords(node: XmlElement): boolean {
  return (
    isWords(node) ||
    (/^(?:choose|if|else-if|else)$/.test(node.name) && elements(node).some(hasWords))
  );
}

function isWords({ name, attributes }: XmlElement): boolean {
  return name === 'text' && (attributes.has('term') || attributes.has('value'));
}

function isMissing(nodes: Nodes): boolean {
  return nodes.length > 0 && nodes.every((node) => node === missing);
}

function elements({ children }: XmlElement): XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}
