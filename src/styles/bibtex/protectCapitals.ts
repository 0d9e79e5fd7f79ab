import { escapeLatex } from './escapeLatex.ts';

const capital = /\p{Lu}/u;
const edge = /[\p{L}\p{N}\ud800-\udfff]/u;

/**
 * Escapes a title and puts braces around the words that have a capital, since BibTeX styles set
 * titles in lower case (`change.case$`). The first word is left alone where only its first letter
 * is one, which every style spares; neighbours share their braces.
 */
export function formatTitle(title: string): string {
  let out = '';
  let plain = 0;
  let run = -1;
  for (let start = 0, end = 0; start < title.length; start = end + 1) {
    end = title.indexOf(' ', start);
    if (end < 0) end = title.length;
    if (hasCapital(title, start === 0 && isAsciiCapital(title.charCodeAt(0)) ? 1 : start, end)) {
      if (run < 0) run = start;
    } else if (run >= 0) {
      out += escapeLatex(title.slice(plain, run)) + formatRun(title.slice(run, start - 1));
      plain = start - 1;
      run = -1;
    }
  }
  if (run < 0) return out + escapeLatex(title.slice(plain));
  return out + escapeLatex(title.slice(plain, run)) + formatRun(title.slice(run));
}

function hasCapital(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) {
    const unit = text.charCodeAt(i);
    if (isAsciiCapital(unit)) return true;
    if (unit >= 0xc0) return capital.test(text.slice(i, end));
  }
  return false;
}

function isAsciiCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}

/** Leaves the punctuation around the words outside the braces. */
function formatRun(run: string): string {
  let start = 0;
  let end = run.length;
  while (start < end && !edge.test(run.charAt(start))) start += 1;
  while (end > start && !edge.test(run.charAt(end - 1))) end -= 1;
  return `${escapeLatex(run.slice(0, start))}{${escapeLatex(run.slice(start, end))}}${escapeLatex(run.slice(end))}`;
}
