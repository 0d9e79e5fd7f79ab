import fc from 'fast-check';
import { blogStyle, formatBlogLine } from '../../src/styles/blog.ts';
import { outputForms } from '../../src/styles/style.ts';
import { type ArticleFixture, toArticle } from './toArticle.ts';

function print(fixtures: readonly ArticleFixture[], heading?: string): Promise<string> {
  return blogStyle.format(fixtures.map(toArticle), { form: 'text', heading });
}

const fixture: fc.Arbitrary<ArticleFixture> = fc.record(
  {
    type: fc.constantFrom('article-newspaper', 'book'),
    title: fc.constantFrom('Iraq', 'iraq', 'The Iraq', "Iraq's", '“Iraq”', 'Iraq.', 'عراق', ''),
    outlet: fc.constantFrom('Al Mada', 'The Mada', 'Mada', 'Mada, Al', 'mada', 'AFP'),
    authors: fc.constantFrom(
      [],
      [{ family: 'Mada', given: 'Al' }],
      [{ literal: 'AFP' }],
      [{ family: 'Al-Salhy', given: 'Suadad' }, { literal: 'AFP' }],
    ),
    date: fc.constantFrom('2024', '2024-12', '2024-12-02', '2023-01-01', '2019~', '2003/2006'),
    url: fc.constantFrom('https://example.org/', 'javascript:alert(1)'),
    sortName: fc.constantFrom('Zulu', 'Alpha'),
  },
  { requiredKeys: [] },
);

test('the order of the articles on the way in does not matter', async () => {
  const shuffled = fc
    .array(fixture, { maxLength: 12 })
    .map((fixtures) => fixtures.map((each, i) => ({ ...each, key: `k${i}` })))
    .chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    );
  await fc.assert(
    fc.asyncProperty(shuffled, async ([list, other]) => {
      expect(await print(other)).toBe(await print(list));
    }),
    { numRuns: 300 },
  );
});

test('every article has a line of its own that says something', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fixture, { minLength: 1, maxLength: 8 }), async (list) => {
      const lines = (await print(list)).split('\n').filter((line) => line !== '');
      expect(lines).toHaveLength(list.length);
      for (const line of lines) expect(line).toMatch(/^(?:- )?[^-\s]/);
    }),
  );
});

test.each(outputForms)('the heading can be another or none, as %s', async (form) => {
  const articles = [toArticle({ outlet: 'Al Mada', title: 'T' }, 0)];
  const other = await blogStyle.format(articles, { form, heading: 'Read <more>' });
  const none = await blogStyle.format(articles, { form, heading: undefined });
  expect(other.endsWith(none)).toBe(true);
  expect(none).not.toMatch(/more/);
  const heads = {
    text: 'Read <more>',
    html: '<p><b>Read &lt;more&gt;</b></p>',
    markdown: '**Read &lt;more&gt;**',
  };
  expect(other.split('\n')[0]).toBe(heads[form]);
});

test('one line by itself', () => {
  const article = toArticle({ outlet: 'Al Mada', title: "Iraq's war?", date: '2024-12-04' }, 0);
  expect(formatBlogLine(article)).toBe('Al Mada, “Iraq’s war?” 12/4/24');
});

test('only a web address is linked, and it cannot leave its attribute', async () => {
  const urls = [
    'javascript:alert(1)',
    'https://x.org/"onclick="alert(1)',
    ' data:text/html,x',
    'ftp://x',
  ];
  const articles = urls.map((url, i) => toArticle({ outlet: `O${i}`, title: 'T', url }, i));
  const html = await blogStyle.format(articles, { form: 'html', heading: undefined });
  expect(html.match(/<a [^>]*>/g)).toEqual([
    '<a href="https://x.org/&quot;onclick=&quot;alert(1)">',
  ]);
});
