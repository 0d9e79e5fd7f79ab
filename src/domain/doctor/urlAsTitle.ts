import type { ArticleCheck } from './check.ts';

const address = /^(?:https?:\/\/|www\.)\S+$/i;

export const urlAsTitle: ArticleCheck = {
  kind: 'article',
  code: 'title.url',
  severity: 'warning',
  heading: 'Titles that are a web address',
  explanation:
    'The title is a web address: the page was saved without its name, or columns have slipped. Open it (cite open KEY) and give the headline.',
  find({ key, title, url }) {
    if (title === undefined || !address.test(title)) return undefined;
    const move = url === undefined && /^http/i.test(title) ? ['--url', title] : [];
    const next = ['edit', key, '--title', 'TITLE', ...move];
    return { value: title, message: 'a web address', next };
  },
};
