import { decodeXmlEntities } from './decodeEntities.ts';
import { type MarkupScanner, scanMarkup } from './scanMarkup.ts';

/** An element of an item, as far down as anything is of use. */
export interface FeedElement {
  /** With the prefix that the format's own files use, such as `wp:post_name`. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: FeedElement[];
  /** The text straight in it, entities decoded. */
  text: string;
  /** Where its content begins in the item. */
  readonly start: number;
  /** Where it ends; the item's end where it was never closed. */
  end: number;
  /** Whether markup stands in its content as markup, rather than escaped or in CDATA. */
  hasMarkup: boolean;
}

/** Files have fewer at each level; more are passed over. */
const mostElements = 20_000;
const deepest = 3;

/** What tells the elements of a format apart. */
export interface ElementNames {
  /** A name as the file has it → the name it is known by. */
  toName(name: string): string;
  /** Whether an element straight in the item is of use, by the name it is known by. */
  isWanted(name: string): boolean;
}

interface Reading extends ElementNames {
  /** The item, then what is open in it. */
  readonly open: FeedElement[];
  /** How many elements are open that are too deep to be kept. */
  deeper: number;
  readonly counts: number[];
  readonly end: number;
}

/**
 * Reads the elements of an item: its children, theirs, and one level more. Tags that do not match
 * close what they can.
 */
export function readElements(
  item: string,
  names: ElementNames,
  scanner: MarkupScanner,
): readonly FeedElement[] {
  const root = makeElement('', new Map(), 0, item.length);
  const reading: Reading = { ...names, open: [], deeper: 0, counts: [], end: item.length };
  scanMarkup(
    item,
    true,
    {
      onOpen(name, attributes, { end, isEmpty }) {
        if (reading.open.length > 0) openElement(reading, name, attributes, end, isEmpty);
        else reading.open.push(root);
      },
      onClose: (name, start) => closeElement(reading, name, start),
      onText(text, _start, isRaw) {
        const element = reading.open.at(-1);
        if (element === undefined || element === root || reading.deeper > 0) return;
        element.text += isRaw ? text : decodeXmlEntities(text);
      },
    },
    scanner,
  );
  return root.children;
}

function openElement(
  reading: Reading,
  name: string,
  attributes: ReadonlyMap<string, string>,
  end: number,
  isEmpty: boolean,
): void {
  const { open, counts } = reading;
  const parent = open.at(-1);
  if (parent === undefined) return;
  parent.hasMarkup = true;
  const level = open.length;
  if (reading.deeper > 0 || level > deepest || (counts[level] ?? 0) >= mostElements) {
    if (!isEmpty) reading.deeper += 1;
    return;
  }
  counts[level] = (counts[level] ?? 0) + 1;
  const known = reading.toName(name);
  const element = makeElement(known, attributes, end, isEmpty ? end : reading.end);
  if (level > 1 || reading.isWanted(known)) parent.children.push(element);
  if (!isEmpty) open.push(element);
}

function closeElement(reading: Reading, name: string, start: number): void {
  const { open } = reading;
  const known = reading.toName(name);
  // The end tag of a field closes all that was left open in it.
  const closesField = open[1]?.name === known;
  if (reading.deeper > 0 && !closesField) {
    reading.deeper -= 1;
    return;
  }
  const at = closesField ? 1 : open.findLastIndex((element) => element.name === known);
  if (at < 1) return;
  reading.deeper = 0;
  for (const element of open.splice(at)) element.end = start;
}

function makeElement(
  name: string,
  attributes: ReadonlyMap<string, string>,
  start: number,
  end: number,
): FeedElement {
  const decoded = new Map([...attributes].map(([key, value]) => [key, decodeXmlEntities(value)]));
  return { name, attributes: decoded, children: [], text: '', start, end, hasMarkup: false };
}
