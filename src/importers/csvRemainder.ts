import type { Extra, JsonValue } from '../domain/article.ts';
import { cleanText } from '../domain/cleanText.ts';
import { formatExtraCell } from '../domain/csvExtra.ts';
import type { ArticleDraft } from '../domain/draft.ts';
import { restoreExactly } from '../domain/exactRemainder.ts';
import { formatPeople } from '../domain/formatPeople.ts';
import { restoreFormula } from '../domain/formulaCell.ts';
import { type CitationRecord, decodeRemainder, type Remainder } from '../domain/remainder.ts';
import { toSafeText } from '../domain/safeText.ts';
import type { CsvPlan } from './csvPlan.ts';

/**
 * The draft of a row of our own export with what its cells cannot say exactly. A cell that was
 * changed since wins.
 */
export function addRemainder(
  draft: ArticleDraft,
  cells: readonly string[],
  plan: CsvPlan,
): ArticleDraft {
  const { authors, extra, citations, exact } = readRemainder(cells[plan.remainder ?? -1] ?? '');
  const read = (column: number | undefined) => cleanText(restoreFormula(cells[column ?? -1] ?? ''));
  const isKept =
    authors !== undefined &&
    read(plan.fields.author[0]) === cleanText(toSafeText(formatPeople(authors)));
  const restored = {
    ...draft,
    ...(isKept && { authors }),
    ...(extra && { extra: { ...draft.extra, ...pickUnchanged(extra, plan, read) } }),
    ...(citations?.[0] && pickCitation(citations[0], draft)),
  };
  return exact === undefined ? restored : restoreExactly(restored, exact);
}

/** The texts of a citation that were not changed. */
function pickCitation(exact: CitationRecord, draft: ArticleDraft): ArticleDraft {
  const pick = (value: string | undefined, cell: string | undefined) =>
    cleanText(toSafeText(value ?? '')) === cleanText(cell ?? '') ? value : cell;
  return {
    locator: pick(exact.locator, draft.locator),
    quotation: pick(exact.quotation, draft.quotation),
    citationNote: pick(exact.note, draft.citationNote),
  };
}

function readRemainder(cell: string): Remainder {
  try {
    return decodeRemainder(JSON.parse(cell));
  } catch {
    return {};
  }
}

function pickUnchanged(
  extra: Extra,
  { extras }: CsvPlan,
  read: (column: number | undefined) => string,
): Extra {
  const unchanged: { [name: string]: JsonValue } = {};
  for (const [name, value] of Object.entries(extra)) {
    const column = extras.find((each) => each.name === name)?.column;
    if (column === undefined || read(column) === cleanText(formatExtraCell(value))) {
      unchanged[name] = value;
    }
  }
  return unchanged;
}
