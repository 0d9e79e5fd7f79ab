// What every dialect lets a backslash escape (CommonMark 0.31 §2.4; kramdown has a shorter list).
const byBackslash = /[\\`*_[\]{}|$]|\.(?=\.\.)|(?<=\.\.?)\.|-(?=-)|(?<=-)-|:(?=[\w+-]+:|\/\/)/g;

// What some dialect lets no backslash escape is written as a character reference.
const byReference = /[&<>~^@]/g;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '~': '&#126;',
  '^': '&#94;',
  '@': '&#64;',
};

const autolinkedHost = /\bwww\./gi;

/**
 * Writes a text so that Markdown shows it as it is inside a line: emphasis, links, code, HTML,
 * entities, mathematics, tables, citations, emoji names, bare addresses, template braces (Liquid)
 * and the dots and hyphens that typographers merge are all made plain.
 * The start of a line needs `escapeLineStart` on top.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(byBackslash, '\\$&')
    .replace(byReference, (character) => references[character] ?? character)
    .replace(autolinkedHost, (host) => `${host.slice(0, -1)}\\.`);
}

const blockMark = /^[#+\-=:%]/;

const listNumber = /^(\(?[A-Za-z0-9]{1,9})([.)])(?=\s|$)/;

/**
 * Keeps a line, already escaped by `escapeMarkdown`, from beginning a heading, a list, an
 * underline or a definition.
 */
export function escapeLineStart(line: string): string {
  if (blockMark.test(line)) return `\\${line}`;
  return line.replace(listNumber, '$1\\$2');
}

const unsafeInDestination = /[<>\s\\{}]/g;

/** Writes a URL as the destination of a Markdown link: `<https://…>`. */
export function toLinkDestination(url: string): string {
  const encoded = url.replace(unsafeInDestination, (character) => encodeURIComponent(character));
  return `<${encoded.replaceAll('&', '&amp;')}>`;
}
