/** JSON escapes control characters below U+0020 itself. */
const unsafe = /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const allUnsafe = /[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Escapes what JSON leaves raw and a terminal would act on: control characters above U+007E and
 * marks of direction. The text means the same.
 *
 * @param json JSON text as `JSON.stringify` writes it.
 */
export function toSafeJson(json: string): string {
  return unsafe.test(json) ? json.replace(allUnsafe, toEscape) : json;
}

function toEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
