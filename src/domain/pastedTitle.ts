/** A title in its quotation marks with the comma that follows it in a printed section. */
const pasted = [/^“([^“”]+),”$/, /^“([^“”]+)”,$/, /^"([^"]+),"$/, /^"([^"]+)",$/];

/**
 * Takes off the quotation marks of a title that was pasted from a printed line with its comma:
 * `“Title,”` and `“Title”,` become `Title`. Quotation marks without a comma stay, as a headline may
 * be a quotation as a whole; so does everything where the same marks stand inside.
 */
export function unwrapPastedTitle(title: string): string {
  const first = title.charAt(0);
  if (first !== '“' && first !== '"') return title;
  for (const form of pasted) {
    const inner = form.exec(title)?.[1]?.trim();
    if (inner) return inner;
  }
  return title;
}
