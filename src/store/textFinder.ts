import { foldText } from '../domain/fold.ts';
import { hasForm, type TextForm, toTextForms } from '../domain/query/textForms.ts';
import type { Connection } from './connection.ts';
import { decodeNumber, decodeText } from './decodeValue.ts';
import { toFormsCondition } from './textConditions.ts';

/** What a text comes to in one library. */
export interface FoundText {
  readonly forms: readonly TextForm[];
  /** Outlets with it in a name. */
  readonly outlets: readonly number[];
  /** Articles with it in a quotation of a citation; looked for when it is first asked. */
  readonly listQuoted: () => readonly number[];
  /** Articles with it in the note of a citation, likewise. */
  readonly listNoted: () => readonly number[];
}

/** Looks texts up, each once for a query. */
export type TextFinder = (text: string) => FoundText;

export function createTextFinder(connection: Connection): TextFinder {
  const found = new Map<string, FoundText>();
  return (text) => {
    const known = found.get(text);
    if (known !== undefined) return known;
    const forms = toTextForms(text);
    const made = {
      forms,
      outlets: findOutletsWith(connection, forms),
      listQuoted: keepList(() => findCitingWith(connection, 'quotation', forms)),
      listNoted: keepList(() => findCitingWith(connection, 'note', forms)),
    };
    found.set(text, made);
    return made;
  };
}

function keepList(list: () => readonly number[]): () => readonly number[] {
  let known: readonly number[] | undefined;
  return () => {
    known ??= list();
    return known;
  };
}

/**
 * Few citations have such a text, so none is kept folded: that would have every import pay for it.
 */
function findCitingWith(
  connection: Connection,
  column: 'quotation' | 'note',
  forms: readonly TextForm[],
): readonly number[] {
  const rows = connection.rows(
    `SELECT article_id, ${column} FROM citation WHERE ${column} IS NOT NULL`,
  );
  const found = new Set<number>();
  for (const row of rows) {
    const folded = foldText(decodeText(row[1]));
    if (forms.length === 0 || forms.some((form) => hasForm(folded, form))) {
      found.add(decodeNumber(row[0]));
    }
  }
  return [...found];
}

/** The rows of the outlets with one of the forms in a name; of all where there are no forms. */
export function findOutletsWith(
  connection: Connection,
  forms: readonly TextForm[],
): readonly number[] {
  const { sql, values } = toFormsCondition('search_text', forms);
  const rows = connection.rows(`SELECT id FROM outlet WHERE ${sql}`, values);
  return rows.map((row) => decodeNumber(row[0]));
}
