/**
 * Finds text that `cleanText` would change, apart from a few harmless false alarms. What is listed
 * needs no normalisation whatever stands beside it: ASCII, Latin, Cyrillic, Hebrew and Arabic
 * letters, punctuation, kana, Han and Hangul syllables.
 */
const suspicious =
  /[^ -~\u00a1-\u02ff\u0400-\u0482\u05d0-\u05ea\u060c\u061b\u061f-\u064a\u0660-\u066d\u0671-\u06d5\u200c-\u2027\u202a-\u202e\u2030-\u205e\u2066-\u2069\u3001-\u3029\u3041-\u3094\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3]| {2}|^ | $/;

/** White space in the sense of Unicode's White_Space; the last is NEL, which `\s` leaves out. */
const whiteSpace = /[\s\u0085]+/g;

/**
 * Makes text as it is kept in the library: in Unicode's NFC, any run of white space (no-break
 * spaces and line breaks too) one space, none at the ends. Control characters, byte order marks and
 * zero-width spaces are dropped; a lone surrogate becomes U+FFFD. Joiners and marks of direction
 * stay, because Persian, Kurdish and emoji need them. Cleaned text stays as it is.
 */
export function cleanText(text: string): string {
  if (!suspicious.test(text)) return text;
  // Control characters that are no white space, byte order marks and zero-width spaces.
  const unseen = /[^\P{Cc}\t\n\v\f\r\u0085]|[\u200b\ufeff]/gu;
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(unseen, '')
    .replace(whiteSpace, ' ')
    .trim()
    .normalize('NFC');
}
