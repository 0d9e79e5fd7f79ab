import type { ReadOptions } from '../../importers/importer.ts';
import type { ImportOptions } from '../import.ts';
import type { Input } from './openInput.ts';

/** What an importer is told of a file. */
export function toReadOptions(input: Input, options: ImportOptions): ReadOptions {
  return {
    file: input.name,
    map: options.map ?? new Map<string, string>(),
    include: options.include,
    links: options.links ?? false,
    post: input.post,
  };
}
