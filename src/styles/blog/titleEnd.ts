/** Marks after which a title takes no comma. */
export const endMark = /[?!؟？！‽⁇⁈⁉]$/;

/** A title taken apart where the comma goes: before the quotation marks that close inside it. */
export interface TitleEnd {
  /** The title without a final comma or single final stop. */
  readonly core: string;
  /** The inner quotation marks that close at its end; mostly ''. */
  readonly closers: string;
}

const openers: Readonly<Record<string, string>> = {
  '”': '“„‟',
  '“': '„',
  '»': '«',
  '«': '»',
  '›': '‹',
  '‹': '›',
  '」': '「',
  '』': '『',
};

// More marks than this close at the end of no title that a person wrote.
const maximumClosers = 4;

/**
 * Takes a title apart for printing: its last comma or single stop is dropped (an ellipsis, also
 * `..` or `. . .`, stays), and inner quotation marks that close at its end are set apart. An
 * apostrophe (`the militias’`) is none. Both parts are '' for a title of commas and stops alone.
 *
 * @param title With curly quotes.
 */
export function splitTitleEnd(title: string): TitleEnd {
  let core = dropFinalMarks(title);
  let closers = '';
  while (closers.length < maximumClosers && core.length > 1 && endsInCloser(core)) {
    const inner = dropFinalMarks(core.slice(0, -1));
    if (inner === '') break;
    closers = core.slice(-1) + closers;
    core = inner;
  }
  return { core, closers };
}

function dropFinalMarks(text: string): string {
  let end = text.length;
  for (; end > 0; end -= 1) {
    const last = text.charAt(end - 1);
    if (last === '.' && isEllipsis(text, end)) break;
    if (last !== '.' && last !== ',' && last !== '،' && last !== ' ') break;
  }
  return end === text.length ? text : text.slice(0, end);
}

function isEllipsis(text: string, end: number): boolean {
  const before = text.charAt(end - 2);
  return before === '.' || before === '…' || (before === ' ' && text.charAt(end - 3) === '.');
}

function endsInCloser(text: string): boolean {
  const mark = text.slice(-1);
  if (text.charAt(text.length - 2) === ' ') return false;
  if (mark === '’') return endsInClosingSingle(text);
  const opening = openers[mark];
  if (opening === undefined) return false;
  let open = 0;
  for (let i = 0; i < text.length - 1; i += 1) {
    const character = text.charAt(i);
    if (opening.includes(character)) open += 1;
    else if (character === mark && open > 0) open -= 1;
  }
  return open > 0;
}

/** Tells the end of ‘a quotation’ from the apostrophe of the militias’. */
function endsInClosingSingle(text: string): boolean {
  const before = text.charAt(text.length - 2);
  let open = 0;
  let opened = false;
  for (let i = 0; i < text.length - 1; i += 1) {
    const character = text.charAt(i);
    if (character === '‘' || character === '‚') {
      open += 1;
      opened = true;
    } else if (character === '’' && open > 0 && !/[\p{L}\p{N}]/u.test(text.charAt(i + 1))) {
      open -= 1;
    }
  }
  return /s/i.test(before) ? open > 0 : opened;
}
