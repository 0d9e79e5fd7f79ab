import type { Extra, JsonValue } from '../domain/article.ts';
import { parseArticleType } from '../domain/articleType.ts';
import { cleanText } from '../domain/cleanText.ts';
import type { ArticleDraft } from '../domain/draft.ts';
import { restoreFormula } from '../domain/formulaCell.ts';
import { parsePeople } from '../domain/parsePerson.ts';
import type { Person } from '../domain/person.ts';
import { isPlaceholder } from '../domain/placeholder.ts';
import type { CsvPlan } from './csvPlan.ts';
import { addRemainder } from './csvRemainder.ts';
import { isDaySerial, toIsoDay } from './csvSerialDate.ts';
import { splitFolders, splitTags } from './csvTags.ts';

/** The article that a row describes; `line` is where the row begins. */
export function toDraft(cells: readonly string[], line: number, plan: CsvPlan): ArticleDraft {
  const { fields } = plan;
  const url = dropPlaceholder(pick(cells, fields.url));
  const title = pick(cells, fields.title);
  const date = readDate(cells, plan);
  const draft: ArticleDraft = {
    line,
    outlet: pick(cells, fields.outlet),
    // Reading lists write the address where they know no title.
    title: title !== undefined && title === url ? undefined : title,
    authors: readAuthors(cells, plan),
    date,
    url,
    type: pick(cells, fields.type),
    language: pick(cells, fields.language),
    tags: readTags(cells, plan),
    note: pick(cells, fields.note),
    key: pick(cells, fields.key),
    post: pick(cells, fields.post),
    cited: pick(cells, fields.cited),
    locator: pick(cells, fields.locator),
    quotation: pick(cells, fields.quotation),
    citationNote: pick(cells, fields['citation note']),
    extra: readExtra(cells, plan, date),
  };
  return plan.remainder === undefined ? draft : addRemainder(draft, cells, plan);
}

/** The first cell of these columns that is not blank. */
function pick(cells: readonly string[], columns: readonly number[]): string | undefined {
  for (const column of columns) {
    const cell = cells[column];
    if (cell !== undefined && !isBlank(cell)) return restoreFormula(cell);
  }
  return undefined;
}

function isBlank(cell: string): boolean {
  return cell === '' || (cell.charCodeAt(0) <= 32 && cell.trim() === '');
}

function dropPlaceholder(text: string | undefined): string | undefined {
  return text === undefined || isPlaceholder(text) ? undefined : text;
}

function readDate(cells: readonly string[], plan: CsvPlan): string | undefined {
  const date = dropPlaceholder(pick(cells, plan.fields.date));
  if (date === undefined || !plan.hasDaySerials || !isDaySerial(date)) return date;
  return toIsoDay(date);
}

function readAuthors(
  cells: readonly string[],
  { fields, family, given }: CsvPlan,
): (Person | string)[] | undefined {
  if (fields.author.length === 0 && family === undefined) return undefined;
  const authors: (Person | string)[] = [];
  for (const column of fields.author) {
    const author = dropPlaceholder(pick(cells, [column]));
    if (author !== undefined) authors.push(author);
  }
  const last = family === undefined ? '' : (cells[family] ?? '').trim();
  const first = given === undefined ? '' : (cells[given] ?? '').trim();
  if (last !== '' && first !== '') authors.push({ family: last, given: first });
  else if (last !== '' || first !== '') authors.push(last || first);
  return authors.length > 0 ? authors : undefined;
}

function readTags(cells: readonly string[], plan: CsvPlan): string[] | undefined {
  if (plan.fields.tag.length === 0) return undefined;
  const tags = plan.fields.tag.flatMap((column) => {
    const cell = cells[column] ?? '';
    if (isBlank(cell)) return [];
    if (plan.folder === column) return splitFolders(restoreFormula(cell));
    return splitTags(restoreFormula(cell), plan.profile);
  });
  return tags.length > 0 ? tags : undefined;
}

function readExtra(
  cells: readonly string[],
  { extras, fields }: CsvPlan,
  date: string | undefined,
): Extra | undefined {
  let extra: { [name: string]: JsonValue } | undefined;
  for (const { column, name, isPeople, field } of extras) {
    const cell = cells[column];
    if (cell === undefined || isBlank(cell)) continue;
    const text = cleanText(restoreFormula(cell));
    if (field === 'type' && !isLossyItemType(text)) continue;
    if (field === 'date' && date?.includes(text)) continue;
    if (field !== undefined && field !== 'type' && pick(cells, fields[field])?.trim() === text)
      continue;
    extra ??= {};
    extra[name] = isPeople ? parsePeople(text).map((person) => ({ ...person })) : text;
  }
  return extra;
}

/** Whether our type for one of Zotero's says less: a hearing or a map is a document. */
function isLossyItemType(text: string): boolean {
  return text !== 'document' && parseArticleType(text) === 'document';
}
