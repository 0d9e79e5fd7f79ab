import type { Citation } from '../article.ts';
import type { ArticleCheck, Checkup } from './check.ts';
import { toDaySpan } from './daySpan.ts';
import { countDaysAhead } from './futureDate.ts';

/** When and where an article was cited; the day of citing counts where the post has none. */
function toUse({ post, cited }: Citation, { postsBySlug }: Checkup) {
  const date = post === undefined ? undefined : postsBySlug.get(post)?.date;
  const where = date === undefined ? 'cited on' : `cited in ${post ?? ''} of`;
  return { edtf: (date ?? cited).edtf, where };
}

export const afterPost: ArticleCheck = {
  kind: 'article',
  code: 'date.after-post',
  severity: 'warning',
  heading: 'Articles dated after the post that cites them',
  explanation:
    'A post cites an article that was published only after it, so one of the two dates is wrong (or the post was rewritten later: then give it its new date with cite post edit). Where the post has no date, the day of citing counts. A day’s difference is let pass, three months for magazines, journals and books, which are dated ahead.',
  find(article, checkup) {
    const { key, issued, citations } = article;
    const span = issued && toDaySpan(issued.edtf);
    if (issued === undefined || span === undefined) return undefined;
    for (const citation of citations) {
      const { edtf, where } = toUse(citation, checkup);
      const used = toDaySpan(edtf);
      if (used === undefined || span.first <= used.last + countDaysAhead(article)) continue;
      const next = ['edit', key, '--date', 'DATE'];
      return { value: issued.edtf, message: `${where} ${edtf}`, next };
    }
    return undefined;
  },
};
