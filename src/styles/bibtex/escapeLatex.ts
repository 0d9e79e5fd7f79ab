const special = /[&%$#_{}~^\\"<>|`\n\r\t]|--|''/;
const specials = /[&%$#_{}~^\\"<>|`]|-(?=-)|'(?=')/g;

/**
 * BibTeX counts every brace of a field, `\{` too, so a brace is written by its name. What follows
 * `-` and `'` is kept from joining it to a dash or a quotation mark.
 */
const replacements: Readonly<Record<string, string>> = {
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '\\': '\\textbackslash{}',
  '"': '{"}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '-': '-{}',
  "'": "'{}",
};

/** Writes a text so that LaTeX prints it as it is and BibTeX finds every brace closed. UTF-8 stays. */
export function escapeLatex(text: string): string {
  if (!special.test(text)) return text;
  return text.replace(specials, (character, at: number) =>
    character === '`' ? escapeGrave(text.charAt(at + 1)) : (replacements[character] ?? character),
  );
}

/** Biber cuts an initial behind the mark and what follows it, so that may be no brace. */
function escapeGrave(next: string): string {
  return /[\p{L}\p{N}]/u.test(next) ? '\\textasciigrave ' : '\\textasciigrave\\/';
}

const unsafeInUrl = /[^!#-;=?-[\]_a-z~\u00a1-\uffff]/g;

/** Writes a URL for a field that is read verbatim (`url`, `\url`): what could end it is percent-encoded. */
export function escapeUrl(url: string): string {
  return url.replace(
    unsafeInUrl,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
