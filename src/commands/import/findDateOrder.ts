import { findOnlyOrder } from '../../domain/parseDate.ts';
import { decodeText } from '../../importers/decodeText.ts';
import type { Dependencies } from '../dependencies.ts';
import type { Input } from './openInput.ts';

/**
 * The order that a file's own dates show: that of its first date which fits one order only (`25/12/24`
 * can only have the day first). Undefined where no date tells.
 */
export async function findDateOrder(
  input: Input,
  map: ReadonlyMap<string, string>,
  { files }: Dependencies,
): Promise<'mdy' | 'dmy' | undefined> {
  const text = decodeText(files.read(input.path));
  const reader = input.importer.read(text, { file: input.name, map });
  for await (const records of reader.batches) {
    for (const { draft } of records) {
      const order = draft?.date === undefined ? undefined : findOnlyOrder(draft.date);
      if (order !== undefined) return order;
    }
  }
  return undefined;
}
