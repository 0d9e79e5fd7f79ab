import type { BodyLine } from './bodyLine.ts';
import { type LineBuilder, makeLineBuilder, makeLineCount } from './lineBuilder.ts';
import { loadHtmlTokenizer } from './loadHtmlTokenizer.ts';

interface Scan {
  readonly html: string;
  readonly builder: LineBuilder;
  /** How many elements with lines of their own are open, a paragraph aside. */
  depth: number;
  isInParagraph: boolean;
  bold: number;
  /** The element whose text is no text for readers. */
  hidden: string;
  /** Every line break of the source outside of any block is one, as WordPress has it. */
  readonly hasBreaks: boolean;
  preformatted: number;
}

const listBlocks = (): string[] =>
  `address article aside blockquote body center dd details div dl dt fieldset figcaption figure
  footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td
  tfoot th thead tr ul`.split(/\s+/);

/** Elements that hold others without being a paragraph themselves. */
const outer = /^(?:html|body|blockquote|hr)$/;
const hiddenElement = /^(?:script|style|title|textarea)$/;
const boldElement = /^(?:b|strong)$/;

let blocks: ReadonlySet<string> | undefined;

/**
 * Reads HTML, whole or a piece of it, well-formed or not, as the lines that a reader sees: blocks
 * and `<br>` end a line, headings and items of lists are known as such, links keep their addresses.
 * Scripts and styles are dropped, entities decoded. In text outside of all blocks line breaks count,
 * as WordPress keeps its older posts. Time and memory are linear in the length, however deep it is
 * nested.
 */
export function readHtmlLines(html: string): readonly BodyLine[] {
  blocks ??= new Set(listBlocks());
  const builder = makeLineBuilder(makeLineCount(html));
  const scan: Scan = {
    html,
    builder,
    depth: 0,
    isInParagraph: false,
    bold: 0,
    hidden: '',
    hasBreaks: /<br\b/i.test(html),
    preformatted: 0,
  };
  tokenize(scan);
  return builder.finish();
}

function tokenize(scan: Scan): void {
  const { html } = scan;
  const Tokenizer = loadHtmlTokenizer();
  let name = '';
  let attribute = '';
  let value = '';
  let href = '';
  const begin = (): void => openElement(scan, name, href);
  const tokenizer = new Tokenizer(
    { xmlMode: false, decodeEntities: true },
    {
      onopentagname: (start, end) => {
        name = html.slice(start, Math.min(end, start + 20)).toLowerCase();
        href = '';
      },
      onattribname: (start, end) => {
        attribute = html.slice(start, Math.min(end, start + 20)).toLowerCase();
        value = '';
      },
      onattribdata: (start, end) => {
        if (attribute === 'href') value += html.slice(start, end);
      },
      onattribentity: (code) => {
        if (attribute === 'href') value += String.fromCodePoint(code);
      },
      onattribend: () => {
        if (attribute === 'href') href ||= value.trim();
      },
      onopentagend: begin,
      onselfclosingtag: begin,
      onclosetag: (start, end) =>
        closeElement(
          scan,
          html
            .slice(start, Math.min(end, start + 20))
            .trim()
            .toLowerCase(),
        ),
      ontext: (start, end) => addText(scan, html.slice(start, end), start),
      ontextentity: (code, end) => addEntity(scan, String.fromCodePoint(code), end),
      oncdata: () => {},
      oncomment: () => {},
      ondeclaration: () => {},
      onprocessinginstruction: () => {},
      onend: () => {},
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}

function addText(scan: Scan, text: string, at: number): void {
  if (scan.hidden !== '') return;
  const isTop = scan.depth === 0 && !scan.isInParagraph;
  if ((!isTop && scan.preformatted === 0) || !text.includes('\n')) {
    scan.builder.addText(text, at);
    return;
  }
  let from = 0;
  for (const { 0: run, index } of text.matchAll(/\n[\s\u00a0]*/g)) {
    scan.builder.addText(text.slice(from, index), at + from);
    from = index + run.length;
    const isBlank = run.indexOf('\n', 1) !== -1;
    if (isBlank && isTop) scan.builder.breakBlock();
    else if (!scan.hasBreaks || scan.preformatted > 0) scan.builder.breakLine();
    else scan.builder.addText(' ', at + index);
  }
  scan.builder.addText(text.slice(from), at + from);
}

function addEntity(scan: Scan, text: string, end: number): void {
  if (scan.hidden === '') scan.builder.addText(text, end - 1);
}

function openElement(scan: Scan, name: string, href: string): void {
  const { builder } = scan;
  if (scan.hidden !== '') return;
  if (hiddenElement.test(name)) scan.hidden = name;
  else if (name === 'br') builder.breakLine();
  else if (name === 'a') builder.openLink(href);
  else if (boldElement.test(name)) setBold(scan, scan.bold + 1);
  else if (blocks?.has(name)) openBlock(scan, name);
}

function openBlock(scan: Scan, name: string): void {
  if (name === 'td' || name === 'th') scan.builder.addText(' ', 0);
  else {
    scan.builder.breakBlock({
      level: /^h[1-6]$/.test(name) ? Number(name.charAt(1)) : 0,
      isItem: name === 'li',
    });
  }
  setBold(scan, 0);
  scan.isInParagraph = name === 'p';
  if (name === 'pre') scan.preformatted += 1;
  if (name !== 'p' && !outer.test(name)) scan.depth += 1;
}

function closeElement(scan: Scan, name: string): void {
  const { builder } = scan;
  if (scan.hidden !== '') {
    if (name === scan.hidden) scan.hidden = '';
  } else if (name === 'a') builder.closeLink();
  else if (boldElement.test(name)) setBold(scan, Math.max(0, scan.bold - 1));
  else if (blocks?.has(name) && name !== 'td' && name !== 'th') {
    builder.breakBlock();
    setBold(scan, 0);
    scan.isInParagraph = false;
    if (name === 'pre') scan.preformatted = Math.max(0, scan.preformatted - 1);
    if (name !== 'p' && !outer.test(name)) scan.depth = Math.max(0, scan.depth - 1);
  } else if (name === 'td' || name === 'th') scan.depth = Math.max(0, scan.depth - 1);
}

function setBold(scan: Scan, bold: number): void {
  scan.bold = bold;
  scan.builder.setBold(bold > 0);
}
