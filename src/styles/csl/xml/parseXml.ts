import { CiteError } from '../../../domain/error.ts';
import { quoteText } from '../../../domain/quoteText.ts';
import { decodeEntities } from './decodeEntities.ts';

/** An element of an XML document. Names are without their prefix; comments are left out. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
  /** Where its tag begins, counted from 1. */
  readonly line: number;
}

/** Styles nest some twenty deep; what nests deeper is no style. */
const mostDepth = 100;
const mostElements = 50_000;
const mostAttributes = 50;

// One step over the text: a comment, a CDATA section, an instruction, a declaration, a tag. Only `tag`
// can fail late, and `[^<>"']` and the quoted values begin with different characters: time is linear.
const commentStart = '<!--';
const cdataStart = '<![CDATA[';
const tagAt = /<(\/?)([\p{L}_][\p{L}\p{N}_.:-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/uy;
const attributeAt = /\s+([\p{L}_][\p{L}\p{N}_.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')|\s*(\/)?$|/uy;

interface OpenElement extends XmlElement {
  readonly whole: string;
  readonly children: (XmlElement | string)[];
}

/**
 * Reads a whole XML 1.0 document without a document type, in a time linear in its length.
 *
 * @param file How errors call it.
 * @throws CiteError `style.invalid` with the line, where it is not well-formed, or nests or grows
 *   beyond all styles
 */
export function parseXml(text: string, file: string): XmlElement {
  const countLine = makeLineCounter(text);
  const fail = (at: number, message: string): never => {
    throw new CiteError('style.invalid', message, {
      place: { file, line: countLine(at) },
      hint: 'Get the style again, from https://www.zotero.org/styles, or mend that line.',
    });
  };
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const end = next < 0 ? text.length : next;
    addText(text.slice(at, end), at);
    if (next < 0) break;
    at = readMarkup(next);
  }
  const left = open.at(-1);
  if (left !== undefined) fail(text.length, `The file ends before ${nameTag(left)} is closed.`);
  return root ?? fail(0, 'There is no XML in it.');

  function addText(raw: string, from: number): void {
    const parent = open.at(-1);
    if (parent === undefined) {
      if (/[^\s\ufeff]/.test(raw))
        fail(from, `Text stands outside of the style: ${quoteText(raw.trim())}.`);
    } else if (raw !== '') {
      parent.children.push(decodeEntities(raw, (message) => fail(from, message)));
    }
  }

  /** Returns where it ends. */
  function readMarkup(from: number): number {
    if (text.startsWith(commentStart, from)) return skipTo('-->', from, 'A comment');
    if (text.startsWith('<?', from)) return skipTo('?>', from, 'An instruction');
    if (text.startsWith(cdataStart, from)) {
      const end = skipTo(']]>', from, 'A CDATA section');
      open.at(-1)?.children.push(text.slice(from + cdataStart.length, end - 3));
      return end;
    }
    if (text.startsWith('<!', from)) {
      return fail(from, 'It declares a document type or entities, which no style needs.');
    }
    return readTag(from);
  }

  function skipTo(end: string, from: number, what: string): number {
    const found = text.indexOf(end, from + 2);
    return found < 0 ? fail(from, `${what} that begins here never ends.`) : found + end.length;
  }

  function readTag(from: number): number {
    tagAt.lastIndex = from;
    const match = tagAt.exec(text);
    if (match === null) return fail(from, describeBadTag(text, from));
    const [whole, slash, name = '', rest = ''] = match;
    if (slash === '/') closeTag(name, rest, from);
    else openTag(name, rest, from);
    return from + whole.length;
  }

  function openTag(whole: string, rest: string, from: number): void {
    elements += 1;
    if (elements > mostElements) fail(from, `It has more than ${mostElements} elements.`);
    if (open.length >= mostDepth) fail(from, `It nests more than ${mostDepth} deep.`);
    if (root !== undefined && open.length === 0) fail(from, 'The style has ended before this.');
    const { attributes, isEmpty } = readAttributes(rest, (message) => fail(from, message));
    const name = dropPrefix(whole);
    const element = { name, whole, attributes, children: [], line: countLine(from) };
    open.at(-1)?.children.push(element);
    root ??= element;
    if (!isEmpty) open.push(element);
  }

  function closeTag(name: string, rest: string, from: number): void {
    const last = open.pop();
    if (last?.whole !== name || rest.trim() !== '') fail(from, describeBadEnd(name, last));
  }
}

function describeBadEnd(name: string, last: OpenElement | undefined): string {
  const wanted =
    last === undefined ? 'Nothing is open here' : `Here ${nameTag(last)} should be closed`;
  return `${wanted}, but there is </${name}>.`;
}

function nameTag({ whole, line }: OpenElement): string {
  return `<${whole}> of line ${line}`;
}

function readAttributes(
  rest: string,
  fail: (message: string) => never,
): { attributes: ReadonlyMap<string, string>; isEmpty: boolean } {
  const attributes = new Map<string, string>();
  let isEmpty = false;
  for (let at = 0; at < rest.length; ) {
    attributeAt.lastIndex = at;
    const match = attributeAt.exec(rest);
    if (match === null || match[0] === '') {
      return fail(`The tag cannot be read from ${quoteText(rest.slice(at).trim())}.`);
    }
    const [whole, name, double, single, slash] = match;
    at += whole.length;
    isEmpty = slash === '/';
    if (name === undefined) continue;
    if (attributes.has(name)) fail(`It says ${quoteText(name)} twice.`);
    if (attributes.size >= mostAttributes) {
      fail(`A tag has more than ${mostAttributes} attributes.`);
    }
    attributes.set(name, decodeEntities(double ?? single ?? '', fail).replace(/\s/g, ' '));
  }
  return { attributes, isEmpty };
}

function describeBadTag(text: string, from: number): string {
  const line = text.slice(from, from + 200).split('\n', 1)[0] ?? '';
  return `The tag that begins here is not well-formed: ${quoteText(line)}.`;
}

function dropPrefix(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}

/** Counts lines from where it was last asked, as it is asked about one place after the other. */
function makeLineCounter(text: string): (at: number) => number {
  let counted = 0;
  let line = 1;
  return (at) => {
    for (let next = text.indexOf('\n', counted); next >= 0 && next < at; ) {
      line += 1;
      counted = next + 1;
      next = text.indexOf('\n', counted);
    }
    return line;
  };
}
