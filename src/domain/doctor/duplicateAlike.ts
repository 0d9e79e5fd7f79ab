import type { ArticleSummary } from '../article.ts';
import type { DuplicateCheck } from './check.ts';
import { toDaySpan } from './daySpan.ts';
import { areNear, groupBy } from './groupNear.ts';
import { areAlike, type TitleWords, toTitleWords } from './titleLikeness.ts';

/** With how many of those that come next in time an article is compared. */
const mostCompared = 12;
const startWords = 2;

interface Titled {
  readonly summary: ArticleSummary;
  readonly words: TitleWords;
  /** The first day it may be of; undated ones first. */
  readonly day: number;
}

/**
 * Pairs of articles that share an outlet and the beginning or the end of their titles, and are near
 * in time. Each is compared with a few only, so that a library of any size is done in one pass.
 */
function* findPairs(summaries: readonly ArticleSummary[]) {
  const titled = summaries.flatMap((summary): Titled[] => {
    if (summary.title === undefined || summary.outlet === undefined) return [];
    const words = toTitleWords(summary.title);
    const day = (summary.issued && toDaySpan(summary.issued)?.first) || Number.NEGATIVE_INFINITY;
    return words.words.length < 2 ? [] : [{ summary, words, day }];
  });
  const starts = (words: readonly string[]) => words.slice(0, startWords);
  const ends = (words: readonly string[]) => words.slice(-startWords);
  for (const pick of [starts, ends]) {
    const blocks = groupBy(
      titled,
      ({ summary, words }) => `${summary.outlet ?? ''}\n${pick(words.words).join(' ')}`,
    );
    for (const block of blocks.values()) if (block.length > 1) yield* comparePairs(block);
  }
}

function* comparePairs(block: readonly Titled[]) {
  const byDay = block.toSorted((a, b) => a.day - b.day);
  for (const [at, one] of byDay.entries()) {
    for (const other of byDay.slice(at + 1, at + 1 + mostCompared)) {
      if (!areNear(one.summary.issued, other.summary.issued)) break;
      if (areAlike(one.words, other.words)) yield [one.summary, other.summary];
    }
  }
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
