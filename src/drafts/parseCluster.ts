import type { Cite, Cluster } from '../domain/cluster.ts';
import { parseLocator } from './parseLocator.ts';

/** A key as pandoc reads it: punctuation stands inside it only; braces take what else a key may be. */
export const keySource =
  '(?:\\{[^{}\\s]{1,200}\\}|[\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_]|[:.+/-]{1,9}(?=[\\p{L}\\p{N}_])){0,200})';

/** What the brackets say, or why they are no citation. */
export type ClusterReading =
  | { readonly kind: 'cluster'; readonly cluster: Cluster; readonly keyAt: readonly number[] }
  /** A part between semicolons names no source: ordinary text in brackets. */
  | { readonly kind: 'text' }
  /** A part names two sources. */
  | { readonly kind: 'crowded' };

let keyPattern: RegExp | undefined;

/**
 * Reads what stands between the brackets of `[see @key, p. 3; -@key2]` (Pandoc User's Guide,
 * “Citation syntax”).
 *
 * @returns with the cluster, where each key stands in the text.
 */
export function parseCluster(text: string): ClusterReading {
  keyPattern ??= new RegExp(`(?<![\\p{L}\\p{N}_\\\\.])(?:(?<!\\S)-)?@(${keySource})`, 'gu');
  const cluster: Cite[] = [];
  const keyAt: number[] = [];
  let start = 0;
  for (const part of splitParts(text)) {
    keyPattern.lastIndex = 0;
    const found = keyPattern.exec(part);
    if (found === null) return { kind: 'text' };
    if (keyPattern.exec(part) !== null) return { kind: 'crowded' };
    const [mark, key = ''] = found;
    const { locator, rest } = parseLocator(part.slice(found.index + mark.length));
    cluster.push({
      key: toBareKey(key),
      prefix: tidy(part.slice(0, found.index)).trim(),
      suffix: tidy(rest).trimEnd(),
      locator,
      withoutAuthor: mark.startsWith('-'),
    });
    keyAt.push(start + found.index + mark.length - key.length);
    start += part.length + 1;
  }
  return { kind: 'cluster', cluster, keyAt };
}

/** The key without the braces that it may stand in. */
export function toBareKey(key: string): string {
  return key.startsWith('{') ? key.slice(1, -1) : key;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Cuts at the semicolons that stand in no inner brackets and have no backslash before them. */
function splitParts(text: string): readonly string[] {
  if (!text.includes('[') && !text.includes('\\')) return text.split(';');
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '[') depth += 1;
    else if (char === ']') depth -= 1;
    else if (char === ';' && depth === 0) {
      parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}
