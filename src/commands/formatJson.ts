import { toSafeJson } from '../domain/toSafeJson.ts';

/**
 * JSON for people and programs: two spaces, a newline at the end. Control characters, which JSON
 * leaves raw above U+007F, and bidi controls are escaped, so that it can be shown on a terminal.
 */
export function formatJson(value: unknown): string {
  return `${toSafeJson(JSON.stringify(value, undefined, 2))}\n`;
}
