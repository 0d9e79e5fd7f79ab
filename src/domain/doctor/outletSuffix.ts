import type { Article } from '../article.ts';
import { toOutletFold } from '../sameness.ts';
import type { ArticleCheck, Checkup } from './check.ts';
import { toFlag } from './formatCommand.ts';

const longestName = 80;
/** In letters and digits: what is left must still be a headline. */
const shortestTitle = 12;

/** A title taken apart: the headline, and the outlet that a page has put behind it. */
interface Suffixed {
  readonly headline: string;
  /** As the library calls it. */
  readonly outlet: string;
}

const separator = /\s+(?:[-–—|·•»«~]+|::|\/\/|[<>])\s+/g;

/** The headline of a title that ends in the name of an outlet: `Headline | Al Jazeera`. */
export function findSuffix(title: string, { outletsByFold }: Checkup): Suffixed | undefined {
  const last = [...title.slice(-longestName - 10).matchAll(separator)].at(-1);
  if (last === undefined) return undefined;
  const start = Math.max(0, title.length - longestName - 10) + last.index;
  const name = title.slice(start + last[0].length).trim();
  const headline = title.slice(0, start).trim();
  const letters = headline.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (letters < shortestTitle || !/\s/.test(headline)) return undefined;
  const outlet = outletsByFold.get(toOutletFold(name));
  return outlet === undefined ? undefined : { headline, outlet };
}

function findOwn({ title, outlet }: Article, checkup: Checkup): Suffixed | undefined {
  const found = title === undefined ? undefined : findSuffix(title, checkup);
  return found?.outlet === outlet?.name ? found : undefined;
}

export const outletSuffix: ArticleCheck = {
  kind: 'article',
  code: 'title.outlet-suffix',
  severity: 'warning',
  heading: 'Titles with an outlet behind them',
  explanation:
    'The title ends in the name of an outlet, as the titles of web pages do (Headline | Al Jazeera), so the name would be printed twice. --fix takes it off where it is a name of the article’s own outlet. Where it is another outlet’s, the article may be from that one, or quote it: that is for you to say.',
  find(article, checkup) {
    const { key, title, outlet } = article;
    const found = title === undefined ? undefined : findSuffix(title, checkup);
    if (title === undefined || found === undefined) return undefined;
    const isOwn = found.outlet === outlet?.name;
    const message = isOwn ? 'it ends in its outlet' : `it ends in another outlet, ${found.outlet}`;
    const move = outlet === undefined ? toFlag('--outlet', found.outlet) : [];
    const next = ['edit', key, ...toFlag('--title', found.headline), ...move];
    return { value: title, message, next };
  },
  mend(article, checkup) {
    const found = findOwn(article, checkup);
    return found && { title: found.headline };
  },
};
