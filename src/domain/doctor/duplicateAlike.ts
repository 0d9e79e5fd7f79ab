import type { ArticleSummary } from '../article.ts';
import { foldTight } from '../fold.ts';
import type { DuplicateCheck } from './check.ts';
import { type DaySpan, toDaySpan } from './daySpan.ts';
import { areNear, groupSeveral } from './groupNear.ts';
import { areAlike, type TitleWords, toTitleWords } from './titleLikeness.ts';

/** With how many of those that come next in time an article is compared. */
const mostCompared = 12;
/** How many words at the beginning or the end two titles share. */
const edgeWords = 2;

interface Titled {
  readonly summary: ArticleSummary;
  readonly words: TitleWords;
  readonly span: DaySpan | undefined;
}

/**
 * Pairs of articles that share an outlet and the beginning or the end of their titles, and are near
 * in time. Each is compared with a few only, so that a library of any size is done in one pass.
 */
function* findPairs(summaries: readonly ArticleSummary[]) {
  const starts = (words: readonly string[]) => words.slice(0, edgeWords);
  const ends = (words: readonly string[]) => words.slice(-edgeWords);
  for (const pick of [starts, ends]) {
    const blocks = groupSeveral(summaries, ({ title, outlet }) => {
      if (title === undefined || outlet === undefined) return undefined;
      const edge = pick(toTitleWords(title).words);
      return edge.length < edgeWords ? undefined : `${outlet}\n${edge.join(' ')}`;
    });
    for (const block of blocks) yield* comparePairs(block.map(toTitled));
  }
}

function toTitled(summary: ArticleSummary): Titled {
  const span = summary.issued === undefined ? undefined : toDaySpan(summary.issued);
  const words = toTitleWords(summary.title ?? '');
  return { summary, words, span };
}

function* comparePairs(block: readonly Titled[]) {
  const toDay = ({ span }: Titled) => span?.first ?? Number.NEGATIVE_INFINITY;
  const byDay = block.toSorted((a, b) => toDay(a) - toDay(b) || 0);
  for (const [at, one] of byDay.entries()) {
    for (const other of byDay.slice(at + 1, at + 1 + mostCompared)) {
      if (!areNear(one.span, other.span)) break;
      if (areAlike(one.words, other.words) && !haveOneTitle(one, other)) {
        yield [one.summary, other.summary];
      }
    }
  }
}

/** Those are found, or passed over, by their titles. */
function haveOneTitle(one: Titled, other: Titled): boolean {
  return foldTight(one.summary.title ?? '') === foldTight(other.summary.title ?? '');
}

export const duplicateAlike: DuplicateCheck = {
  kind: 'duplicates',
  code: 'duplicate.alike',
  severity: 'note',
  heading: 'Articles of one outlet with titles that are almost the same',
  explanation:
    'Two articles of one outlet within three days have titles that differ in a slip of the pen, in words such as the, or in that one goes on where the other ends. It may be one article whose headline was changed, or two on one matter: compare them (cite show KEY), and merge them if they are one. Titles that differ in a number are taken for two.',
  message: 'almost the same title',
  *find({ summaries }) {
    const age = new Map(summaries.map(({ key }, at) => [key, at]));
    for (const pair of findPairs(summaries)) {
      yield pair.toSorted((a, b) => (age.get(a.key) ?? 0) - (age.get(b.key) ?? 0));
    }
  },
};
