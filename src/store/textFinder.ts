import { type TextForm, toTextForms } from '../domain/query/textForms.ts';
import type { Connection } from './connection.ts';
import { decodeNumber } from './decodeValue.ts';
import { toFormsCondition } from './textConditions.ts';

/** What a text comes to in one library. */
export interface FoundText {
  readonly forms: readonly TextForm[];
  /** Outlets with it in a name. */
  readonly outlets: readonly number[];
}

/** Looks texts up, each once for a query. */
export type TextFinder = (text: string) => FoundText;

export function createTextFinder(connection: Connection): TextFinder {
  const found = new Map<string, FoundText>();
  return (text) => {
    const known = found.get(text);
    if (known !== undefined) return known;
    const forms = toTextForms(text);
    const made = { forms, outlets: findOutletsWith(connection, forms) };
    found.set(text, made);
    return made;
  };
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
