import { type EditField, editFields } from './editFields.ts';

/** The field of a name, in any case. */
export function findField(text: string): EditField | undefined {
  return editFields.find((field) => field === text.trim().toLowerCase());
}
