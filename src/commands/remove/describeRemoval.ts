import type { Article } from '../../domain/article.ts';
import { formatDate } from '../../domain/formatDate.ts';
import { toSafeText } from '../../domain/safeText.ts';

const mostNamed = 5;

/** `3 articles, and 2 citations of them in ‘axis’ and ‘borders’` */
export function describeRemoval(articles: readonly Article[]): string {
  const [first, ...others] = articles;
  const citations = articles.flatMap((article) => article.citations);
  const isOne = first !== undefined && others.length === 0;
  const what = isOne ? toSafeText(first.key) : countThem(articles.length, 'article');
  if (citations.length === 0) return what;
  const posts = [...new Set(citations.flatMap(({ post }) => post ?? []))];
  const where = posts.length === 0 ? '' : ` in ${namePosts(posts)}`;
  const whose = isOne ? 'its' : 'their';
  const count = citations.length === 1 ? 'citation' : `${citations.length} citations`;
  return `${what} and ${whose} ${count}${where}`;
}

function namePosts(posts: readonly string[]): string {
  const named = posts.slice(0, mostNamed).map((slug) => `‘${toSafeText(slug)}’`);
  const rest = posts.length - named.length;
  const all = rest > 0 ? [...named, countThem(rest, 'more post')] : named;
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')} and ${last}`;
}

/** Articles with their citations, a line for each. */
export function listRemoved(articles: readonly Article[]): string {
  return articles.map(listOne).join('');
}

function listOne({ key, title, url, citations }: Article): string {
  const lines = citations.map(({ post, cited, locator, quotation, note }) => {
    const where = post === undefined ? 'in no post' : `in ${post}`;
    const more = [locator, quotation && `“${quotation}”`, note].filter((part) => part);
    return `  cited ${[`${where} on ${formatDate(cited.edtf, 'mdy')}`, ...more].join(', ')}`;
  });
  return [`${key}  ${title ?? url ?? ''}`, ...lines]
    .map((line) => `${toSafeText(line).trimEnd()}\n`)
    .join('');
}

/** `1 article`, `2 articles` */
export function countThem(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
