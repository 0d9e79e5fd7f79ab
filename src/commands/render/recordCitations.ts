import type { Cluster } from '../../domain/cluster.ts';
import { formatLocator } from '../../domain/formatLocator.ts';
import type { Library } from '../../store/library.ts';
import type { Dependencies } from '../dependencies.ts';
import { toOperation } from '../toOperation.ts';

/** A source with the place cited in it. */
interface Citing {
  readonly key: string;
  readonly locator: string | undefined;
}

/** The draft's citations that the library does not have in the post. */
export async function findUnrecorded(
  clusters: readonly Cluster[],
  post: string,
  library: Library,
): Promise<readonly Citing[]> {
  const known = new Set<string>();
  for (const { key, citations } of await library.readArticles({ post })) {
    for (const citation of citations) {
      if (citation.post === post) known.add(JSON.stringify([key, citation.locator ?? '']));
    }
  }
  const found: Citing[] = [];
  for (const { key, locator } of clusters.flat()) {
    const text = locator === undefined ? undefined : formatLocator(locator);
    const identity = JSON.stringify([key, text ?? '']);
    if (known.has(identity)) continue;
    known.add(identity);
    found.push({ key, locator: text });
  }
  return found;
}

/** Records citations in a post, dated by the post, else today: one entry of the log. */
export async function recordCitations(
  citings: readonly Citing[],
  post: string,
  file: string,
  library: Library,
  dependencies: Dependencies,
): Promise<void> {
  if (citings.length === 0) return;
  const byLocator = new Map<string | undefined, string[]>();
  for (const { key, locator } of citings) {
    byLocator.set(locator, [...(byLocator.get(locator) ?? []), key]);
  }
  const operation = toOperation(`render ${file} --post ${post} --record`, dependencies);
  await library.write(operation, async (writer) => {
    for (const [locator, keys] of byLocator) {
      await writer.cite(keys, {
        post: { slug: post, title: undefined },
        cited: undefined,
        locator,
        quotation: undefined,
        note: undefined,
      });
    }
  });
}
