import { toSafeText } from '../domain/safeText.ts';

/**
 * Control characters, line breaks of every kind, bidirectional embeddings, overrides and isolates
 * (UAX #9), soft hyphen, byte order mark.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for; a class by property is slower.
const unsteady = /[\u0000-\u001f\u007f-\u009f\u00ad\u2028-\u202e\u2066-\u2069\ufeff]/;

const breaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
const dropped = /[\u202a-\u202e\u2066-\u2069\u00ad\ufeff]/g;

/** Blocks of right-to-left scripts: Hebrew to Arabic Extended, presentation forms, astral ones. */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\ud802\ud803\ud83a\ud83b]/;

/**
 * Any text as one line that is safe on a terminal: breaks become spaces, control characters and
 * escape sequences are defused, and nothing in it reorders what stands beside it.
 */
export function toCellText(text: string): string {
  if (!unsteady.test(text)) return text;
  return toSafeText(text.replace(breaks, ' ').replace(dropped, ''));
}

/**
 * Puts right-to-left text between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (UAX #9), so
 * that its neighbours keep their places; other text comes back as it is.
 */
export function isolate(text: string): string {
  return rightToLeft.test(text) ? `\u2068${text}\u2069` : text;
}
