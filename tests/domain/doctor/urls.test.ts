import { findUrlFault } from '../../../src/domain/doctor/brokenUrl.ts';
import { isLocalHost } from '../../../src/domain/doctor/localUrl.ts';
import { dropTracking } from '../../../src/domain/doctor/trackingUrl.ts';
import { find, findOne } from './support.ts';

test.each([
  ['https://a.com/1?utm_source=x&id=3', 'https://a.com/1?id=3'],
  ['https://a.com/1?id=3&fbclid=x', 'https://a.com/1?id=3'],
  ['https://a.com/1?utm_source=x', 'https://a.com/1'],
  ['http://www.A.com/1/?utm_source=x#Part', 'http://www.A.com/1/#Part'],
  ['https://a.com/1?a=%D9%84&amp;utm_source=x&b=+', 'https://a.com/1?a=%D9%84&b=+'],
  ['https://a.com/1#xtor=RSS-1', 'https://a.com/1'],
  ['https://a.com/ئەمڕۆ?utm_medium=x', 'https://a.com/ئەمڕۆ'],
  ['https://a.com/1?', 'https://a.com/1?'],
  ['https://a.com/#/news/1?utm_source=x', 'https://a.com/#/news/1'],
  ['https://a.com/#/news?id=1&fbclid=x#Part', 'https://a.com/#/news?id=1&fbclid=x#Part'],
  ['https://a.com/#!news?id=1&fbclid=x', 'https://a.com/#!news?id=1'],
  [
    'https://www.nytimes.com/a.html?unlocked_article_code=1.x&smid=url-share',
    'https://www.nytimes.com/a.html?unlocked_article_code=1.x',
  ],
  ['https://www.wsj.com/a?st=x&reflink=y', 'https://www.wsj.com/a?st=x'],
  ['https://a.com/1?id=3&&story=utm', 'https://a.com/1?id=3&&story=utm'],
  ['https://a.com/1?%zz=1', 'https://a.com/1?%zz=1'],
  ['https://www.youtube.com/watch?v=x&t=95s&si=y', 'https://www.youtube.com/watch?v=x&t=95s'],
  ['https://youtu.be/x?t=95', 'https://youtu.be/x?t=95'],
  ['https://twitter.com/a/status/1?lang=ar&s=20', 'https://twitter.com/a/status/1?lang=ar'],
  [
    'https://web.archive.org/web/2024/https://a.com/1?utm_source=x',
    'https://web.archive.org/web/2024/https://a.com/1?utm_source=x',
  ],
])('%s becomes %s', (url, clean) => {
  expect(dropTracking(url)).toBe(clean);
  expect(findOne('url.tracking', { url })?.isMendable).toBe(url === clean ? undefined : true);
});

test.each([
  ['https://https://reuters.com/1', 'it begins twice', 'https://reuters.com/1'],
  ['http://www.https://reuters.com/1', 'it begins twice', 'https://reuters.com/1'],
  [
    'https://reuters.com/story.',
    'its last character belongs to the text around it',
    'https://reuters.com/story',
  ],
  [
    'https://reuters.com/story)',
    'its last character belongs to the text around it',
    'https://reuters.com/story',
  ],
  [
    'https://reuters.com/story”',
    'its last character belongs to the text around it',
    'https://reuters.com/story',
  ],
  [
    'https://reuters.com/a/bhttps://reuters.com/a/b',
    'it is two addresses in one',
    'https://reuters.com/a/b',
  ],
  [
    'https://reuters.com/a/b/https://reuters.com/a/b/',
    'it is two addresses in one',
    'https://reuters.com/a/b/',
  ],
  ['https://reuters.com/story…', 'it was cut off where it was copied', undefined],
  ['https://reuters.com/story...', 'it was cut off where it was copied', undefined],
  ['https://reuters.con/story', 'no web address ends in .con', undefined],
  ['https://www.example.com/1', 'that host is nobody’s, it only stands in examples', undefined],
  ['ftp://reuters.com/1', 'it is no web address', undefined],
])('%s can’t work: %s', (url, message, better) => {
  expect(findUrlFault(url)).toEqual(better === undefined ? { message } : { message, better });
  expect(findOne('url.broken', { url })).toMatchObject({
    severity: 'error',
    value: url,
    message,
    next: ['edit', 'k1', '--url', better ?? 'URL'],
  });
});

test.each([
  'https://en.wikipedia.org/wiki/Syria_(region)',
  'https://web.archive.org/web/2024/https://a.com/1',
  'https://a.com/?url=https://b.com/1',
  'https://a.com/story-',
  'https://a.com/وكالة-الأنباء',
  'https://bücher.de/x',
  'http://193.0.6.139/x',
  'https://medium.com/@x/y',
  'https://en.wikipedia.org/wiki/Washington,_D.C.',
  'https://en.wikipedia.org/wiki/Martin_Luther_King_Jr.',
  'https://en.wikipedia.org/wiki/Apple_Inc.',
  'https://www.mtv.com.lb/#/news/1512345',
])('nothing is wrong with %s', (url) => {
  const article = { url, title: 'A title', outlet: 'X', date: '2024-12-01' };
  expect(find('url', { articles: [article] })).toEqual([]);
});

test('a full stop behind a word of an encyclopedia is the text’s', () => {
  expect(findUrlFault('https://en.wikipedia.org/wiki/Baghdad.')?.better).toBe(
    'https://en.wikipedia.org/wiki/Baghdad',
  );
});

test('an address that begins twice is told of once', () => {
  const found = find('url', { articles: [{ url: 'https://https://reuters.com/1' }] });
  expect(found.map(({ code }) => code)).toEqual(['url.broken']);
});

test.each([
  ['localhost:8080', true],
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['192.168.1.1:80', true],
  ['172.20.0.1', true],
  ['172.32.0.1', false],
  ['[::1]', true],
  ['[fe80::1]', true],
  ['[2001:db8::1]', false],
  ['nas', true],
  ['printer.local', true],
  ['local.reuters.com', false],
  ['193.0.6.139', false],
])('%s is known at home only: %s', (host, isIt) => {
  expect(isLocalHost(host)).toBe(isIt);
});

test.each([
  ['url.local', 'http://localhost:8080/x', true],
  ['url.proxy', 'https://www-nytimes-com.ezproxy.library.example.edu/1', true],
  ['url.proxy', 'https://www-jstor-org.proxy.uchicago.edu/stable/1', true],
  ['url.proxy', 'https://doi-org.idm.oclc.org/10.1/2', true],
  ['url.proxy', 'https://www-ft-com.eu1.proxy.openathens.net/1', true],
  ['url.proxy', 'https://www-ft-com.ez.stanford.edu/1', true],
  ['url.proxy', 'https://login.ezp.lib.cam.ac.uk/1', true],
  ['url.proxy', 'https://ez.com/1', false],
  ['url.proxy', 'https://www.proxynews.com/1', false],
  ['url.short', 'https://bit.ly/3abc', true],
  ['url.short', 'https://aje.io/3abc', true],
  ['url.short', 'https://apple.news/A3abc', true],
  ['url.short', 'https://www.rabbit.ly/3abc', false],
  ['url.home', 'https://www.reuters.com/', true],
  ['url.home', 'https://www.reuters.com/index.html', true],
  ['url.home', 'https://www.reuters.com/?p=1', false],
  ['url.home', 'https://www.reuters.com/world', false],
])('%s %s: %s', (code, url, isFound) => {
  expect(findOne(code, { url, title: 'One' }) !== undefined).toBe(isFound);
});

test('a front page may be cited as a web page, and stand alone', () => {
  const url = 'https://www.reuters.com/';
  expect(findOne('url.home', { url, title: 'Reuters', type: 'webpage' })).toBeUndefined();
  expect(findOne('url.home', { url })).toBeUndefined();
});
