import { formatInverted } from '../formatPerson.ts';
import type { ArticleCheck } from './check.ts';
import { foldName } from './foldName.ts';

const longestName = 80;
const byline = /^(?:by|von|par|por|di|от|بقلم:?|كتب:?)\s+(?=\S)/i;

export const nameInTitle: ArticleCheck = {
  kind: 'article',
  code: 'title.name',
  severity: 'warning',
  heading: 'Titles that are the name of an author',
  explanation:
    'The title is nothing but the name of someone who wrote the article, or wrote another one in your library: columns have slipped, or a byline was taken for the headline. A portrait may be called so, too, if its subject writes; then excuse it: cite edit KEY --add-tag ok:title.name. The names of people who wrote nothing in your library are not looked at.',
  find({ key, title, authors }, { people }) {
    if (title === undefined || title.length > longestName) return undefined;
    const name = title.replace(byline, '');
    const folded = foldName(name);
    const isOwn = authors.some((author) => foldName(formatInverted(author)) === folded);
    if (folded === '' || !(isOwn || (folded.includes(' ') && people.has(folded)))) return undefined;
    const message = isOwn ? 'the name of its own author' : 'the name of an author';
    const move = authors.length === 0 ? ['--author', name] : [];
    return { value: title, message, next: ['edit', key, '--title', 'TITLE', ...move] };
  },
};
