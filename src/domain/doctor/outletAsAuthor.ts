import { formatPeople } from '../formatPeople.ts';
import { formatDirect, formatInverted } from '../formatPerson.ts';
import type { Person } from '../person.ts';
import { toOutletFold } from '../sameness.ts';
import type { ArticleCheck } from './check.ts';

/** What an organisation publishes in its own name is cited under it. */
const ofOrganisations: ReadonlySet<string> = new Set(['book', 'document', 'pamphlet', 'report']);

export const outletAsAuthor: ArticleCheck = {
  kind: 'article',
  code: 'author.outlet',
  severity: 'note',
  heading: 'Authors that are the outlet',
  explanation:
    'An author of the article is its own outlet (Reuters, at Reuters), so the name is printed twice, and the article is sorted as if somebody of that name had signed it. Leave the author out where nobody is named: cite edit KEY --clear author. Reports, books, pamphlets and documents, which an organisation publishes in its own name, are not meant.',
  find({ key, type, authors, outlet }, { outletFolds }) {
    if (ofOrganisations.has(type)) return undefined;
    const folds = outlet && outletFolds.get(outlet.name);
    const found = folds && authors.find((author) => isOutlet(author, folds));
    if (found === undefined) return undefined;
    const others = authors.filter((author) => author !== found);
    const rest = others.flatMap((author) => ['--author', formatPeople([author])]);
    const next = ['edit', key, ...(rest.length === 0 ? ['--clear', 'author'] : rest)];
    return { value: formatDirect(found), message: 'the name of its outlet', next };
  },
};

/** A name of several words may have been taken for that of a person: `Eye, Middle East`. */
function isOutlet(author: Person, folds: ReadonlySet<string>): boolean {
  const fold = toOutletFold(formatInverted(author));
  if (folds.has(fold)) return true;
  // The other order has as many letters.
  const mayBe = [...folds].some(({ length }) => length === fold.length);
  return mayBe && folds.has(toOutletFold(formatDirect(author)));
}
