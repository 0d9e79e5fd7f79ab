import { decodeList, decodeObject } from '../../domain/decodeJson.ts';
import type { SplitPost } from './splitFrontMatter.ts';

/** The fields of front matter that are texts, by their names in lower case. */
export type FrontMatter = ReadonlyMap<string, string>;

/**
 * Reads front matter into its texts: dates and booleans as they are written, of a list the first
 * entry. What its parser refuses, such as a title with a colon in it, is read line by line.
 */
export async function parseFrontMatter({ form, head }: SplitPost): Promise<FrontMatter> {
  if (form === undefined || head.trim() === '') return new Map();
  try {
    const fields = toFields(await parse(form, head));
    if (fields.size > 0) return fields;
  } catch {
    // Read by its lines instead.
  }
  return readLines(head);
}

async function parse(form: 'yaml' | 'toml' | 'json', head: string): Promise<unknown> {
  if (form === 'json') return JSON.parse(head);
  if (form === 'toml') return (await import('smol-toml')).parse(head);
  if (!isEasyYaml(head)) return undefined;
  const { parseDocument } = await import('yaml');
  // Without a schema's types a date stays as it is written, and `no` is no boolean.
  const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false } as const;
  const document = parseDocument(head, { ...options, logLevel: 'silent' });
  return document.errors.length === 0 ? document.toJS({ maxAliasCount: 20 }) : undefined;
}

/**
 * Whether YAML is no more nested than front matter is. The time that its parser takes grows with the
 * cube of the depth of brackets, of `? ` and of `- - `: minutes for a few thousand of them.
 */
function isEasyYaml(head: string): boolean {
  if (head.length > 8000 || /^[ \t]*(?:-[ \t]+){6}/m.test(head)) return false;
  return (head.match(/[[{]/g)?.length ?? 0) <= 100 && (head.match(/\?\s/g)?.length ?? 0) <= 20;
}

function toFields(value: unknown): FrontMatter {
  const fields = new Map<string, string>();
  for (const [name, given] of Object.entries(decodeObject(value))) {
    const text = toText(decodeList(given)?.[0] ?? given);
    if (text !== undefined) fields.set(name.toLowerCase(), text);
  }
  return fields;
}

function toText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  // TOML's dates keep their own offset in the text they write.
  return value instanceof Date ? value.toISOString() : undefined;
}

function readLines(head: string): FrontMatter {
  const fields = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const match = /^["']?([A-Za-z_][\w-]{0,60})["']?[ \t]{0,20}[:=](.*)$/.exec(line);
    const value = match?.[2]
      ?.trim()
      .replace(/,$/, '')
      .replace(/^(["'])(.*)\1$/, '$2');
    const name = match?.[1]?.toLowerCase();
    if (name !== undefined && value !== undefined && value !== '' && !fields.has(name))
      fields.set(name, value);
  }
  return fields;
}
