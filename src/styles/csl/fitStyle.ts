import { fitTree, type Matter } from './fitTree.ts';
import type { CslItem } from './toCslItem.ts';
import { formatXml } from './xml/formatXml.ts';
import { parseXml, type XmlElement } from './xml/parseXml.ts';

/** What a style is needed for. */
export interface Purpose {
  readonly sort: boolean;
  readonly list: boolean;
  readonly citation: boolean;
}

/**
 * Leaves of one of our own styles what these items can reach: no branch for a type or a variable
 * that none of them has, no macro that is not called. It prints and sorts them as the whole style
 * does. citeproc writes every macro out where it is called, so that a style which knows all that an
 * article may have takes a second to start, and each of its conditions is asked of every article.
 */
export function fitStyle(csl: string, items: Iterable<CslItem>, purpose: Purpose): string {
  const tree = parseOnce(csl);
  const children = tree.children.filter((child) => typeof child !== 'string');
  const macros = new Map<string, XmlElement>();
  for (const child of children) {
    if (child.name === 'macro') macros.set(child.attributes.get('name') ?? '', child);
  }
  const wanted = children.filter(({ name }) => name === 'citation' || name === 'bibliography');
  const fitted = fitTree(
    wanted.map((part) => cutPart(part, purpose)),
    macros,
    toMatter(items, purpose),
  );
  const others = children.filter(({ name }) => name === 'info' || name === 'locale');
  return formatXml({ ...tree, children: [...others, ...fitted] });
}

let parsed: { readonly csl: string; readonly tree: XmlElement } | undefined;

function parseOnce(csl: string): XmlElement {
  if (parsed?.csl !== csl) parsed = { csl, tree: parseXml(csl, 'a style of our own') };
  return parsed.tree;
}

const nothing: XmlElement = {
  name: 'layout',
  attributes: new Map(),
  children: [{ name: 'text', attributes: new Map([['value', '']]), children: [], line: 0 }],
  line: 0,
};

/** citeproc prints every item’s citation too, if only to tell apart what looks the same in the text. */
function cutPart(part: XmlElement, { sort, list, citation }: Purpose): XmlElement {
  if (part.name === 'citation')
    return citation ? part : { ...part, attributes: new Map(), children: [nothing] };
  const children = part.children.filter(
    (child) => typeof child !== 'string' && (child.name === 'layout' || sort),
  );
  const isLayout = (child: XmlElement | string) =>
    typeof child !== 'string' && child.name === 'layout';
  return {
    ...part,
    children: list ? children : children.map((child) => (isLayout(child) ? nothing : child)),
  };
}

/** What the draft or the engine may add to any item that is cited. */
const added = ['locator', 'year-suffix'];

function toMatter(items: Iterable<CslItem>, { citation }: Purpose): Matter {
  const types = new Set<string>();
  const some = new Set(citation ? added : []);
  const guessed = new Set<string>();
  const counts = new Map<string, number>();
  let count = 0;
  for (const item of items) {
    count += 1;
    types.add(item.type);
    for (const name in item) {
      const value = item[name];
      some.add(name);
      if (typeof value === 'string' && value.trim() !== '')
        counts.set(name, (counts.get(name) ?? 0) + 1);
      else if (typeof value === 'object' && 'circa' in value) guessed.add(name);
    }
  }
  const all = new Set([...counts].filter(([, found]) => found === count).map(([name]) => name));
  return { types, some, all, guessed };
}
