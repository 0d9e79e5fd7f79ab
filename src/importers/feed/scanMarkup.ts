import type { Tokenizer, TokenizerCallbacks } from 'htmlparser2';

/** What a scan of markup meets, in order. Positions are those of the text; nothing is decoded. */
export interface MarkupHandler {
  /** @param end Where the tag ends. */
  onOpen(
    name: string,
    attributes: ReadonlyMap<string, string>,
    position: { readonly start: number; readonly end: number; readonly isEmpty: boolean },
  ): void;
  onClose(name: string, start: number): void;
  /** @param isRaw In a CDATA section, where `&` means itself. */
  onText(text: string, start: number, isRaw: boolean): void;
}

export interface MarkupScanner {
  readonly Tokenizer: typeof Tokenizer;
}

/** More attributes of one element are passed over. */
const mostAttributes = 100;

/**
 * Scans XML or HTML for its tags and text in linear time. It keeps no stack, so that depth costs
 * nothing (htmlparser2's own Parser moves its whole stack with each tag).
 */
export function scanMarkup(
  text: string,
  isXml: boolean,
  handler: MarkupHandler,
  scanner: MarkupScanner,
): void {
  const tokenizer = new scanner.Tokenizer(
    { xmlMode: isXml, decodeEntities: false },
    makeCallbacks(text, handler),
  );
  tokenizer.write(text);
  tokenizer.end();
}

function makeCallbacks(text: string, handler: MarkupHandler): TokenizerCallbacks {
  let name = '';
  let start = 0;
  let attribute = '';
  let value = '';
  let attributes = new Map<string, string>();
  const open = (at: number, isEmpty: boolean): void => {
    handler.onOpen(name, attributes, { start, end: at + 1, isEmpty });
  };
  const nothing = (): void => {};
  return {
    onopentagname(from, to) {
      name = text.slice(from, to);
      start = from - 1;
      attributes = new Map();
    },
    onattribname(from, to) {
      attribute = text.slice(from, to);
      value = '';
    },
    onattribdata(from, to) {
      value = text.slice(from, to);
    },
    onattribend() {
      if (attributes.size < mostAttributes && !attributes.has(attribute))
        attributes.set(attribute, value);
    },
    onopentagend: (at) => open(at, false),
    onselfclosingtag: (at) => open(at, true),
    onclosetag: (from, to) => handler.onClose(text.slice(from, to), from - 2),
    ontext: (from, to) => handler.onText(text.slice(from, to), from, false),
    oncdata: (from, to, offset) => handler.onText(text.slice(from, to - offset), from, true),
    onattribentity: nothing,
    ontextentity: nothing,
    oncomment: nothing,
    ondeclaration: nothing,
    onprocessinginstruction: nothing,
    onend: nothing,
  };
}
