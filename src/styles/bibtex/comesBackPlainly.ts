import type { Article } from '../../domain/article.ts';
import type { Person } from '../../domain/person.ts';

/** Letters, digits and marks that mean nothing to LaTeX, to BibTeX or to import. */
const plainText = /^(?:[A-Za-z0-9 ,.:;?!()’“”\u0400-\u045f\u0620-\u063a\u0641-\u064a]|-(?!-))*$/;
const plainWords = /^[A-Za-z0-9 ]*$/;
const plainName = /^[A-Z][A-Za-z]*(?:[ -][A-Z][A-Za-z]*)*$/;
const plainUrl = /^[A-Za-z0-9:/.?=&_-]*$/;
const plainDay = /^[1-9]\d{3}-\d\d-\d\d$/;

/**
 * Whether an article is of so plain a kind that every field of its entry comes back for certain. Most
 * are, and to read back an entry takes as long as to write it.
 */
export function comesBackPlainly(article: Article): boolean {
  const { type, title, outlet, authors, issued, url, language, note, tags, extra } = article;
  if (type !== 'article-newspaper' || title === undefined || outlet === undefined) return false;
  for (const _ in extra) return false;
  return (
    plainDay.test(issued?.edtf ?? '') &&
    plainUrl.test(url ?? '') &&
    (language === undefined || language === 'ar' || language === 'en') &&
    plainText.test(title) &&
    plainText.test(outlet.name) &&
    plainText.test(note ?? '') &&
    tags.every((tag) => plainWords.test(tag)) &&
    authors.every(isPlainName)
  );
}

function isPlainName(person: Person): boolean {
  if ('literal' in person) return false;
  const { family, given, ...rest } = person;
  for (const _ in rest) return false;
  return given !== undefined && plainName.test(family) && plainName.test(given);
}
