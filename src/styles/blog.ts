import type { Article } from '../domain/article.ts';
import { toSafeText } from '../domain/safeText.ts';
import { makeBlogCiting } from './blog/citing.ts';
import { toEntry } from './blog/entry.ts';
import { getForm } from './blog/forms.ts';
import { groupEntries } from './blog/group.ts';
import { toLine } from './blog/line.ts';
import { toEntryWays } from './blog/ways.ts';
import { outputForms, type Style, type StyleOptions } from './style.ts';

/**
 * The SOURCES section of a blog post: `Outlet, “Title,” M/D/YY`, grouped by outlet and author in
 * one alphabet. The three forms of output share every rule; HTML and Markdown add the links.
 * `parseSourceLines` reads the text back.
 */
export const blogStyle: Style = {
  name: 'blog',
  summary: 'a blog post’s SOURCES section, grouped by outlet and author',
  forms: outputForms,
  heading: 'SOURCES',
  heeds: ['links', 'archived', 'date-form', 'order', 'group', 'ignore-articles'],
  notesHeading: 'NOTES',
  format,
  citing: makeBlogCiting(format),
};

async function format(articles: readonly Article[], options: StyleOptions): Promise<string> {
  return formatSection(articles, options);
}

function formatSection(articles: readonly Article[], options: StyleOptions): string {
  if (articles.length === 0) return '';
  const form = getForm(options.form, options.links);
  const ways = toEntryWays(options);
  const entries = articles.map((article) => toEntry(article, ways));
  const blocks = groupEntries(entries, options.blog).map((group) =>
    form.group(group.map((entry, i) => form.line(toLine(entry, i > 0)))),
  );
  const heading = toSafeText(options.heading ?? '').trim();
  if (heading !== '') blocks.unshift(form.heading(heading));
  return `${blocks.join(form.betweenGroups)}\n`;
}

/** The line of one article as it stands in a section in text form; no newline. */
export function formatBlogLine(article: Article): string {
  return getForm('text').line(toLine(toEntry(article), false));
}
