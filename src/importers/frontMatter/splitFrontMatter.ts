import { countLineBreaks } from '../feed/countLineBreaks.ts';

/** What stands before a post's text, and the text. */
export interface SplitPost {
  readonly form: 'yaml' | 'toml' | 'json' | undefined;
  /** Without the lines that mark it off. */
  readonly head: string;
  readonly body: string;
  /** The line of the input that the body begins on, counted from the post's own first. */
  readonly bodyLine: number;
}

/** Longer front matter is taken for text. */
const longestHead = 32_768;

/**
 * Splits a post into front matter and text: YAML between `---`, TOML between `+++`, as Jekyll and
 * Hugo have them, or a JSON object that ends with a line `}`.
 */
export function splitFrontMatter(text: string): SplitPost {
  const none: SplitPost = { form: undefined, head: '', body: text, bodyLine: 1 };
  const start = /^\s{0,1000}(?:(---|\+\+\+)[ \t]*\r?\n|\{)/.exec(text.slice(0, 2000));
  if (start === null) return none;
  const mark = start[1];
  const from = mark === undefined ? start[0].length - 1 : start[0].length;
  const window = text.slice(0, from + longestHead);
  const end = findEnd(window, from, mark);
  if (end === undefined) return none;
  const head = text.slice(from, end.head);
  const form = mark === undefined ? 'json' : mark === '+++' ? 'toml' : 'yaml';
  const bodyLine = 1 + countLineBreaks(text, 0, end.body);
  return { form, head, body: text.slice(end.body), bodyLine };
}

function findEnd(
  text: string,
  from: number,
  mark: string | undefined,
): { readonly head: number; readonly body: number } | undefined {
  const end = mark === '+++' ? /^\+\+\+[ \t]*(?:\r?\n|$)/m : /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m;
  const pattern = mark === undefined ? /^\}[ \t]*(?:\r?\n|$)/m : end;
  const found = pattern.exec(text.slice(from));
  if (found === null) return undefined;
  const at = from + found.index;
  return { head: mark === undefined ? at + 1 : at, body: at + found[0].length };
}
