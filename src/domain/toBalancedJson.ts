import { toSafeJson } from './toSafeJson.ts';

const strings = /"(?:[^"\\]|\\.)*"/g;

/** Braces, remarks and entries for BibTeX, text that Unicode has no meaning for, and what JSON writes with a backslash that LaTeX reads otherwise. */
const unsafe = /[{}%@\ufdd0-\ufdef\ufffe\uffff\u2028\u2029]|\\["\\]|(?<=\s)\s/g;

/**
 * JSON text in which every brace closes where it opened, as BibTeX counts them: those of texts are
 * escaped, and so is whatever programs that read BibTeX stumble over.
 */
export function toBalancedJson(value: unknown): string {
  const json = JSON.stringify(value).replace(
    strings,
    (text) => `"${text.slice(1, -1).replace(unsafe, toEscape)}"`,
  );
  return toSafeJson(json);
}

function toEscape(found: string): string {
  return `\\u${found
    .charCodeAt(found.length - 1)
    .toString(16)
    .padStart(4, '0')}`;
}
