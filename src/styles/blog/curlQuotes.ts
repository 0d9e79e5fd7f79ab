const straight = /['"]/;
const quotation = /['"“”„‘’]/g;
const opensAfter = /[\s([{<«‹“‘„‚¡¿]/;
const opensOrClosesAfter = /[-–—/…]/;
const digit = /[0-9]/;
const decade = /'\d\d(?:s\b|(?!\w))/y;
const elision = /'(?:n'|(?:tis|twas|em|til)\b)/iy;
const closingSingle = /[^\s([{]'(?!\w)/g;

interface Scan {
  readonly text: string;
  doubles: number;
  singles: number;
  /** Where the last straight single quote stands that could close; -1 for none, undefined before it is asked for. */
  lastClosing: number | undefined;
}

/**
 * Turns straight quotation marks and apostrophes the right way: `"` to “ or ”, `'` to ‘ or ’
 * (’90s and rock ’n’ roll included), and to ′ or ″ after a figure where no quotation is open
 * (5′ 11″). Double stays double, single stays single, and every mark that is not straight stays
 * as it is. The text that comes out goes through again unchanged.
 */
export function curlQuotes(text: string): string {
  if (!straight.test(text)) return text;
  const scan: Scan = { text, doubles: 0, singles: 0, lastClosing: undefined };
  let done = '';
  let from = 0;
  let turnedLast = '';
  quotation.lastIndex = 0;
  while (quotation.test(text)) {
    const index = quotation.lastIndex - 1;
    const mark = text.charAt(index);
    const before = index === from && turnedLast !== '' ? turnedLast : text.charAt(index - 1);
    const turned = turn(scan, mark, index, before);
    count(scan, turned, before, text.charAt(index + 1));
    if (turned !== mark) {
      done += text.slice(from, index) + turned;
      from = index + 1;
      turnedLast = turned;
    }
  }
  return done + text.slice(from);
}

function turn(scan: Scan, mark: string, i: number, before: string): string {
  if (mark === '"') return turnDouble(scan, i, before);
  return mark === "'" ? turnSingle(scan, i, before) : mark;
}

function count(scan: Scan, character: string, before: string, after: string): void {
  if (character === '“' || character === '„') scan.doubles += 1;
  else if (character === '”') scan.doubles = Math.max(0, scan.doubles - 1);
  else if (character === '‘') scan.singles += 1;
  else if (character === '’' && scan.singles > 0 && !(isWord(before) && isWord(after))) {
    scan.singles -= 1;
  }
}

function turnDouble(scan: Scan, i: number, before: string): string {
  const after = scan.text.charAt(i + 1);
  const blankAfter = after === '' || after === ' ';
  if (before === '' || opensAfter.test(before)) {
    if (!blankAfter) return '“';
    return scan.doubles > 0 || after === '' ? '”' : '“';
  }
  if (digit.test(before) && scan.doubles === 0 && !isLetter(after)) return '″';
  const either = opensOrClosesAfter.test(before) || (isWord(before) && isWord(after));
  return either && !blankAfter && scan.doubles === 0 ? '“' : '”';
}

function turnSingle(scan: Scan, i: number, before: string): string {
  const after = scan.text.charAt(i + 1);
  if (isWord(before) && isWord(after)) {
    if (digit.test(before) && digit.test(after)) return '′';
    return /\p{Script=Arabic}/u.test(before) && scan.singles === 0 ? '‘' : '’';
  }
  if (before === '' || opensAfter.test(before) || opensOrClosesAfter.test(before)) {
    const opens = after !== '' && after !== ' ' && !isElision(scan, i);
    return opens ? '‘' : '’';
  }
  return digit.test(before) && scan.singles === 0 ? '′' : '’';
}

/** Whether letters or figures are left out where this mark stands: ’90s, ’24, ’n’, ’tis. */
function isElision(scan: Scan, i: number): boolean {
  elision.lastIndex = i;
  if (elision.test(scan.text)) return true;
  decade.lastIndex = i;
  if (!decade.test(scan.text)) return false;
  return scan.text.charAt(i + 3) === 's' || findLastClosing(scan) <= i;
}

function findLastClosing(scan: Scan): number {
  if (scan.lastClosing === undefined) {
    scan.lastClosing = -1;
    for (const match of scan.text.matchAll(closingSingle)) scan.lastClosing = match.index + 1;
  }
  return scan.lastClosing;
}

function isWord(character: string): boolean {
  return character !== '' && /[\p{L}\p{N}\p{M}]/u.test(character);
}

function isLetter(character: string): boolean {
  return isWord(character) && !digit.test(character);
}
