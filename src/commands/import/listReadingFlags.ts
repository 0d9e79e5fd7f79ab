import type { ImportOptions } from '../import.ts';
import { quoteArgument } from './nameRejects.ts';

/**
 * The flags, as they are typed, without which mended records would be read otherwise than the rest
 * of their file was; '' for none, else with a space before it.
 */
export function listReadingFlags({ map, dateOrder, post }: ImportOptions): string {
  const flags = [
    ...[...(map ?? [])].map(([column, field]) => ['--map', `${column}=${field}`]),
    ...(dateOrder === undefined ? [] : [['--date-order', dateOrder]]),
    ...(post === undefined ? [] : [['--post', post]]),
  ];
  return flags.map(([flag, value = '']) => ` ${flag} ${quoteArgument(value)}`).join('');
}
