/**
 * JSON for people and programs: two spaces, a newline at the end. Control characters, which JSON
 * leaves raw above U+007F, and bidi controls are escaped, so that it can be shown on a terminal.
 */
export function formatJson(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2);
  return `${text.replace(/[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, toEscape)}\n`;
}

function toEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
