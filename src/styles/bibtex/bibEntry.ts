import { toSafeText } from '../../domain/safeText.ts';
import { escapeLatex, escapeUrl } from './escapeLatex.ts';

/** An entry on its way out: its fields in order, each value as it stands behind `name = `. */
export interface BibEntry {
  type: string;
  readonly key: string;
  readonly fields: Map<string, string>;
}

/** Sets a field to a value that is LaTeX already; an empty value and a field that is set are left alone. */
export function setLatex(entry: BibEntry, name: string, latex: string | undefined): void {
  if (latex === undefined || latex === '' || entry.fields.has(name)) return;
  entry.fields.set(name, `{${/[\n\t]/.test(latex) ? latex.replace(/[\n\t]/g, ' ') : latex}}`);
}

/** Sets a field to a plain text. */
export function setText(entry: BibEntry, name: string, text: string | undefined): void {
  if (text !== undefined) setLatex(entry, name, escapeLatex(text));
}

/** Sets a field that biblatex takes for a list joined by `and`, to a text that is one item of it. */
export function setItem(entry: BibEntry, name: string, text: string | undefined): void {
  if (text === undefined) return;
  const latex = escapeLatex(text);
  setLatex(entry, name, /(?:^|\s)(?:and|others)(?:\s|$)/i.test(text) ? `{${latex}}` : latex);
}

/** Sets a field that is read verbatim. */
export function setUrl(entry: BibEntry, name: string, url: string | undefined): void {
  if (url !== undefined) setLatex(entry, name, escapeUrl(url));
}

/** Text may not hold them, and biber refuses a file that does (The Unicode Standard §23.7). */
const noncharacters = /[\ufdd0-\ufdef\ufffe\uffff]/g;

/** Takes out of an entry control characters and what else a file may not hold. */
export function makeSafe({ fields }: BibEntry): void {
  for (const [name, value] of fields) {
    if (!isAscii.test(value)) {
      fields.set(name, toSafeText(value).replace(noncharacters, '\ufffd'));
    }
  }
}

const isAscii = /^[ -~]*$/;

/** Writes an entry that is safe; ends in a newline. Every value is one line. */
export function formatEntry({ type, key, fields }: BibEntry): string {
  let out = `@${type}{${key},\n`;
  for (const [name, value] of fields) out += `  ${name} = ${value},\n`;
  return `${out}}\n`;
}
