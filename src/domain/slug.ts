const longestSlug = 80;
/** How much of a text is looked at. */
const longestTitle = 2000;

const apostrophes = /['’‘ʼ`´]/g;
const plainSlug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Makes the short name of a post from its title: lower-case words in any script joined by hyphens,
 * apostrophes dropped, at most 80 characters, cut between words where that is possible. A slug
 * stays as it is; '' where the first 2,000 characters have no letter and no digit.
 */
export function toSlug(text: string): string {
  if (text.length <= longestSlug && plainSlug.test(text)) return text;
  const words = text
    .slice(0, longestTitle)
    .replace(apostrophes, '')
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKC')
    .replace(apostrophes, '')
    .replace(/[\s\u0085]/g, '-')
    .replace(/[\p{Cf}\p{Cc}\p{Cs}]+/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .normalize('NFKC');
  const slug = words.replace(/^[-\p{M}]+|-$/gu, '');
  return slug.length <= longestSlug ? slug : cut(slug);
}

/** Tells whether a text is a slug as `toSlug` makes them. */
export function isSlug(text: string): boolean {
  return text !== '' && toSlug(text) === text;
}

function cut(slug: string): string {
  const head = slug.slice(0, longestSlug + 1);
  const end = head.lastIndexOf('-');
  if (end > 0) return head.slice(0, end);
  return head.slice(0, longestSlug).replace(/[\ud800-\udbff]$/, '');
}
