import type { Cite, Cluster } from '../../domain/cluster.ts';
import { toSafeText } from '../../domain/safeText.ts';
import { parseLocator } from '../../drafts/parseLocator.ts';
import { formatArchiveRemark, toArchiveRemark } from '../../styles/archiveRemark.ts';
import { escapeHtml } from '../../styles/escapeHtml.ts';
import { escapeMarkdown } from '../../styles/escapeMarkdown.ts';
import type { OutputForm, Style, StyleOptions } from '../../styles/style.ts';
import type { Noted } from './toNoted.ts';

/** Prints numbered notes, in short where a source comes again; '' for none. Ends in a newline. */
export async function printNotes(
  noted: readonly Noted[],
  style: Style,
  options: StyleOptions,
): Promise<string> {
  if (noted.length === 0 || style.citing === undefined) return '';
  const articles = [...new Map(noted.map(({ article }) => [article.key, article])).values()];
  const seen = new Set<string>();
  const clusters = noted.map((note): Cluster => {
    const isFirst = !seen.has(note.article.key);
    seen.add(note.article.key);
    return [toCite(note, isFirst, options)];
  });
  const { texts } = await style.citing.cite(clusters, articles, { ...options, way: 'notes' });
  const heading = toSafeText(options.heading ?? '').trim();
  const form = forms[options.form];
  return `${heading === '' ? '' : form.heading(heading)}${form.list(texts)}\n`;
}

function toCite({ article, locator: typed }: Noted, isFirst: boolean, options: StyleOptions): Cite {
  const { locator, rest } = typed === undefined ? nowhere : parseLocator(typed);
  const words = rest.trim() === '' ? '' : `, ${rest.replace(/^[\s,]+/, '').trim()}`;
  const remark = isFirst ? toArchiveRemark(article, options) : undefined;
  const { form } = options;
  return {
    key: article.key,
    prefix: '',
    suffix: forms[form].escape(words) + (remark ? formatArchiveRemark(remark, form) : ''),
    locator,
    withoutAuthor: false,
  };
}

const nowhere = { locator: undefined, rest: '' };

interface NotesForm {
  heading(text: string): string;
  list(notes: readonly string[]): string;
  escape(text: string): string;
}

/** A list, no class, and in HTML no newline inside, which editors turn into an empty line. */
const forms: Readonly<Record<OutputForm, NotesForm>> = {
  text: {
    heading: (text) => `${text}\n\n`,
    list: number,
    escape: toSafeText,
  },
  markdown: {
    heading: (text) => `**${escapeMarkdown(text)}**\n\n`,
    list: number,
    escape: (text) => escapeMarkdown(toSafeText(text)),
  },
  html: {
    heading: (text) => `<p><b>${escapeHtml(text)}</b></p>\n`,
    list: (notes) => `<ol>${notes.map((note) => `<li>${note}</li>`).join('')}</ol>`,
    escape: (text) => escapeHtml(toSafeText(text)),
  },
};

function number(notes: readonly string[]): string {
  return notes.map((note, at) => `${at + 1}. ${note}`).join('\n');
}
