import type { BodyLine } from '../html/bodyLine.ts';
import { takeArchiveRemark } from '../sourceLine/archiveRemark.ts';
import { isSourcesHeading } from '../sourceLine/headingLine.ts';
import { type LineParts, readLine } from '../sourceLine/readLine.ts';

const mostLines = 5;
/** After so many lines in vain no more is tried. */
const mostFailures = 1000;
const longest = 4000;
const begins = /^(?:[-–—−•·▪*+]\s|\(?\d{1,3}[.)]\s)/;
/** A source has a comma or a quotation mark before it is long enough to be broken. */
const mayGoOn = /[,،“"«„‘']/;
const endsInDate = /\d[/.-]\d{1,2}[/.-]\d{1,4}[.)]?$/;
const onlyAddress = /^[([<]?https?:\/\/\S+$/i;

/**
 * Joins the lines of a source that was broken in its middle, as mails and hard-wrapped files have
 * it, and an address on a line of its own with the source before it. Only lines of one paragraph
 * are joined, and only where the whole can be read and the parts cannot.
 */
export function joinWrapped(lines: readonly BodyLine[]): BodyLine[] {
  const joined: BodyLine[] = [];
  let failures = 0;
  for (let i = 0; i < lines.length; i += 1) {
    let line = lines[i];
    if (line === undefined) break;
    const isTried = failures < mostFailures && mayGoOn.test(line.text);
    const found = isTried ? countWrapped(lines, i) : 1;
    const count = Math.max(1, found);
    if (found === 0) failures += 1;
    if (count > 1) failures = 0;
    for (let k = 1; k < count; k += 1) line = join(line, lines[i + k]);
    i += count - 1;
    const next = lines[i + 1];
    if (next?.block === line.block && onlyAddress.test(next.text) && takesAddress(line)) {
      line = join(line, next);
      i += 1;
    }
    joined.push(line);
  }
  return joined;
}

/** How many lines from here on are one source; 0 where that was tried in vain. */
function countWrapped(lines: readonly BodyLine[], at: number): number {
  const first = lines[at];
  if (first === undefined || first.text.length > longest) return 1;
  if (lines[at + 1]?.block !== first.block || isSourcesHeading(first.text)) return 1;
  const alone = read(first);
  if ((alone !== undefined && isWhole(alone)) || endsInDate.test(first.text)) return 1;
  let line = first;
  for (let count = 2; count <= mostLines; count += 1) {
    const next = lines[at + count - 1];
    if (next === undefined || next.block !== first.block || !goesOn(line, next)) return 0;
    line = join(line, next);
    const whole = read(line);
    if (whole !== undefined && isWhole(whole)) return count;
  }
  return 0;
}

/** Whether a line may be the rest of the one before: it can’t be read, or a comma leads to it. */
function goesOn(before: BodyLine, line: BodyLine): boolean {
  if (line.isItem || line.level > 0 || begins.test(line.text)) return false;
  return line.text.length <= longest && (/[^”"»],$/.test(before.text) || read(line) === undefined);
}

function isWhole({ quoted, book, url }: LineParts): boolean {
  if (book !== undefined) return true;
  return quoted === undefined ? url !== '' : quoted.date !== '';
}

function takesAddress(line: BodyLine): boolean {
  if (line.links.length > 0 || onlyAddress.test(line.text)) return false;
  const parts = read(line);
  return parts !== undefined && parts.url === '';
}

function read(line: BodyLine): LineParts | undefined {
  const { text, isItem, links } = takeArchiveRemark(line).line;
  return readLine(text, { standsUnder: false, isItem, links });
}

function join(line: BodyLine, next: BodyLine | undefined): BodyLine {
  if (next === undefined) return line;
  const by = line.text.length + 1;
  const moved = next.links.map(({ url, start, end }) => ({
    url,
    start: start + by,
    end: end + by,
  }));
  return { ...line, text: `${line.text} ${next.text}`, links: [...line.links, ...moved] };
}
