import type { BodyLine } from './bodyLine.ts';
import { type LineBuilder, makeLineBuilder, makeLineCount } from './lineBuilder.ts';
import { addMarkdownInlines, type LinkTargets } from './markdownInlines.ts';

const comment = /^\s{0,3}<!--/;
const fence = /^ {0,3}(?:```|~~~)/;
const rule = /^ {0,3}(?:(?:\* ?){3,}|(?:- ?){3,}|(?:_ ?){3,}|={3,})\s*$/;
const atx = /^ {0,3}(#{1,6})(?:\s+|$)/;
const quoteMark = /^ {0,3}(?:> ?)+/;
const item = /^\s{0,12}(?:[-*+•]|\d{1,4}[.)]|\[\^[^\]]{1,40}\]:)\s+/;
const target = /^ {0,3}\[([^\]^][^\]]{0,200})\]:\s*<?(https?:\/\/[^\s<>]{1,8300})>?/i;
/** Longer lines are prose, or no Markdown. */
const longest = 20_000;

/**
 * Reads Markdown as the lines that a reader sees. Each line of the source is one, also where
 * Markdown would join it with the one before. Front matter, code and the targets of links by name
 * are left out.
 */
export function readMarkdownLines(markdown: string): readonly BodyLine[] {
  const body = markdown.replace(/\r(?!\n)/g, '\n');
  const builder = makeLineBuilder(makeLineCount(body));
  const targets = findTargets(body);
  let at = findFrontMatterEnd(body);
  let isCode = false;
  let isComment = false;
  while (at < body.length) {
    const feed = body.indexOf('\n', at);
    const end = feed === -1 ? body.length : feed;
    const raw = body.slice(at, end);
    const isFence = fence.test(raw);
    if (isFence) isCode = !isCode;
    isComment ||= !isCode && comment.test(raw);
    const isEmpty = isComment || isCode || isFence || raw.trim() === '';
    if (isEmpty || rule.test(raw) || target.test(raw)) builder.breakBlock();
    else addLine(raw, at, targets, builder);
    if (raw.includes('-->')) isComment = false;
    at = end + 1;
  }
  return builder.finish();
}

function addLine(raw: string, at: number, targets: LinkTargets, builder: LineBuilder): void {
  const quote = quoteMark.exec(raw)?.[0].length ?? 0;
  const line = raw.slice(quote);
  const level = atx.exec(line)?.[1]?.length ?? 0;
  const mark = (level > 0 ? atx : item).exec(line)?.[0].length ?? 0;
  if (level > 0) builder.breakBlock({ level });
  else if (mark > 0) builder.breakBlock({ isItem: true });
  const text = level > 0 ? line.slice(mark).replace(/\s#{1,6}\s*$/, '') : line.slice(mark);
  if (text.length > longest) builder.addText(text, at + quote + mark);
  else addMarkdownInlines(text, at + quote + mark, targets, builder);
  if (level > 0) builder.breakBlock();
  else builder.breakLine();
}

function findTargets(body: string): LinkTargets {
  const targets = new Map<string, string>();
  if (!/^ {0,3}\[[^\]^]{1,200}\]:/m.test(body)) return targets;
  for (const line of body.split('\n')) {
    const [, name, url] = target.exec(line) ?? [];
    if (name !== undefined && url !== undefined) targets.set(name.trim().toLowerCase(), url);
  }
  return targets;
}

/** Where the text begins that follows front matter (YAML or TOML); 0 without any. */
function findFrontMatterEnd(body: string): number {
  const mark = /^(?:---|\+\+\+)[ \t]*\r?\n/.exec(body)?.[0].trimEnd();
  if (mark === undefined) return 0;
  const end = body.indexOf(`\n${mark}`, mark.length);
  const feed = end === -1 ? -1 : body.indexOf('\n', end + 1);
  return feed === -1 ? 0 : feed + 1;
}
