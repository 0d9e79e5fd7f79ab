import { formatPeople } from '../formatPeople.ts';
import { formatInverted } from '../formatPerson.ts';
import { toOutletFold } from '../sameness.ts';
import type { ArticleCheck } from './check.ts';

export const outletAsAuthor: ArticleCheck = {
  kind: 'article',
  code: 'author.outlet',
  severity: 'note',
  heading: 'Authors that are the outlet',
  explanation:
    'An author of the article is its own outlet (Reuters, at Reuters), so the name is printed twice, and the article is sorted as if somebody of that name had signed it. Leave the author out where nobody is named: cite edit KEY --clear author',
  find({ key, authors, outlet }, { outletFolds }) {
    const folds = outlet && outletFolds.get(outlet.name);
    const found = authors.find((author) => folds?.has(toOutletFold(formatInverted(author))));
    if (found === undefined) return undefined;
    const others = authors.filter((author) => author !== found);
    const rest = others.flatMap((author) => ['--author', formatPeople([author])]);
    const next = ['edit', key, ...(rest.length === 0 ? ['--clear', 'author'] : rest)];
    return { value: formatInverted(found), message: 'the name of its outlet', next };
  },
};
