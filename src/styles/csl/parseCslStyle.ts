import { CiteError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quoteText.ts';
import { checkCslTree } from './checkCslTree.ts';
import { formatXml } from './xml/formatXml.ts';
import { parseXml, type XmlElement } from './xml/parseXml.ts';

/** What a CSL style says of itself (CSL 1.0.2, Styles - Structure). */
export interface CslStyle {
  /** One line; undefined where it has none. */
  readonly title: string | undefined;
  /** Its URI, by which dependent styles name it. */
  readonly id: string | undefined;
  /** A language such as `de-DE`; undefined where it leaves that to the program. */
  readonly defaultLocale: string | undefined;
  /** The URI of the style that a dependent style is a name for; undefined for one of its own. */
  readonly parent: string | undefined;
  readonly kind: 'note' | 'in-text';
  readonly hasBibliography: boolean;
  /** Has entries sorted; else they come as they are cited. */
  readonly isSorted: boolean;
  /** The style written in the one way that citeproc reads safely; '' for a dependent one. */
  readonly csl: string;
}

const localeTag = /^[a-z]{2,3}(?:-[A-Z]{2})?$/;

/** Longer titles are cut. */
const longestTitle = 200;

/**
 * Reads a CSL style of any origin, and checks what citeproc would stumble over, or never end with.
 *
 * @param file How errors call it.
 * @param locale Instead of its default locale: what a style that depends on it says.
 * @throws CiteError `style.invalid` with the line
 */
export function parseCslStyle(text: string, file: string, locale?: string): CslStyle {
  const root = parseXml(text, file);
  const fail = ({ line }: XmlElement, message: string): never => {
    throw new CiteError('style.invalid', message, {
      place: { file, line },
      hint: 'Get the style again, from https://www.zotero.org/styles, or mend it there.',
    });
  };
  if (root.name !== 'style') {
    fail(root, `This is no CSL style: it begins with ${quoteText(`<${root.name}>`)}.`);
  }
  const version = root.attributes.get('version') ?? '1.0';
  if (!/^1\.0(?:\.\d)?$/.test(version) && !version.startsWith('1.1mlz')) {
    fail(root, `It is written in CSL ${quoteText(version)}; cite reads CSL 1.0.`);
  }
  const info = find(root, 'info');
  const parent = info && findParent(info);
  const given = root.attributes.get('default-locale');
  const own = given !== undefined && localeTag.test(given) ? given : undefined;
  const defaultLocale = locale ?? own;
  const bibliography = find(root, 'bibliography');
  if (parent === undefined) {
    if (find(root, 'citation') === undefined) {
      fail(root, 'It has no <citation>, and names no other style that has.');
    }
    checkCslTree(root, fail);
  }
  return {
    title: info && readText(info, 'title'),
    id: info && readText(info, 'id'),
    defaultLocale,
    parent,
    kind: root.attributes.get('class') === 'note' ? 'note' : 'in-text',
    hasBibliography: bibliography !== undefined,
    isSorted: bibliography !== undefined && find(bibliography, 'sort') !== undefined,
    csl: parent === undefined ? formatXml(toPlainStyle(root, defaultLocale)) : '',
  };
}

/** CSL 1.0.2, `style` and Inheritable Name Options; citeproc fails on any other. */
const rootAttributes: ReadonlySet<string> = new Set(
  `and class delimiter-precedes-et-al delimiter-precedes-last demote-non-dropping-particle et-al-min
   et-al-subsequent-min et-al-subsequent-use-first et-al-use-first et-al-use-last initialize
   initialize-with initialize-with-hyphen name-as-sort-order name-delimiter name-form names-delimiter
   page-range-format sort-separator version xmlns`.split(/\s+/),
);

/** Without its credits, and with the locale that is wanted. */
function toPlainStyle(root: XmlElement, locale: string | undefined): XmlElement {
  const attributes = new Map([...root.attributes].filter(([name]) => rootAttributes.has(name)));
  attributes.set('version', '1.0');
  if (!attributes.has('class')) attributes.set('class', 'in-text');
  if (locale !== undefined) attributes.set('default-locale', locale);
  const info = { name: 'info', attributes: new Map(), line: root.line, children: [] };
  const others = root.children.filter(
    (child) => typeof child !== 'string' && child.name !== 'info',
  );
  return { ...root, attributes, children: [info, ...others] };
}

function find(element: XmlElement, name: string): XmlElement | undefined {
  for (const child of element.children) {
    if (typeof child !== 'string' && child.name === name) return child;
  }
  return undefined;
}

function findParent(info: XmlElement): string | undefined {
  for (const child of info.children) {
    if (typeof child === 'string' || child.name !== 'link') continue;
    if (child.attributes.get('rel') === 'independent-parent') return child.attributes.get('href');
  }
  return undefined;
}

function readText(info: XmlElement, name: string): string | undefined {
  const texts = find(info, name)?.children.filter((child) => typeof child === 'string') ?? [];
  const text = texts.join('').replace(/\s+/g, ' ').trim().slice(0, longestTitle);
  return text === '' ? undefined : text.toWellFormed();
}
