import { parseEdtf } from '../parseEdtf.ts';
import type { ArticleCheck } from './check.ts';

/** The first year that each kind of publication can be of, with some years to spare. */
const firstYears: Readonly<Record<string, readonly [year: number, what: string]>> = {
  'article-newspaper': [1600, 'there were no newspapers'],
  'article-magazine': [1600, 'there were no magazines'],
  'article-journal': [1600, 'there were no journals'],
  motion_picture: [1870, 'there were no films'],
  broadcast: [1890, 'there was no broadcasting'],
  'post-weblog': [1980, 'there were no blogs'],
  post: [1970, 'there were no networks to post on'],
};

/** The first year a date may be of, as EDTF counts them. */
export function toFirstYear(edtf: string): number | undefined {
  const date = parseEdtf(edtf);
  return (date?.start ?? date?.end)?.year;
}

export const impossibleDate: ArticleCheck = {
  kind: 'article',
  code: 'date.impossible',
  severity: 'error',
  heading: 'Articles dated before there was such a thing',
  explanation:
    'The year is one in which nothing of the kind was published: a newspaper before 1600, a film before 1870, a blog before 1980. Mostly the year has lost its century (0024 for 2024), or the type is wrong: give an older text the type document or book.',
  find({ key, type, issued }) {
    const year = issued && toFirstYear(issued.edtf);
    const [first, what] = firstYears[type] ?? [];
    if (issued === undefined || year === undefined || first === undefined || year >= first) {
      return undefined;
    }
    const next = ['edit', key, '--date', 'DATE'];
    return { value: issued.edtf, message: `${what} then`, next };
  },
};
