import { makePost, type PostParts } from '../../../src/importers/feed/makePost.ts';

const cases: readonly (readonly [string, PostParts, object])[] = [
  ['nothing', {}, {}],
  [
    'all of it',
    { title: 'A title', date: '2024-12-25', url: 'https://x.example/a/', names: ['the-slug'] },
    { slug: 'the-slug', title: 'A title', date: '2024-12-25', url: 'https://x.example/a/' },
  ],
  [
    'a slug of the address',
    { url: 'http://x.example/2024/12/a-post.html?m=1' },
    { slug: 'a-post', url: 'http://x.example/2024/12/a-post.html?m=1' },
  ],
  ['a slug of the title', { title: 'What’s next?' }, { slug: 'whats-next', title: 'What’s next?' }],
  [
    'no slug of a host',
    { title: 'A', url: 'https://x.example/' },
    { slug: 'a', title: 'A', url: 'https://x.example/' },
  ],
  [
    'a slug in another script',
    { names: ['%D8%A7%D9%84%D8%B9%D8%B1%D8%A7%D9%82'] },
    { slug: 'العراق' },
  ],
  ['a slug that is no percent code', { names: ['100%-sure'] }, { slug: '100-sure' }],
  ['the first name that is one', { names: [undefined, '', '…', 'b'] }, { slug: 'b' }],
  ['an address that is none', { names: ['a'], url: 'javascript:alert(1)' }, { slug: 'a' }],
  ['the day as it is written', { date: '2024-12-31T23:30:00.000-08:00' }, { date: '2024-12-31' }],
  ['the day with a space', { date: '2024-12-31 23:30:00' }, { date: '2024-12-31' }],
  ['no day', { date: '0000-00-00 00:00:00' }, {}],
  ['no day in RFC 822', { date: 'Wed, 30 Nov -0001 00:00:00 +0000' }, {}],
  ['another date as typed', { date: ' 12/25/24 ' }, { date: '12/25/24' }],
  [
    'entities and tags in a title',
    { names: ['a'], title: 'A &amp;<em>B</em> &#8217;s\n c' },
    { slug: 'a', title: 'A &B ’s c' },
  ],
  [
    'a title that has an angle',
    { names: ['a'], title: '1 < 2 > 0' },
    { slug: 'a', title: '1 < 2 > 0' },
  ],
];

describe('a post of its parts', () => {
  test.each(cases)('%s', (_name, parts, expected) => {
    expect(makePost(parts, undefined)).toEqual(expected);
  });

  test('what is known from beside it wins', () => {
    const parts = {
      title: 'Own',
      date: '2020-01-01',
      url: 'https://x.example/own',
      names: ['own'],
    };
    expect(makePost(parts, { slug: 'known', date: '2021-01-01' })).toEqual({
      slug: 'known',
      title: 'Own',
      date: '2021-01-01',
      url: 'https://x.example/own',
    });
  });
});
