import { cleanText } from '../../domain/cleanText.ts';
import { foldText } from '../../domain/fold.ts';
import type { Post } from '../../domain/post.ts';
import { isSlug, toSlug } from '../../domain/slug.ts';
import type { Library } from '../../store/library.ts';
import type { PostOffer } from '../../terminal/picker/picker.ts';
import type { QueryDependencies } from '../filters.ts';

/**
 * The posts that what was typed may mean, the one that is set first; at the end one that would be
 * made, where no post is called so.
 */
export async function offerPosts(
  typed: string,
  limit: number,
  library: Library,
  { settings }: QueryDependencies,
): Promise<readonly PostOffer[]> {
  const posts = await library.listPosts();
  const words = foldText(typed).split(' ');
  const usual = settings.get('post');
  const matching = posts.filter((post) => {
    const text = foldText(`${post.slug} ${post.title ?? ''}`);
    return words.every((word) => text.includes(word));
  });
  const isUsual = ({ slug }: Post) => slug === usual;
  const ordered = [...matching.filter(isUsual), ...matching.filter((post) => !isUsual(post))];
  const offers = ordered.slice(0, limit).map(toOffer);
  const name = cleanText(typed);
  const slug = isSlug(name) ? name : toSlug(name);
  if (slug === '' || posts.some((post) => post.slug === slug)) return offers;
  return [...offers, { slug: name, label: `new post ‘${slug}’`, isNew: true }];
}

function toOffer({ slug, title, sources }: Post): PostOffer {
  const count = sources === 1 ? '1 source' : `${sources} sources`;
  return { slug, label: `${slug}  ${title === undefined ? '' : `${title}  `}(${count})` };
}
