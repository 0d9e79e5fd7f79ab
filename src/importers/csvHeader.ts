import { findColumnRole, foldColumn, repeatable } from '../domain/csvColumns.ts';
import { quoteWord } from '../domain/doctor/formatCommand.ts';
import { draftFields } from '../domain/draftField.ts';
import { CiteError } from '../domain/error.ts';
import { quoteText } from '../domain/quoteText.ts';
import type { CsvPlan } from './csvPlan.ts';
import type { CsvRecord } from './parseCsv.ts';

const ignoring: readonly string[] = ['-', 'ignore'];

/**
 * Folds the columns of `--map`.
 *
 * @throws CiteError `usage` where a field is none, or two columns are to be one that an article has once
 */
export function foldMap(map: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const folded = new Map<string, string>();
  for (const [column, field] of map) {
    if (!ignoring.includes(field) && !draftFields.some((name) => name === field)) {
      throw new CiteError(
        'usage',
        `--map ${column}=${field}: there is no field ${quoteText(field)}.`,
        {
          hint: `The fields are ${draftFields.join(', ')}, and - to leave a column out`,
        },
      );
    }
    folded.set(foldColumn(column), field);
  }
  refuseTwins(map);
  return folded;
}

function isRepeatable(field: string): boolean {
  return draftFields.some((name) => name === field && repeatable.has(name));
}

function refuseTwins(map: ReadonlyMap<string, string>): void {
  const taken = new Map<string, string>();
  for (const [column, field] of map) {
    const other = taken.get(field);
    taken.set(field, column);
    if (other === undefined || isRepeatable(field) || ignoring.includes(field)) continue;
    if (foldColumn(other) === foldColumn(column)) continue;
    const maps = `--map ${other}=${field} and --map ${column}=${field}`;
    throw new CiteError('usage', `${maps}: an article has one ${field}, so one column holds it.`, {
      hint: `Leave one of them out; only ${[...repeatable].join(' and ')} may have several columns`,
    });
  }
}

/**
 * Refuses a file whose first line is no header.
 *
 * @param map Folded column name → field.
 * @throws CiteError `input.header`
 */
export function checkIsHeader(
  header: CsvRecord,
  map: ReadonlyMap<string, string>,
  file: string,
): void {
  const known = header.cells.filter(
    (name) => findColumnRole(name) !== undefined || map.has(foldColumn(name)),
  );
  const leastKnown = header.cells.some(isDataLike) ? 2 : 1;
  if (known.length >= leastKnown) return;
  throw new CiteError(
    'input.header',
    `The first line names no columns that cite knows: it holds ${listSome(header.cells)}. ` +
      'It must be a header such as outlet,author,title,date,url. ' +
      `The fields are ${draftFields.join(', ')}; ` +
      'where the columns have names of their own, say what they are with --map COLUMN=FIELD.',
    { place: { file, line: header.line } },
  );
}

/**
 * Refuses a file that has neither titles nor URLs, and a `--map` of columns that it has not.
 *
 * @param map As the user gave it.
 * @throws CiteError `usage`, `input.header`
 */
export function checkPlan(
  plan: CsvPlan,
  map: ReadonlyMap<string, string>,
  { line }: CsvRecord,
  file: string,
): void {
  const names = new Set(plan.names.map(foldColumn));
  for (const [column, field] of map) {
    if (names.has(foldColumn(column))) continue;
    throw new CiteError(
      'usage',
      `--map ${column}=${field}: ${file} has no column ${quoteText(column)}.`,
      {
        hint: `Its columns are ${listSome(plan.names)}`,
      },
    );
  }
  if (plan.fields.title.length > 0 || plan.fields.url.length > 0) return;
  const [example = ''] = plan.names.filter((name) => findColumnRole(name) === undefined);
  const shown = example === '' || example.length > longestExample ? 'COLUMN' : example;
  throw new CiteError(
    'input.header',
    `No column holds titles or URLs. The columns are ${listSome(plan.names)}. ` +
      `Say which holds them, such as --map ${quoteWord(`${shown}=title`)}.`,
    { place: { file, line } },
  );
}

/** A cell of the sort that no column is called: an address or a day. */
function isDataLike(cell: string): boolean {
  return /^\s*(?:https?:\/\/|[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4})/i.test(cell);
}

/** A name of a column that is offered for pasting, in characters. */
const longestExample = 60;

/** A list of names in a message, in characters. */
const longestList = 160;

function listSome(names: readonly string[]): string {
  const told = names.filter((name) => name.trim() !== '').map(quoteText);
  const shown: string[] = [];
  let length = 0;
  for (const name of told) {
    length += name.length + 2;
    if (length > longestList && shown.length > 0) break;
    shown.push(name);
  }
  const left = told.length - shown.length;
  return [...shown, ...(left > 0 ? [`and ${left} more`] : [])].join(', ');
}
