import type { Article, NewArticle } from '../../domain/article.ts';
import { foldTight } from '../../domain/fold.ts';
import { formatPeople } from '../../domain/formatPeople.ts';
import { toCanonicalUrl } from '../../domain/url.ts';

/** What was given for an article that was there already and is not in its record. */
export interface Unkept {
  /** Fields that the record does not have; `--on-duplicate update` would fill them in. */
  readonly missing: readonly string[];
  /** Fields of which the record says something else. */
  readonly different: readonly string[];
}

/** Compares what was given with the record that stands, case, punctuation and spacing aside. */
export function findUnkept(given: NewArticle, stands: Article): Unkept {
  const fields: readonly (readonly [string, string | undefined, string | undefined])[] = [
    ['outlet', given.outlet, stands.outlet?.name],
    ['title', given.title, stands.title],
    ['author', formatPeople(given.authors), formatPeople(stands.authors)],
    ['date', given.issued?.edtf, stands.issued?.edtf],
    ['url', given.url && toCanonicalUrl(given.url), stands.url && toCanonicalUrl(stands.url)],
    ['language', given.language, stands.language],
    ['note', given.note, stands.note],
    ['type', given.typeGiven ? given.type : undefined, stands.type],
  ];
  const asked = fields.filter(([, mine]) => mine !== undefined && mine !== '');
  const missing = asked.filter(([, , theirs]) => !theirs).map(([name]) => name);
  const known = new Set(stands.tags.map(foldTight));
  if (given.tags.some((tag) => !known.has(foldTight(tag)))) missing.push('tag');
  const different = asked
    .filter(([, mine, theirs]) => theirs && foldTight(mine ?? '') !== foldTight(theirs))
    .map(([name]) => name);
  return { missing, different };
}
