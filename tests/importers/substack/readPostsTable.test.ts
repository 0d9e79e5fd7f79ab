import { readSubstackPosts } from '../../../src/importers/substack/readPostsTable.ts';

const header =
  'post_id,post_date,is_published,email_sent_at,inbox_sent_at,type,audience,title,subtitle,podcast_url';

describe('the posts of a Substack export', () => {
  test('are told by their files’ names', () => {
    const table = `\ufeff${header}\r
140001.the-axis,2024-12-25T23:30:00.000Z,true,,,newsletter,everyone,"The ""axis"", again",,\r
140002.idea,,false,,,newsletter,everyone,,,\r
140003.about,2020-01-01T00:00:00.000Z,true,,,page,everyone,About,,\r
140004,2021-01-01T00:00:00.000Z,true,,,newsletter,everyone,Only a number,,\r
,,,,,,,,,\r
`;
    expect(Object.fromEntries(readSubstackPosts(table))).toEqual({
      '140001.the-axis': {
        slug: 'the-axis',
        title: 'The "axis", again',
        date: '2024-12-25',
        isPublished: true,
      },
      '140002.idea': { slug: 'idea', isPublished: false },
      '140003.about': {
        slug: 'about',
        title: 'About',
        date: '2020-01-01',
        isPublished: true,
        isPage: true,
      },
      '140004': { slug: '140004', title: 'Only a number', date: '2021-01-01', isPublished: true },
    });
  });

  test.each([
    ['nothing', ''],
    ['a header', header],
    ['no table', 'a\nb\nc'],
    ['a quote that never ends', `${header}\n"a,b\n`],
  ])('%s has none', (_what, text) => {
    expect(readSubstackPosts(text).size).toBe(0);
  });
});
