import { findArchiveUrl } from '../../src/domain/archiveUrl.ts';
import type { Extra } from '../../src/domain/article.ts';

const copy = 'https://web.archive.org/web/20241206/https://x.example/a';

test.each<[Extra]>([
  [{ 'archive-url': copy }],
  [{ archive_url: copy }],
  [{ archived_url: copy }],
  [{ 'Archived URL': copy }],
  [{ urlArchive: copy }],
  [{ archive_location: copy }],
  [{ archive: copy }],
  [{ archive: 'https://other.example/', 'archive-url': copy }],
  [{ archive: 'National Archives', archive_location: copy }],
])('%j has the copy’s address', (extra) => {
  expect(findArchiveUrl({ url: 'https://x.example/a', extra })).toBe(copy);
});

test.each<[Extra]>([
  [{}],
  [{ archive_location: 'Box 3, folder 7' }],
  [{ archive: 'National Archives' }],
  [{ 'archive-url': 'javascript:alert(1)' }],
  [{ 'archive-url': 'https://x.example/ and more' }],
  [{ 'archive-url': '' }],
  [{ 'archive-url': 7 }],
  [{ 'archive-url': [copy] }],
])('%j has none', (extra) => {
  expect(findArchiveUrl({ url: 'https://x.example/a', extra })).toBeUndefined();
});

test.each([
  copy,
  'http://web.archive.org/web/2024*/https://x.example/a',
  'https://web.archive.org/web/20241206000000if_/https://x.example/a',
  'https://archive.ph/AbC1d',
  'https://archive.today/2024.12.06-101500/https://x.example/a',
  'https://perma.cc/ABCD-1234',
  'https://ghostarchive.org/archive/abcde',
  'https://webarchive.nationalarchives.gov.uk/ukgwa/2024/https://x.example/a',
  'https://arquivo.pt/wayback/20241206/https://x.example/a',
])('%s is itself an archive’s copy', (url) => {
  expect(findArchiveUrl({ url, extra: {} })).toBe(url);
});

test.each([
  'https://archive.org/details/book',
  'https://web.archive.org/',
  'https://archive.ph/',
  'https://www.google.com/url?q=https://x.example/a',
  'https://x-example.cdn.ampproject.org/c/s/x.example/a',
  'https://archive.example.org/web/2024/https://x.example/a',
  'https://notarchive.ph/AbC1d',
  'ftp://archive.ph/AbC1d',
  'no address',
])('%s is none', (url) => {
  expect(findArchiveUrl({ url, extra: {} })).toBeUndefined();
});
