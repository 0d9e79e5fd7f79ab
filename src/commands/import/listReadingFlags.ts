import { toFlag } from '../../domain/doctor/formatCommand.ts';
import type { ImportOptions } from '../import.ts';

/** The flags, as words, without which mended records would be read otherwise than the rest of their file was. */
export function listReadingFlags({ map, dateOrder, post }: ImportOptions): readonly string[] {
  return [
    ...[...(map ?? [])].flatMap(([column, field]) => toFlag('--map', `${column}=${field}`)),
    ...(dateOrder === undefined ? [] : ['--date-order', dateOrder]),
    ...(post === undefined ? [] : toFlag('--post', post)),
  ];
}
