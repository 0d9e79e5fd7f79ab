import { quoteText } from '../domain/quoteText.ts';
import { toSafeText } from '../domain/safeText.ts';
import type { ArticleQuery, Library } from '../store/library.ts';
import type { Dependencies } from './dependencies.ts';
import { describeReading } from './describeReading.ts';
import { greet } from './greet.ts';

/**
 * Says that a query found nothing, and what may have been meant.
 *
 * @param greets Whether an empty library greets the newcomer.
 */
export async function tellNothingFound(
  query: ArticleQuery,
  library: Library,
  dependencies: Dependencies,
  greets = true,
): Promise<void> {
  const { articles } = await library.countAll();
  if (articles === 0) return greets ? greet(dependencies) : undefined;
  if (dependencies.quiet) return;
  const count = articles === 1 ? 'The one article' : `None of the ${articles} articles`;
  const verb = articles === 1 ? 'does not match' : 'matches';
  const offers = await formatOffers(query, library);
  await dependencies.io.writeErr(toSafeText(`${count} in your library ${verb}.\n${offers}`));
}

/**
 * What may have been meant by a query that found nothing: `Did you mean …?` on a line for each word
 * that is nowhere in the library, then what was read otherwise than one may think; '' for neither.
 */
export async function formatOffers(query: ArticleQuery, library: Library): Promise<string> {
  const words = await library.offerWords(query, 3);
  const offers = words.map(({ typed, offers }) => {
    const near = offers.map(quoteText).join(' or ');
    return `Nothing has ${quoteText(typed)}. Did you mean ${near}?\n`;
  });
  return [...offers, ...(query.where ? describeReading(query.where) : [])].join('');
}
