import { quoteText } from '../../domain/quoteText.ts';
import { toSafeText } from '../../domain/safeText.ts';
import type { DraftProblem, LeftAlone } from '../../drafts/draft.ts';
import { findPlaces } from '../../drafts/findPlaces.ts';
import type { Draft } from '../../drafts/parseDraft.ts';
import type { Library } from '../../store/library.ts';
import type { CitedArticles } from './findCited.ts';

/** More lines than this are counted. */
const mostLines = 1000;
/** For so many unknown keys the nearest are looked for. */
const mostSuggestions = 50;

interface Remark {
  readonly at: number;
  readonly message: string;
}

/** What keeps a draft from being rendered, as `file:line:column: …`, a line each; '' for nothing. */
export async function describeProblems(
  draft: Draft,
  name: string,
  cited: CitedArticles,
  library: Library,
  refusesOpenEnd: boolean,
): Promise<string> {
  const remarks = [
    ...draft.problems.filter((problem) => isFatal(problem, refusesOpenEnd)).map(toRemark),
    ...(await describeUnknown(draft, cited, library)),
  ];
  return formatRemarks(draft, name, remarks);
}

/** What a writer may want to know: citations that are left as they are, code that never ends. */
export function describeRemarks(draft: Draft, name: string, cited: CitedArticles): string {
  const left = draft.leftAlone.filter(({ keys }) => keys.some((key) => cited.byTyped.has(key)));
  return formatRemarks(draft, name, [
    ...draft.problems.filter((problem) => !isFatal(problem, false)).map(toRemark),
    ...left.map((found) => ({ at: found.start, message: describeLeft(draft, found) })),
  ]);
}

/** What never ends hides what comes after it; that is fatal only where something is to be put there. */
function isFatal({ code }: DraftProblem, refusesOpenEnd: boolean): boolean {
  return refusesOpenEnd || !(code === 'code.unclosed' || code === 'comment.unclosed');
}

const problemTexts: Readonly<Record<DraftProblem['code'], string>> = {
  'code.unclosed': 'This code block is never closed, so all that follows counts as code.',
  'comment.unclosed': 'This comment is never closed (-->), so all that follows is part of it.',
  'section.unclosed':
    'The section of sources that begins here has no end: put <!-- /cite:sources --> below it.',
  'section.second': 'A second section of sources begins here. Take one of them out.',
  'section.unopened':
    'A section of sources ends here that never began: put <!-- cite:sources --> above it.',
  'cluster.crowded':
    'Two sources stand here without a semicolon between them. Write [@one; @two]; or \\@ for an @ that cites nothing.',
};

function toRemark({ code, at }: DraftProblem): Remark {
  return { at, message: problemTexts[code] };
}

function describeLeft({ text }: Draft, { start, end, why }: LeftAlone): string {
  const quoted = quoteText(text.slice(start, end));
  const reasons = {
    link: 'stands in a link, so it is left as it is; put it behind the link to cite',
    address: 'stands in a web address, so it is left as it is; put a space before it to cite',
    part: 'is no citation, as a part of it names no source, so it is left as it is',
  };
  return `${quoted} ${reasons[why]}.`;
}

async function describeUnknown(
  { marks }: Draft,
  { byTyped }: CitedArticles,
  library: Library,
): Promise<readonly Remark[]> {
  const messages = new Map<string, string>();
  const remarks: Remark[] = [];
  for (const { cluster, keyAt } of marks) {
    for (const [at, { key }] of cluster.entries()) {
      if (byTyped.has(key)) continue;
      let message = messages.get(key);
      if (message === undefined) {
        const near = messages.size < mostSuggestions ? await library.findNearKeys(key, 3) : [];
        message = describeUnknownKey(key, near);
        messages.set(key, message);
      }
      remarks.push({ at: keyAt[at] ?? 0, message });
    }
  }
  return remarks;
}

function describeUnknownKey(key: string, near: readonly string[]): string {
  const doubt = near.map((found) => `‘${found}’`).join(' or ');
  const hint = doubt === '' ? '' : ` Did you mean ${doubt}?`;
  return `There is no article ${quoteText(key)} in your library.${hint}`;
}

function formatRemarks({ text }: Draft, name: string, remarks: readonly Remark[]): string {
  const sorted = remarks.toSorted((a, b) => a.at - b.at);
  const shown = sorted.slice(0, mostLines);
  const places = findPlaces(
    text,
    shown.map(({ at }) => at),
  );
  const lines = shown.map(({ message }, at) => {
    const { line, column } = places[at] ?? { line: 1, column: 1 };
    return `${toSafeText(`${name}:${line}:${column}: ${message}`)}\n`;
  });
  const more = sorted.length - shown.length;
  return lines.join('') + (more > 0 ? `… and ${more} more\n` : '');
}
