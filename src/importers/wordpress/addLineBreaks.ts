/**
 * Marks the line breaks of a text of WordPress's classic editor, which shows them, as HTML does:
 * with `<br>`. Posts of the block editor, and breaks within a tag, stay as they are. Each line keeps
 * its number.
 */
export function addLineBreaks(html: string): string {
  if (/<!-- wp:/.test(html)) return html;
  return html.replace(/<[^<>]*>|\r?\n/g, (match) =>
    match.startsWith('<') ? match : `<br>${match}`,
  );
}
