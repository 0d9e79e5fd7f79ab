import type { Article } from '../../domain/article.ts';
import { citationsField, remainderField } from '../../domain/bibtex/ownFields.ts';
import type { BibSource } from '../../domain/bibtex/parseEntry.ts';
import { toBibDraft } from '../../domain/bibtex/toBibDraft.ts';
import { toExactRemainder } from '../../domain/exactRemainder.ts';
import { toBalancedJson } from '../../domain/toBalancedJson.ts';
import { type BibEntry, formatEntry, makeSafe, setLatex } from './bibEntry.ts';
import { comesBackPlainly } from './comesBackPlainly.ts';
import { toAsciiJson } from './toAsciiEntry.ts';

/**
 * Writes an entry. Where import would read it otherwise than the article is, a last field that no
 * style prints says what is missing.
 *
 * @param isAscii That field is to be ASCII, too.
 */
export function formatWithRemainder(entry: BibEntry, article: Article, isAscii: boolean): string {
  makeSafe(entry);
  if (!isAscii && comesBackPlainly(article)) return formatEntry(entry);
  const remainder = toExactRemainder(article, toBibDraft(readEntry(entry, article), 1));
  if (remainder !== undefined) {
    const json = toBalancedJson(remainder);
    setLatex(entry, remainderField, isAscii ? toAsciiJson(json) : json);
  }
  return formatEntry(entry);
}

/** The entry as import parses it, without where the article is cited. */
function readEntry({ type, key, fields }: BibEntry, { citations }: Article): BibSource {
  const read = new Map<string, string>();
  for (const [name, value] of fields) {
    if (name !== citationsField || citations.length === 0) read.set(name, readValue(value));
  }
  return { type, key, fields: read, macros: noMacros };
}

const noMacros: ReadonlySet<string> = new Set();

/** What stands in braces, or macros and quoted texts joined by `#`. */
function readValue(value: string): string {
  if (value.startsWith('{')) return value.slice(1, -1);
  return value
    .split(' # ')
    .map((part) => (part.startsWith('"') ? part.slice(1, -1) : part))
    .join('');
}
