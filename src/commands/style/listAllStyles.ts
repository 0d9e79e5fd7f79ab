import type { Article } from '../../domain/article.ts';
import { CiteError, formatPlace } from '../../domain/error.ts';
import { styles } from '../../styles/index.ts';
import type { Style } from '../../styles/style.ts';
import type { Dependencies } from '../dependencies.ts';
import { listKnownStyles, loadStyleFile } from './getForeignStyle.ts';
import { sampleArticle } from './sampleArticle.ts';
import type { StyleOrigin } from './styleFolders.ts';

/** A style as `--json` shows it. The names are held stable; new ones may come. */
export interface ListedStyle {
  readonly name: string;
  readonly from: StyleOrigin | 'cite';
  readonly title: string | null;
  readonly file: string | null;
  /** One article, on one line. */
  readonly sample: string | null;
  /** Why there is no sample. */
  readonly problem: string | null;
}

/** The system may keep thousands: of those found, more than these are not read. */
export const mostSamples = 50;

/** How much of a sample is kept. */
const longestSample = 500;

/**
 * Every style with all of these words in its name, cite’s own first. A broken one is listed with
 * what is wrong with it.
 */
export async function listAllStyles(
  words: readonly string[],
  dependencies: Dependencies,
): Promise<{ listed: ListedStyle[]; unsampled: number }> {
  const wanted = words.map((word) => word.toLowerCase());
  const isWanted = (name: string) => wanted.every((word) => name.toLowerCase().includes(word));
  const article = await findNewest(dependencies);
  const listed: ListedStyle[] = [];
  for (const [name, entry] of Object.entries(styles)) {
    if (!isWanted(name)) continue;
    const described = { name, from: 'cite', title: entry.summary, file: null } as const;
    listed.push({ ...described, ...(await trySample(() => entry.load(), article)) });
  }
  let found = 0;
  let unsampled = 0;
  for (const { name, file, origin } of await listKnownStyles(dependencies)) {
    if (!isWanted(name) || Object.hasOwn(styles, name.toLowerCase())) continue;
    const described = { name, from: origin, title: null, file };
    if (origin !== 'added') found += 1;
    if (found > mostSamples) {
      unsampled += 1;
      listed.push({ ...described, sample: null, problem: null });
    } else {
      const tried = await trySample(() => loadStyleFile(file, name, dependencies), article);
      listed.push({ ...described, ...tried });
    }
  }
  return { listed, unsampled };
}

/** The newest of the user’s own, that the sample tells them something. */
async function findNewest({ openLibrary }: Dependencies): Promise<Article> {
  const library = await openLibrary('read');
  const [newest] = await library.readArticles({ sort: 'date', limit: 1 });
  return newest ?? sampleArticle;
}

async function trySample(load: () => Promise<Style>, article: Article) {
  try {
    const style = await load();
    const printed = await style.format([article], { form: 'text', heading: undefined });
    const sample = printed
      .slice(0, 4 * longestSample)
      .replace(/\s+/g, ' ')
      .trim();
    return { title: style.summary, sample: sample.slice(0, longestSample), problem: null };
  } catch (error) {
    if (!(error instanceof CiteError)) throw error;
    return { sample: null, problem: `${formatPlace(error.place)}${error.message}` };
  }
}
