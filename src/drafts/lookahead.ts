/**
 * Finds the next place of something from an index on. As the indices asked for only grow, all
 * questions together pass the text once, however hostile it is.
 */
export type Lookahead = (from: number) => number | undefined;

/** A lookahead for a text. */
export function lookForText(text: string, wanted: string): Lookahead {
  return remember((from) => {
    const at = text.indexOf(wanted, from);
    return at < 0 ? undefined : at;
  });
}

/** A lookahead for what a pattern with the flag `g` matches. */
export function lookForPattern(text: string, pattern: RegExp): Lookahead {
  return remember((from) => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.index;
  });
}

function remember(find: (from: number) => number | undefined): Lookahead {
  let last: number | undefined = -1;
  return (from) => {
    if (last !== undefined && last < from) last = find(from);
    return last;
  };
}

/** For every run of backticks the end of the run that closes it (CommonMark 0.31 §6.1). */
export function lookForCodeEnd(
  text: string,
  block: { readonly start: number; readonly end: number },
): (from: number, length: number) => number | undefined {
  let ends: Map<number, number[]> | undefined;
  return (from, length) => {
    ends ??= collectRuns(text, block.start, block.end);
    const places = ends.get(length);
    while (places?.length) {
      const end = places.at(-1) ?? 0;
      if (end - length >= from) return end;
      places.pop();
    }
    return undefined;
  };
}

/** The ends of the runs of each length, the last first. */
function collectRuns(text: string, start: number, end: number): Map<number, number[]> {
  const runs = new Map<number, number[]>();
  for (let at = text.indexOf('`', start); at >= 0 && at < end; at = text.indexOf('`', at)) {
    const from = at;
    while (at < end && text[at] === '`') at += 1;
    const places = runs.get(at - from);
    if (places === undefined) runs.set(at - from, [at]);
    else places.push(at);
  }
  for (const places of runs.values()) places.reverse();
  return runs;
}

/** Where the parenthesis closes that follows a `]`; for every such parenthesis of a block. */
export function matchParentheses(
  text: string,
  block: { readonly start: number; readonly end: number },
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  const parentheses = /\\[^\r\n]|[()]/g;
  parentheses.lastIndex = block.start;
  for (let found = parentheses.exec(text); found !== null; found = parentheses.exec(text)) {
    const at = found.index;
    if (at >= block.end) break;
    if (found[0] === '(') open.push(at);
    else if (found[0] === ')') {
      const start = open.pop();
      if (start !== undefined && text[start - 1] === ']') pairs.set(start, at);
    }
  }
  return pairs;
}
