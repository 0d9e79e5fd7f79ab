import { quoteText } from '../../domain/quoteText.ts';
import type { XmlElement } from './xml/parseXml.ts';

type Fail = (element: XmlElement, message: string) => never;

/** The elements of CSL 1.0.2 below `<style>` that citeproc builds. */
const known: ReadonlySet<string> = new Set(
  `bibliography choose citation date date-part else else-if et-al group if institution key label
   layout locale macro multiple name name-part names number single sort style-options substitute term
   terms text date`.split(/\s+/),
);

/** Longer ones are no list of types or variables, and no punctuation. */
const longestAttribute = 4000;

/**
 * How much a style may come to once its macros are put in for their names: a unit for an element,
 * one for twenty characters. Chicago comes to some hundreds, APA to 2,600.
 */
const mostWeight = 50_000;

/** Reports what citeproc cannot build: unknown elements, macros that are not there, or never end. */
export function checkCslTree(style: XmlElement, fail: Fail): void {
  const macros = new Map<string, XmlElement>();
  for (const child of style.children) {
    if (typeof child === 'string' || child.name === 'info') continue;
    if (child.name === 'macro') {
      const name = child.attributes.get('name') ?? fail(child, 'A macro has no name.');
      if (macros.has(name)) fail(child, `There are two macros called ${quoteText(name)}.`);
      macros.set(name, child);
    }
    checkElements(child, fail);
  }
  const weigh = makeWeigh(macros, fail);
  for (const child of style.children) {
    if (typeof child === 'string' || child.name === 'info') continue;
    if (weigh(child) > mostWeight) {
      fail(child, `<${child.name}> calls macros that call macros, and grows beyond all bounds.`);
    }
  }
}

function checkElements(element: XmlElement, fail: Fail): void {
  if (!known.has(element.name)) {
    fail(element, `CSL has no element ${quoteText(`<${element.name}>`)}.`);
  }
  for (const [name, value] of element.attributes) {
    if (value.length > longestAttribute)
      fail(element, `The attribute ${quoteText(name)} is too long.`);
    // citeproc keeps what it is told of in plain objects, which have names of their own.
    const isText =
      name === 'prefix' || name === 'suffix' || name === 'value' || name === 'delimiter';
    const bad = isText ? undefined : value.split(' ').find((word) => word in Object.prototype);
    if (bad !== undefined) fail(element, `${quoteText(bad)} cannot be a name.`);
    if (name in Object.prototype) fail(element, `${quoteText(name)} cannot be an attribute.`);
  }
  for (const child of element.children) if (typeof child !== 'string') checkElements(child, fail);
}

/** Makes a function that weighs an element with all the macros it calls, each weighed once. */
function makeWeigh(macros: ReadonlyMap<string, XmlElement>, fail: Fail) {
  const weights = new Map<string, number | undefined>();
  const weigh = (element: XmlElement): number => {
    let weight = 1;
    for (const value of element.attributes.values()) weight += value.length / 20;
    const called = element.name === 'macro' ? undefined : element.attributes.get('macro');
    if (called !== undefined) weight += weighMacro(called, element);
    const inner = element.children.flatMap((child) =>
      typeof child === 'string' ? [] : [weigh(child)],
    );
    // Of the branches of a choice only one is printed.
    if (element.name === 'choose')
      return inner.reduce((most, one) => Math.max(most, weight + one), weight);
    return inner.reduce((sum, one) => sum + one, weight);
  };
  const weighMacro = (name: string, caller: XmlElement): number => {
    const macro = macros.get(name);
    if (macro === undefined) return fail(caller, `There is no macro called ${quoteText(name)}.`);
    const found = weights.get(name);
    if (found !== undefined) return found;
    if (weights.has(name)) return fail(caller, `The macro ${quoteText(name)} calls itself.`);
    if (weights.size >= mostMacros) fail(caller, `There are more than ${mostMacros} macros.`);
    weights.set(name, undefined);
    const weight = weigh(macro);
    weights.set(name, weight);
    return weight;
  };
  return weigh;
}

/** Calls go as deep as there are macros. */
const mostMacros = 2000;
