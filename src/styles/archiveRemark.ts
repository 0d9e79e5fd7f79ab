import { findArchiveUrl } from '../domain/archiveUrl.ts';
import type { Article } from '../domain/article.ts';
import { toSafeText } from '../domain/safeText.ts';
import { escapeHtml } from './escapeHtml.ts';
import { escapeMarkdown, toLinkDestination } from './escapeMarkdown.ts';
import type { OutputForm, StyleOptions } from './style.ts';

/** What an entry says of its archived copy: ` (archived: URL)`, or ` (archived)` with a link. */
export interface ArchiveRemark {
  readonly before: string;
  readonly text: string;
  /** Where the text links to; '' for nowhere. */
  readonly url: string;
  readonly after: string;
}

/** The remark of an article, where one is wanted and there is a copy. */
export function toArchiveRemark(
  article: Pick<Article, 'url' | 'extra'>,
  { form, links, archived }: Pick<StyleOptions, 'form' | 'links' | 'archived'>,
): ArchiveRemark | undefined {
  const found = archived === true ? findArchiveUrl(article) : undefined;
  if (found === undefined) return undefined;
  const url = toSafeText(found).toWellFormed();
  return form === 'text' || links === false
    ? { before: ' (archived: ', text: url, url: '', after: ')' }
    : { before: ' (', text: 'archived', url, after: ')' };
}

/** Writes a remark by itself, escaped. */
export function formatArchiveRemark(remark: ArchiveRemark, form: OutputForm): string {
  const { before, text, url, after } = remark;
  if (form === 'text') return `${before}${text}${after}`;
  if (form === 'html') {
    const escaped = escapeHtml(text);
    const inner = url === '' ? escaped : `<a href="${escapeHtml(url)}">${escaped}</a>`;
    return `${before}${inner}${after}`;
  }
  const escaped = escapeMarkdown(text);
  return `${escapeMarkdown(before)}${url === '' ? escaped : `[${escaped}](${toLinkDestination(url)})`}${after}`;
}
