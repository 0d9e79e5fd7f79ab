import type { BodyLine, BodyLink } from '../html/bodyLine.ts';

/** What a line says at its end of the copy that an archive keeps. */
export interface ArchiveNote {
  /** As it stands, with the space before it. */
  readonly text: string;
  /** The link in it, by its place in that text. */
  readonly links: readonly BodyLink[];
  readonly url: string;
}

/** A line without its note on the archive's copy. */
export interface NotedLine {
  readonly line: BodyLine;
  readonly archive: ArchiveNote | undefined;
}

const withAddress = ' (archived: ';
const withLink = ' (archived)';
const address = /^https?:\/\/[^\s/]\S*$/i;

/** Takes ` (archived: URL)`, or ` (archived)` with a link on the word, off the end of a line, as styles print it. */
export function takeArchiveRemark(line: BodyLine): NotedLine {
  const { text } = line;
  const plain = text.toLowerCase();
  const isLinked = plain.endsWith(withLink);
  const at = isLinked ? text.length - withLink.length : plain.lastIndexOf(withAddress);
  if (at < 1 || !text.endsWith(')')) return { line, archive: undefined };
  const linked = line.links.filter(({ end }) => end > at);
  const [link, another] = linked;
  const isOnRemark = link !== undefined && another === undefined && link.start >= at;
  const typed = text.slice(at + withAddress.length, -1);
  const url = isLinked ? (isOnRemark ? link.url : '') : typed;
  if (!address.test(url)) return { line, archive: undefined };
  const links = linked.map((each) => ({ ...each, start: each.start - at, end: each.end - at }));
  const rest = {
    ...line,
    text: text.slice(0, at),
    links: line.links.filter(({ end }) => end <= at),
  };
  return { line: rest, archive: { text: text.slice(at), links, url } };
}

/** The note put back behind what is shown of its line. */
export function putBehind(
  shown: Pick<BodyLine, 'text' | 'links'>,
  archive: ArchiveNote | undefined,
): Pick<BodyLine, 'text' | 'links'> {
  if (archive === undefined) return shown;
  const by = shown.text.length;
  const links = archive.links.map(({ url, start, end }) => ({
    url,
    start: start + by,
    end: end + by,
  }));
  return { text: shown.text + archive.text, links: [...shown.links, ...links] };
}
