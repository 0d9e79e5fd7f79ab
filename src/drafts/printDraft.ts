import { applyEdits, type Edit } from './edits.ts';
import type { Draft } from './parseDraft.ts';
import { formatSection, type SectionPlan, toDraftLines } from './planSection.ts';
import { type MarkPrinting, printMarks } from './printMarks.ts';
import { findLineEnding } from './readLine.ts';

/** The draft with its section written or refreshed, and nothing else changed: not a byte outside of the markers. */
export function refreshSection(draft: Draft, plan: SectionPlan, list: string): string {
  const { text } = draft;
  if (plan.isNew && list.trim() === '') return text;
  const { span, before, after } = plan;
  const section = before + formatSection(list, draft) + after;
  return text.slice(0, span.start) + section + text.slice(span.end);
}

/** The finished text: citations printed, footnotes and the list in their place, no markers. */
export function printDraft(
  draft: Draft,
  plan: SectionPlan,
  list: string,
  printing: MarkPrinting,
): string {
  const { text, marks } = draft;
  const { edits, notes } = printMarks(text, marks, printing);
  const newline = findLineEnding(text);
  const noteText =
    notes.length === 0 ? '' : toDraftLines(printing.footnotes.list(notes), text) + newline;
  const listText = list.trim() === '' ? '' : toDraftLines(list, text);
  return applyEdits(text, [...edits, ...placeParts(plan, noteText, listText, newline)]);
}

/** Footnotes stand above the heading of the list. */
function placeParts(
  { span, before, after, heading, isNew }: SectionPlan,
  notes: string,
  list: string,
  newline: string,
): readonly Edit[] {
  const { start, end } = span;
  if (heading === undefined) {
    const parts = [notes, list].filter((part) => part !== '').join(newline);
    if (isNew && parts === '') return [];
    const isNotesOnly = list === '' && notes !== '';
    return [{ start, end, text: before + parts + (isNotesOnly ? '' : after) }];
  }
  const above = {
    start: heading.start,
    end: heading.start,
    text: notes === '' ? '' : notes + newline,
  };
  if (isNew && list === '') return [above];
  return [above, { start, end, text: before + list + after }];
}
