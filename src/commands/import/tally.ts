import type { ArticleSummary, NewCitation } from '../../domain/article.ts';
import type { SaveOutcome } from '../../store/library.ts';
import type { Figures } from '../figures.ts';
import type { PostReport } from './postTally.ts';
import type { FileReport, ImportReport } from './report.ts';
import type { SurveyedGroup } from './surveyGroups.ts';

/** How many of the first articles a dry run shows. */
const sampleSize = 10;

/** More are not told apart. */
const mostCitedAgain = 1000;

/** A source that is less sure than this is worth a second look. */
const sure = 0.8;

/** Where and when an article is cited, as a file says; undefined for what it does not say. */
export interface CitedPlace {
  readonly post: string | undefined;
  /** EDTF. */
  readonly day: string | undefined;
}

/** What is counted while an import runs. */
export interface Tally {
  readonly files: FileReport[];
  readonly counts: { added: number; present: number; updated: number; rejected: number };
  citations: number;
  readonly newOutlets: string[];
  readonly newPosts: string[];
  /** Of each post that the files hold, what became of its sources. */
  readonly posts: PostReport[];
  /** How sure each source that was taken was, where its format does not tell. */
  readonly confidences: number[];
  /** What was passed over, such as `drafts` → 3. */
  readonly leftOut: Map<string, number>;
  /** What is to be said of files. */
  readonly remarks: string[];
  readonly filled: { key: string; fields: readonly string[] }[];
  readonly rekeyed: { wanted: string; key: string }[];
  readonly firstKeys: string[];
  /** Articles that were there already and are cited once more now. */
  readonly citedAgain: Map<string, CitedPlace[]>;
}

export function createTally(): Tally {
  return {
    files: [],
    counts: { added: 0, present: 0, updated: 0, rejected: 0 },
    citations: 0,
    newOutlets: [],
    newPosts: [],
    posts: [],
    confidences: [],
    leftOut: new Map(),
    remarks: [],
    filled: [],
    rekeyed: [],
    firstKeys: [],
    citedAgain: new Map(),
  };
}

/** @param cited The citation that came with the article, as the file says it. */
export function countOutcome(
  tally: Tally,
  outcome: SaveOutcome,
  cited: NewCitation | undefined,
): void {
  const { status, key, citation, filled, newOutlet, newPost, keyRefused } = outcome;
  tally.counts[status] += 1;
  if (citation === 'added') {
    tally.citations += 1;
    const place = { post: cited?.post?.slug, day: cited?.cited?.edtf };
    const places = tally.citedAgain.get(key);
    if (places !== undefined) places.push(place);
    else if (status !== 'added' && tally.citedAgain.size < mostCitedAgain) {
      tally.citedAgain.set(key, [place]);
    }
  }
  if (newOutlet !== undefined) tally.newOutlets.push(newOutlet);
  if (newPost !== undefined) tally.newPosts.push(newPost);
  if (filled.length > 0) tally.filled.push({ key, fields: filled });
  if (keyRefused !== undefined && status === 'added')
    tally.rekeyed.push({ wanted: keyRefused, key });
  if (status === 'added' && tally.firstKeys.length < sampleSize) tally.firstKeys.push(key);
}

/** The report of an import that is done. */
export function toReport(
  tally: Tally,
  surveyed: readonly SurveyedGroup[],
  likenesses: ImportReport['likenesses'],
  citedBefore: ImportReport['citedBefore'],
  sample: readonly ArticleSummary[],
): ImportReport {
  const leftOut = new Map(tally.leftOut);
  for (const { group } of surveyed) {
    for (const [what, count] of group.leftOut) {
      leftOut.set(what, (leftOut.get(what) ?? 0) + count);
    }
  }
  const orderRemarks = surveyed.flatMap(({ order }) => order.remark ?? []);
  const { added, present, updated, rejected } = tally.counts;
  const read = added + present + updated + rejected;
  const figures: Figures = { read, added, present, updated, rejected };
  const { files, newOutlets, newPosts, posts, confidences, citations, filled, rekeyed } = tally;
  return {
    figures,
    files,
    remarks: [...orderRemarks, ...tally.remarks],
    leftOut,
    newOutlets,
    likenesses,
    newPosts,
    posts,
    unsure: confidences.filter((confidence) => confidence < sure).length,
    citations,
    citedBefore,
    filled,
    rekeyed,
    sample,
  };
}
