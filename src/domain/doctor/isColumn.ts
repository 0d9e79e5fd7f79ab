import type { ArticleSummary } from '../article.ts';
import { foldText } from '../fold.ts';
import { toCanonicalUrl } from '../url.ts';
import { findDateInUrl } from './dateInUrl.ts';

/** A title that comes again on more days than these is a column’s, whatever else is known. */
const mostDays = 3;
/** So many days are enough where each article has an address of its own. */
const mostDaysApart = 2;
/** What is called by so few words may be called so every day. */
const fewWords = 2;
/** Words in the names of columns, as they are folded. */
const columnWord =
  /(?:^|\P{L})(?:updates?|briefing|brief|roundup|digest|bulletin|newsletter|diary|live(?:blog)?|morning|evening|daily|weekly|presseschau|pressestimmen|morgen|abend|wochen?|revue|journal|обзор|дайджест|итоги|хроника|موجز|نشره|حصاد|النشره|اسعار|عمود|افتتاحيه)(?!\p{L})/u;

const day = /^\d{4}-\d\d-\d\d$/;

/**
 * Whether articles of one outlet and title are those of a column (Morning Briefing, Iran Update) and
 * not one article that is in the library several times. They are where they are of many days; and
 * where each has its own day and its own web address, if they are of three days, or the title is
 * short or has a word such as Briefing, or the addresses have those very days in them.
 */
export function isColumn(summaries: readonly ArticleSummary[]): boolean {
  const dates = new Set(summaries.map(({ issued }) => issued));
  if (dates.size > mostDays) return true;
  if (dates.size < 2 || !summaries.every(({ issued }) => issued && day.test(issued))) return false;
  if (!haveOwnAddresses(summaries)) return false;
  const isCalledSo = isColumnName(foldText(summaries[0]?.title ?? ''));
  return dates.size > mostDaysApart || isCalledSo || summaries.every(hasDayInAddress);
}

function isColumnName(title: string): boolean {
  return title.split(' ').length <= fewWords || columnWord.test(title);
}

/** Whether all have a web address, and none that one of another day has. */
function haveOwnAddresses(summaries: readonly ArticleSummary[]): boolean {
  const days = new Map<string, string | undefined>();
  return summaries.every(({ url, issued }) => {
    if (url === undefined) return false;
    const page = toCanonicalUrl(url);
    if (days.has(page) && days.get(page) !== issued) return false;
    days.set(page, issued);
    return true;
  });
}

function hasDayInAddress({ url, issued }: ArticleSummary): boolean {
  return url !== undefined && findDateInUrl(url) === issued;
}
