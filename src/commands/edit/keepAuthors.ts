import type { Article } from '../../domain/article.ts';
import { formatPeople } from '../../domain/formatPeople.ts';
import type { Person } from '../../domain/person.ts';

/** Authors whose text is as it was keep the parts of their names that the text does not show. */
export function keepAuthors(
  texts: readonly string[],
  { authors }: Article,
): readonly (string | Person)[] {
  return texts.map((text) => authors.find((author) => formatPeople([author]) === text) ?? text);
}
