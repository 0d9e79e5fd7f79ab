import { findOnlyOrder } from '../../domain/parseDate.ts';
import { decodeText } from '../../importers/decodeText.ts';
import type { Encoding } from '../../importers/encodingName.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Input } from './openInput.ts';

/**
 * Whether a file's own dates show that they have the day first: one of them fits that order only
 * (`25/12/24`), and none the other only. Reading ends with the first that has the month first.
 */
export async function hasDayFirst(
  input: Input,
  map: ReadonlyMap<string, string>,
  encoding: Encoding | undefined,
  { files }: Dependencies,
): Promise<boolean> {
  const text = decodeText(files.read(input.path), undefined, encoding);
  const reader = input.importer.read(text, { file: input.name, map });
  let dayFirst = false;
  for await (const records of reader.batches) {
    for (const { draft } of records) {
      const order = draft?.date === undefined ? undefined : findOnlyOrder(draft.date);
      if (order === 'mdy') return false;
      if (order === 'dmy') dayFirst = true;
    }
  }
  return dayFirst;
}
