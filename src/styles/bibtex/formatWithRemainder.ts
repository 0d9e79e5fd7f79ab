import type { Article } from '../../domain/article.ts';
import { citationsField, remainderField } from '../../domain/bibtex/ownFields.ts';
import { parseEntry } from '../../domain/bibtex/parseEntry.ts';
import { toBibDraft } from '../../domain/bibtex/toBibDraft.ts';
import { toExactRemainder } from '../../domain/exactRemainder.ts';
import { toBalancedJson } from '../../domain/toBalancedJson.ts';
import { type BibEntry, formatEntry, setLatex } from './bibEntry.ts';
import { toAsciiJson } from './toAsciiEntry.ts';

const noStrings: ReadonlyMap<string, string> = new Map();

/**
 * Writes an entry. Where import would read it otherwise than the article is, a last field that no
 * style prints says what is missing.
 *
 * @param isAscii That field is to be ASCII, too.
 */
export function formatWithRemainder(entry: BibEntry, article: Article, isAscii: boolean): string {
  const text = formatEntry(entry);
  const source = parseEntry(text.trimEnd(), noStrings);
  if ('message' in source) return text;
  const fields = new Map(source.fields);
  if (article.citations.length > 0) fields.delete(citationsField);
  const remainder = toExactRemainder(article, toBibDraft({ ...source, fields }, 1));
  if (remainder === undefined) return text;
  const json = toBalancedJson(remainder);
  setLatex(entry, remainderField, isAscii ? toAsciiJson(json) : json);
  return formatEntry(entry);
}
