import { cleanText } from '../cleanText.ts';
import type { ArticleCheck } from './check.ts';

/** Marks of direction and soft hyphens around a title, which have nothing to join or to turn there. */
const edges =
  /^[\s\u00ad\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff]+|[\s\u00ad\u200b-\u200f\u2060\u202a-\u202e\u2066-\u2069\ufeff]+$/g;
const softHyphens = /\u00ad/g;
const openers = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/g;
const closers = /[\u202c\u2069]/g;

/**
 * A title without soft hyphens, white space and invisible marks around it, and loose white space in
 * it. Marks that turn a part of it round stay where they are in pairs.
 */
export function dropUnseen(title: string): string {
  const clean = cleanText(title.replace(softHyphens, ''));
  const trimmed = clean.replace(edges, '');
  const isBalanced = count(trimmed, openers) === count(trimmed, closers);
  return isBalanced ? trimmed : clean;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function findVisible(title: string | undefined): string | undefined {
  const visible = title === undefined ? undefined : dropUnseen(title);
  return visible === title || visible === '' ? undefined : visible;
}

export const unseenInTitle: ArticleCheck = {
  kind: 'article',
  code: 'title.unseen',
  severity: 'note',
  heading: 'Titles with invisible characters',
  explanation:
    'The title has characters that nobody sees: soft hyphens, marks of direction at its ends, double spaces. They came along when it was copied, and they keep searches from finding it. --fix takes them out. Joiners inside Persian and Kurdish words stay, for these need them.',
  find({ key, title }) {
    const visible = findVisible(title);
    if (title === undefined || visible === undefined) return undefined;
    return {
      value: title,
      message: 'it looks the same without',
      next: ['edit', key, '--title', visible],
    };
  },
  mend({ title }) {
    const visible = findVisible(title);
    return visible === undefined ? undefined : { title: visible };
  },
};
