import type { PostDraft } from '../../domain/draft.ts';
import { toSlug } from '../../domain/slug.ts';
import { detachText, toPlainTitle } from './toPlainTitle.ts';

/** What an input tells of a post, each as it stands there. */
export interface PostParts {
  readonly title?: string | undefined;
  readonly date?: string | undefined;
  readonly url?: string | undefined;
  /** What may name the post, the best first: a slug, a path, a file's name. */
  readonly names?: readonly (string | undefined)[] | undefined;
}

/**
 * Makes a post of its parts. The slug is the first name that can be one, else the title's, so that
 * the same post has the same slug in the next backup.
 *
 * @param known What is known of it from beside the input; it wins.
 */
export function makePost(parts: PostParts, known: PostDraft | undefined): PostDraft {
  const title = known?.title ?? toPlainTitle(parts.title);
  const url = known?.url ?? toUrl(parts.url);
  const names = [known?.slug, ...(parts.names ?? []), getLastPart(url), title];
  const slug = names.map((name) => toSlug(decodePercent(name ?? ''))).find((name) => name !== '');
  const date = known?.date ?? toPostDate(parts.date);
  return {
    ...(slug !== undefined && { slug: detachText(slug) }),
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date: detachText(date) }),
    ...(url !== undefined && { url: detachText(url) }),
  };
}

/** The last part of a URL or path that is a name, its ending dropped; undefined where it has none. */
export function getLastPart(path: string | undefined): string | undefined {
  if (path === undefined || path.length > longestUrl) return undefined;
  const plain = path.replace(/[?#].*$/s, '').replace(/^[a-z]+:\/\/[^/]*/i, '');
  const last = plain.split('/').findLast((part) => part !== '');
  const name = last?.replace(/\.(?:html?|php|aspx?|md|markdown)$/i, '');
  return name === '' || name === 'index' ? undefined : name;
}

const longestUrl = 2000;

function toUrl(url: string | undefined): string | undefined {
  const trimmed = url?.trim();
  if (trimmed === undefined || trimmed.length > longestUrl) return undefined;
  return /^https?:\/\/[^\s]+$/i.test(trimmed) ? trimmed : undefined;
}

/** The day of a date-time as it is written, whatever its zone; other dates stay as typed. */
function toPostDate(date: string | undefined): string | undefined {
  const trimmed = date?.trim();
  if (trimmed === undefined || trimmed === '' || trimmed.length > 100) return undefined;
  // What WordPress writes for a post that has no date yet.
  if (/^0000|-0001/.test(trimmed)) return undefined;
  return /^(\d{4}-\d{2}-\d{2})(?:[T ]|$)/.exec(trimmed)?.[1] ?? trimmed;
}

function decodePercent(name: string): string {
  if (!name.includes('%')) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
