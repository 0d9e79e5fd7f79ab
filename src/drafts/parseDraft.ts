import type { Dialect, DraftBlocks, DraftProblem, LeftAlone, Mark } from './draft.ts';
import { findHtmlBlocks } from './findHtmlBlocks.ts';
import { findMarkdownBlocks } from './findMarkdownBlocks.ts';
import { makeMarkFinder } from './findMarks.ts';
import type { Findings } from './scan.ts';

/** A draft with its citations. */
export interface Draft extends DraftBlocks {
  readonly text: string;
  readonly dialect: Dialect;
  /** In the order of the text. */
  readonly marks: readonly Mark[];
  readonly leftAlone: readonly LeftAlone[];
  /** In the order of the text. */
  readonly problems: readonly DraftProblem[];
}

/** Reads a draft, in a time that grows with its length. Any text is a draft. */
export function parseDraft(text: string, dialect: Dialect): Draft {
  const isMarkdown = dialect === 'markdown';
  const { blocks, section, problems } = isMarkdown
    ? findMarkdownBlocks(text)
    : findHtmlBlocks(text);
  const findings: Findings = { marks: [], leftAlone: [], problems: [...problems] };
  if (text.includes('@') || /cite:/i.test(text)) {
    const findMarks = makeMarkFinder(text, isMarkdown, findings);
    for (const block of blocks) findMarks(block);
  }
  const byPlace = (a: { readonly at: number }, b: { readonly at: number }) => a.at - b.at;
  return {
    text,
    dialect,
    blocks,
    section,
    marks: findings.marks.sort((a, b) => a.start - b.start),
    leftAlone: findings.leftAlone.sort((a, b) => a.start - b.start),
    problems: findings.problems.sort(byPlace),
  };
}
