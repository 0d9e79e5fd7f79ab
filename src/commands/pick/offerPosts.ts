import { cleanText } from '../../domain/cleanText.ts';
import { foldText } from '../../domain/fold.ts';
import type { Post } from '../../domain/post.ts';
import { isSlug, toSlug } from '../../domain/slug.ts';
import type { Library } from '../../store/library.ts';
import type { PostOffer } from '../../terminal/picker/picker.ts';
import type { Settings } from '../config/createSettings.ts';

/** Offers posts for what is typed; they are read when nothing is typed yet, and kept from then on. */
export function createPostOfferer(open: () => Promise<Library>, settings: Settings) {
  let known: readonly Post[] | undefined;
  return async (typed: string, limit: number): Promise<readonly PostOffer[]> => {
    if (typed === '' || known === undefined) known = await (await open()).listPosts();
    return offerPosts(typed, limit, known, settings.get('post'));
  };
}

/**
 * The posts that what was typed may mean, the one that is set first; at the end one that would be
 * made, where no post is called so.
 */
function offerPosts(
  typed: string,
  limit: number,
  posts: readonly Post[],
  usual: string | undefined,
): readonly PostOffer[] {
  const words = foldText(typed).split(' ');
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
