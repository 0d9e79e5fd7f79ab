import type { Article } from '../../domain/article.ts';
import { citationsField } from '../../domain/bibtex/ownFields.ts';
import { toCitationRecords } from '../../domain/remainder.ts';
import { toBalancedJson } from '../../domain/toBalancedJson.ts';
import { type BibEntry, setLatex } from './bibEntry.ts';

/** Sets `citations`, which no style prints: where the article is cited, as JSON, for `cite import`. */
export function setCitations(entry: BibEntry, { citations }: Article): void {
  const records = toCitationRecords(citations);
  if (records !== undefined) setLatex(entry, citationsField, toBalancedJson(records));
}
