import type { PostDraft } from '../../domain/draft.ts';
import type { FoundItem, LeftOut } from '../feed/feedPost.ts';
import { getLastPart, makePost, type PostParts } from '../feed/makePost.ts';
import { rejectedMark } from '../feed/postSource.ts';
import { describePost } from '../frontMatter/describePost.ts';
import { parseFrontMatter } from '../frontMatter/parseFrontMatter.ts';
import { splitFrontMatter } from '../frontMatter/splitFrontMatter.ts';
import type { Aside, ReadOptions } from '../importer.ts';
import type { BodyForm } from '../sources/foundSource.ts';
import type { PostText } from './cutPosts.ts';
import { describeFileName, type FileNameParts } from './describeFileName.ts';
import { describeHtml } from './describeHtml.ts';

/**
 * Reads a post of the writer's with what is known of it: from beside it, from its front matter, from
 * the page's own head, from its file's name; the earlier wins.
 */
export async function readPostFile(
  { text, line }: PostText,
  { file, include, post: known }: ReadOptions,
): Promise<FoundItem> {
  const split = splitFrontMatter(text);
  const front = describePost(await parseFrontMatter(split));
  const named = describeFileName(file);
  const wants = (aside: Aside): boolean => include?.has(aside) === true;
  if ((front.isDraft || named.isDraft) && !wants('drafts')) return leaveOut('drafts');
  if ((front.isPage || named.isPage) && !wants('pages')) return leaveOut('pages');
  const isReject = split.form === 'yaml' && text.startsWith(`---\n${rejectedMark}`);
  const form = isReject ? 'text' : findForm(split.body, file);
  const page = form === 'html' ? describeHtml(split.body, await import('htmlparser2')) : {};
  const title = front.parts.title ?? page.title ?? findHeading(split.body, form);
  const post = makePost(mergeParts(front.parts, page, named, title), known);
  const bodyLine = line + split.bodyLine - 1;
  const body = { text: split.body, form, line: bodyLine, isSection: isReject };
  return { post: { post, body, comments: [] }, leftOut: [] };
}

function leaveOut(what: Aside): FoundItem {
  const leftOut: readonly LeftOut[] = [{ what, count: 1 }];
  return { post: undefined, leftOut };
}

function mergeParts(
  front: PostParts,
  page: PostParts,
  named: FileNameParts,
  title: string | undefined,
): PostParts {
  const url = front.url ?? page.url;
  return {
    title,
    date: front.date ?? page.date ?? named.date,
    url,
    names: [...(front.names ?? []), named.datedName, getLastPart(url), ...(named.names ?? [])],
  };
}

function findForm(body: string, file: string): BodyForm {
  const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === 'html' || ending === 'htm' || ending === 'xhtml') return 'html';
  if (ending === 'md' || ending === 'markdown' || ending === 'mdx') return 'markdown';
  return /^\s*<(?:!doctype|html|head|body|article|div|p|h[1-6]|section)[\s>]/i.test(body)
    ? 'html'
    : 'markdown';
}

/** The heading that a Markdown text begins with. */
function findHeading(body: string, form: BodyForm): PostDraft['title'] {
  return form === 'html' ? undefined : /^\s*# +(\S.*)/.exec(body.slice(0, 4000))?.[1];
}
