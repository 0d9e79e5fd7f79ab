import { cslJson } from '../../importers/cslJson.ts';
import type { Input } from './openInput.ts';
import type { Source } from './source.ts';

/** Zotero's own database as an input, by its place on the disk. */
export async function openZotero(source: Source, path: string): Promise<Input> {
  const { readZoteroItems } = await import('../../store/zotero/readZoteroItems.ts');
  const { name, size } = source;
  async function* read(onRead?: (bytes: number) => void): AsyncIterable<Uint8Array> {
    for await (const text of readZoteroItems(path, name)) yield Buffer.from(text);
    onRead?.(size);
  }
  return { name, path, size, read, importer: cslJson, format: 'zotero', post: undefined };
}
