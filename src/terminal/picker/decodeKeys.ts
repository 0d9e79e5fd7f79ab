import type { Key } from './key.ts';

const esc = '\u001b';
const pasteStart = `${esc}[200~`;
const pasteEnd = `${esc}[201~`;

/** UTF-16 units of a paste that are kept; nobody searches for more. */
const longestPaste = 4000;

/** Behind ESC: a control sequence (ECMA-48, section 5.4) or a key of the application keypad. */
const sequence = /\[\[[A-E]|\[[0-?]*[ -/]*[@-~]|O[@-~]/y;
const unfinished = /(?:\[\[|\[[0-?]*[ -/]*|O)?$/y;

/** What xterm, the Linux console, rxvt and their like send (xterm control sequences, PC-style keys). */
const names: Readonly<Record<string, string>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  H: 'home',
  F: 'end',
  Z: 'backtab',
  M: 'enter',
  P: 'f1',
  '1~': 'home',
  '3~': 'delete',
  '4~': 'end',
  '5~': 'pageup',
  '6~': 'pagedown',
  '7~': 'home',
  '8~': 'end',
  '11~': 'f1',
};

const controls: Readonly<Record<string, string>> = {
  '\r': 'enter',
  '\n': 'enter',
  '\t': 'tab',
  '\b': 'backspace',
  '\u007f': 'backspace',
};

/**
 * Reads the keys of what a terminal sent. What is in a bracketed paste is text, whatever it holds.
 *
 * @param isLast Nothing follows at once, so an ESC at the end is the key.
 * @returns the keys, and the beginning of one that is not there yet
 */
export function decodeKeys(
  text: string,
  isLast: boolean,
): { readonly keys: readonly Key[]; readonly rest: string } {
  const keys: Key[] = [];
  let at = 0;
  while (at < text.length) {
    if (text.startsWith(pasteStart, at)) {
      const end = text.indexOf(pasteEnd, at);
      if (end < 0) return { keys, rest: shortenPaste(text.slice(at)) };
      const pasted = text.slice(at + pasteStart.length, end).slice(0, longestPaste);
      keys.push({ kind: 'paste', text: pasted });
      at = end + pasteEnd.length;
    } else if (text[at] === esc) {
      const read = readEscape(text, at, isLast);
      if (read === undefined) return { keys, rest: text.slice(at) };
      keys.push({ kind: 'key', name: read.name });
      at = read.end;
    } else {
      const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
      keys.push(toKey(char));
      at += char.length;
    }
  }
  return { keys, rest: '' };
}

/** Keeps what may be the beginning of the end. */
function shortenPaste(text: string): string {
  const longest = pasteStart.length + longestPaste;
  if (text.length <= longest + pasteEnd.length) return text;
  return text.slice(0, longest) + text.slice(-pasteEnd.length);
}

function readEscape(text: string, at: number, isLast: boolean) {
  unfinished.lastIndex = at + 1;
  if (unfinished.test(text)) {
    return isLast ? { name: at + 1 === text.length ? 'escape' : '', end: text.length } : undefined;
  }
  sequence.lastIndex = at + 1;
  const [found] = sequence.exec(text) ?? [];
  if (found !== undefined) return { name: nameSequence(found), end: at + 1 + found.length };
  const next = String.fromCodePoint(text.codePointAt(at + 1) ?? 0);
  if (next === esc) return { name: 'escape', end: at + 1 };
  return { name: `alt-${next}`, end: at + 1 + next.length };
}

/** `[1;5C` is `C` with a modifier: `ctrl-right`. */
function nameSequence(found: string): string {
  // So the Linux console sends F1.
  if (found === '[[A') return 'f1';
  const [, number = '', modifier, final = ''] =
    /^[[O](\d*)(?:;(\d+))?([A-Za-z~])$/.exec(found) ?? [];
  const known = names[final === '~' ? `${number}~` : final];
  if (known === undefined || (final === 'M' && found[0] === '[')) return '';
  return modifier === '5' ? `ctrl-${known}` : known;
}

function toKey(char: string): Key {
  const known = controls[char];
  if (known !== undefined) return { kind: 'key', name: known };
  const code = char.charCodeAt(0);
  if (code >= 1 && code <= 26) {
    return { kind: 'key', name: `ctrl-${String.fromCharCode(96 + code)}` };
  }
  if (code < 32 || (code > 126 && code < 160)) return { kind: 'key', name: '' };
  return { kind: 'text', text: char };
}
