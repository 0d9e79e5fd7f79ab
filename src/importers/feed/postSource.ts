import type { PostDraft } from '../../domain/draft.ts';
import { toSafeJson } from '../../domain/toSafeJson.ts';
import type { FoundSource } from '../sources/foundSource.ts';

/** What begins the front matter of a rejected source, and in a file of rejects each further one. */
export const rejectedMark = 'rejected: ';

/**
 * A source with its post as a small post of its own: front matter that names the post, and the line
 * under a heading. The `post` importer reads it back into the same post.
 */
export function formatPostSource(post: PostDraft, found: FoundSource): string {
  return `${formatPostHead(post)}\nSOURCES\n\n${toWholeLine(found)}\n`;
}

/** The front matter of a post; YAML takes JSON's texts for its own. */
export function formatPostHead(post: PostDraft): string {
  const fields = (['title', 'slug', 'date', 'url'] as const).flatMap((name) => {
    const value = post[name];
    return value === undefined ? [] : [`${name}: ${toSafeJson(JSON.stringify(value))}\n`];
  });
  return `---\n${fields.join('')}---\n`;
}

/** The reject with the reason as the first line of its front matter, which import does not look at. */
export function formatPostReject(source: string, reason: string): string {
  if (!source.startsWith('---\n')) return '';
  const said = toSafeJson(JSON.stringify(reason.replace(/\s+/g, ' ')));
  return `---\n${rejectedMark}${said}\n${source.slice(4)}\n`;
}

/** The line with its link, which its text has no place for. */
function toWholeLine({ text, result }: FoundSource): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const url = result.ok ? result.value.url : undefined;
  return url === undefined || line.includes(url) ? line : `${line} ${url}`;
}
