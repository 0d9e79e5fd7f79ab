import fc from 'fast-check';
import {
  isSharedHost,
  parseWebUrl,
  toCanonicalHost,
  toCanonicalUrl,
} from '../../src/domain/url.ts';

test.each([
  'https://www.reuters.com/world/middle-east/iraq-2024-12-03/',
  'http://shafaq.com',
  'HTTPS://Shafaq.COM/en/Iraq?x=1#part',
  'https://www.aljazeera.net/أخبار/2024/12/3',
  'https://www.aljazeera.net/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1',
  'https://موقع.وزارة-الاتصالات.مصر/خبر',
  'https://xn--4gbrim.xn----ymcbaaajlc6dj7bxne2c.xn--wgbh1c/',
  'https://www.bbc.com/persian/می‌خواهم',
  'https://web.archive.org/web/20241203/https://www.reuters.com/x',
  'http://localhost:4000/draft',
  'http://192.0.2.7:8080/x',
  'http://[2001:db8::1]/x',
  'https://medium.com/@writer/story-1',
  'https://example.com/a"b<c>',
])('%s is kept as given', (url) => {
  expect(parseWebUrl(url)).toEqual({ ok: true, value: url });
});

test.each([
  ['white space', ' \t\u00a0https://x.com/a\r\n'],
  ['invisible marks', '\ufeff\u200ehttps://x.com/a\u200f\u200b'],
  ['angle brackets', ' <https://x.com/a> '],
])('%s around an address is taken off', (_name, text) => {
  expect(parseWebUrl(text)).toEqual({ ok: true, value: 'https://x.com/a' });
});

const refused: [string, string, string][] = [
  [
    'javascript:alert(1)',
    'url.not-web',
    'is a ‘javascript:’ address; a web address begins with http:// or https://',
  ],
  ['JavaScript:alert(1)', 'url.not-web', 'is a ‘JavaScript:’ address'],
  ['file:///etc/passwd', 'url.not-web', 'is a ‘file:’ address'],
  ['mailto:a@b.org', 'url.not-web', 'is a ‘mailto:’ address'],
  ['tel:12345', 'url.not-web', 'is a ‘tel:’ address'],
  ['data:text/html,<script>', 'url.not-web', 'is a ‘data:’ address'],
  ['ftp://ftp.x.com/a', 'url.not-web', 'is a ‘ftp:’ address'],
  ['htp://x.com', 'url.not-web', 'is a ‘htp:’ address'],
  [
    'www.reuters.com/x',
    'url.unreadable',
    'has no https:// in front; write ‘https://www.reuters.com/x’',
  ],
  ['shafaq.com', 'url.unreadable', 'has no https:// in front; write ‘https://shafaq.com’'],
  ['//shafaq.com/en', 'url.unreadable', 'has no https:// in front; write ‘https://shafaq.com/en’'],
  [
    'shafaq.com:443/en',
    'url.unreadable',
    'has no https:// in front; write ‘https://shafaq.com:443/en’',
  ],
  ['Reuters', 'url.unreadable', 'is no web address; one begins with http:// or https://'],
  ['', 'url.unreadable', 'is no web address; one begins with http:// or https://'],
  ['http:/x.com', 'url.unreadable', 'is no web address; one begins with http:// or https://'],
  [
    'https://',
    'url.unreadable',
    'is no web address; one looks like https://www.reuters.com/world/',
  ],
  ['https:///x', 'url.unreadable', 'is no web address; one looks like'],
  ['https://https://x.com', 'url.unreadable', 'is no web address; one looks like'],
  ['https://x..com', 'url.unreadable', 'is no web address; one looks like'],
  ['https://./', 'url.unreadable', 'is no web address; one looks like'],
  ['https://x.com:99999/', 'url.unreadable', 'is no web address; one looks like'],
  ['https://x.com/a b', 'url.unreadable', 'has a space in it; take it out, or write %20 for it'],
  ['https://x.com/a https://x.com/b', 'url.unreadable', 'has a space in it'],
  [
    'https://x.com/\u0000',
    'url.unreadable',
    'has an invisible character in it; copy the address again',
  ],
  ['https://x.com/\u001b[31m', 'url.unreadable', 'has an invisible character in it'],
  ['https://x.com/\u202egpj', 'url.unreadable', 'has an invisible character in it'],
  ['https://x.com/\ud83d/', 'url.unreadable', 'has an invisible character in it'],
  [
    'https://me:secret@x.com/',
    'url.unreadable',
    'has a user name or password in it; leave out what stands before the @',
  ],
  [
    `https://x.com/${'a'.repeat(8179)}`,
    'text.too-long',
    'has 8193 characters; a web address may have 8192',
  ],
];

test.each(refused)('%s is refused', (url, code, message) => {
  const result = parseWebUrl(url);
  if (result.ok) throw new Error('accepted');
  expect(result.problem.code).toBe(code);
  expect(result.problem.message).toContain(message);
  expect(result.problem.message).toContain(`‘${url.slice(0, 20)}`);
  expect(result.problem.message.length).toBeLessThan(220);
});

test('the longest address', () => {
  expect(parseWebUrl(`https://x.com/${'a'.repeat(8178)}`).ok).toBe(true);
});

const article = 'reuters.com/world/Iraq-2024';
const canonical: [string, string][] = [
  ['https://www.reuters.com/world/Iraq-2024/', article],
  ['http://reuters.com/world/Iraq-2024', article],
  ['HTTP://WWW.Reuters.COM:80/world/Iraq-2024', article],
  ['https://reuters.com:443/world/Iraq-2024#comments', article],
  ['https://m.reuters.com/world/Iraq-2024', article],
  ['https://mobile.reuters.com/world/Iraq-2024', article],
  ['https://amp.reuters.com/world/Iraq-2024', article],
  ['https://www.reuters.com./world//Iraq-2024', article],
  ['https://reuters.com/world/Iraq-2024/amp', article],
  ['https://reuters.com/world/Iraq-2024/amp/', article],
  ['https://reuters.com/amp/world/Iraq-2024', article],
  ['https://reuters.com/world/Iraq-2024?amp=1', article],
  ['https://reuters.com/world/Iraq-2024?amp', article],
  ['https://reuters.com/world/Iraq-2024.amp', article],
  ['https://reuters.com/world/Iraq-2024?outputType=amp', article],
  ['https://reuters.com/world/Iraq-2024?utm_source=x&utm_medium=y&fbclid=z', article],
  ['https://reuters.com/world/Iraq-2024?utm_source=x&amp;utm_medium=y&amp;amp;gclid=1', article],
  ['https://reuters.com/world/Iraq-2024?utm%5Fsource=x', article],
  ['https://reuters.com/world/%49raq-2024?', article],
  ['https://reuters.com/world/./x/../Iraq-2024/index.html', article],
  ['https://reuters.com/world/Iraq-2024/index.php', article],
  ['https://reuters.com/world/Iraq-2024/index.html/index.html', article],
  ['https://reuters.com/world/Iraq-2024;jsessionid=0A1B', article],
  ['https://reuters.com/world/iraq-2024', 'reuters.com/world/iraq-2024'],
  ['https://www.google.com/amp/s/www.reuters.com/world/Iraq-2024', article],
  ['https://www.google.co.uk/amp/www.reuters.com/world/Iraq-2024/amp/', article],
  [
    'https://www-reuters-com.cdn.ampproject.org/c/s/www.reuters.com/world/Iraq-2024?usqp=mq331',
    article,
  ],
  [
    'https://www-reuters-com.cdn.ampproject.org/v/s/www.reuters.com/world/Iraq-2024?amp_js_v=0.1',
    article,
  ],
  ['https://www.bing-amp.com/c/s/www.reuters.com/world/Iraq-2024', article],
  ['https://web.archive.org/web/20241203120000/https://www.reuters.com/world/Iraq-2024', article],
  [
    'http://web.archive.org/web/20241203120000id_/http://www.reuters.com:80/world/Iraq-2024',
    article,
  ],
  ['https://web.archive.org/web/20241203120000if_/https:/www.reuters.com/world/Iraq-2024', article],
  [
    'https://web.archive.org/web/2024*/https://www.reuters.com/world/Iraq-2024?utm_source=a',
    article,
  ],
  ['https://web.archive.org/web/20241203/www.reuters.com/world/Iraq-2024', article],
  ['https://web.archive.org/save/https://www.reuters.com/world/Iraq-2024', article],
  ['https://archive.ph/20241203120000/https://www.reuters.com/world/Iraq-2024', article],
  ['https://archive.today/2024.12.03-120000/https://www.reuters.com/world/Iraq-2024', article],
  ['https://archive.is/o/AbCdE/https://www.reuters.com/world/Iraq-2024', article],
  ['https://archive.ph/newest/https://www.reuters.com/world/Iraq-2024', article],
  ['https://archive.ph/AbCdE', 'archive.ph/AbCdE'],
  [
    'https://archive.ph/2024/https://web.archive.org/web/2024/https://m.reuters.com/world/Iraq-2024',
    article,
  ],
  [
    'https://webarchive.nationalarchives.gov.uk/ukgwa/20241203/https://www.reuters.com/world/Iraq-2024',
    article,
  ],
  [
    'https://webcache.googleusercontent.com/search?q=cache:AbCdEfGhIjKl:https://www.reuters.com/world/Iraq-2024+&cd=1',
    article,
  ],
  ['https://12ft.io/https://www.reuters.com/world/Iraq-2024', article],
  ['https://12ft.io/proxy?q=https%3A%2F%2Fwww.reuters.com%2Fworld%2FIraq-2024', article],
  ['https://www-reuters-com.translate.goog/world/Iraq-2024?_x_tr_sl=en&_x_tr_tl=ar', article],
  [
    'https://translate.google.com/translate?sl=en&tl=ar&u=https%3A%2F%2Fwww.reuters.com%2Fworld%2FIraq-2024',
    article,
  ],
  [
    'https://www.google.com/url?sa=t&url=https%3A%2F%2Fwww.reuters.com%2Fworld%2FIraq-2024&usg=x',
    article,
  ],
  [
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.reuters.com%2Fworld%2FIraq-2024%3Ffbclid%3Dx&h=y',
    article,
  ],
  [
    'https://www.google.com/search?q=www.reuters.com/world',
    'google.com/search?q=www.reuters.com/world',
  ],
  [
    'https://web.archive.org/web/2024/https://not a host/',
    'web.archive.org/web/2024/https:/not%20a%20host',
  ],
  ['https://al-monitor-com.translate.goog/x', 'al.monitor.com/x'],
  ['https://www-al--monitor-com.translate.goog/x', 'al-monitor.com/x'],
  ['https://x.com/', 'twitter.com'],
  ['https://mobile.twitter.com/a/status/1?s=20&t=abc', 'twitter.com/a/status/1'],
  ['https://x.com/a/status/1', 'twitter.com/a/status/1'],
  ['https://youtu.be/AbC-1?si=x&t=5', 'youtube.com/watch?v=AbC-1'],
  ['https://www.youtube.com/watch?feature=share&v=AbC-1', 'youtube.com/watch?v=AbC-1'],
  [
    'https://musingsoniraq.blogspot.co.uk/2024/12/a.html?m=1',
    'musingsoniraq.blogspot.com/2024/12/a.html',
  ],
  ['https://en.m.wikipedia.org/wiki/Iraq', 'en.wikipedia.org/wiki/Iraq'],
  ['https://english.aawsat.com/arab-world/5087-slug', 'english.aawsat.com/arab-world/5087-slug'],
  ['https://www.example.com/story.amp.html', 'example.com/story.html'],
  ['https://www.bbc.co.uk/news/amp/world-1', 'bbc.co.uk/news/world-1'],
  ['https://www.bbc.com/news/x?ns_mchannel=social&at_campaign=1&ocid=wsnews', 'bbc.com/news/x'],
  ['https://www.aljazeera.com/n?traffic_source=rss&ref=rss', 'aljazeera.com/n'],
  ['https://x.org/?b=2&a=1&a=0', 'x.org?a=0&a=1&b=2'],
  [
    'https://x.org/a.php?id=7&p=2&newsid=3&story=4&ref=17&m=202412',
    'x.org/a.php?id=7&m=202412&newsid=3&p=2&ref=17&story=4',
  ],
  ['https://x.org/?q=a+b', 'x.org?q=a%20b'],
  ['https://x.org/?q=a%20b', 'x.org?q=a%20b'],
  ['https://x.org/a%2fb%c3%a9', 'x.org/a%2Fb%C3%A9'],
  ['https://x.org/aé', 'x.org/a%C3%A9'],
  ['https://x.org/100%', 'x.org/100%25'],
  ['https://x.org/#!/story/1', 'x.org#!/story/1'],
  ['https://mtv.com.lb/#/news/1', 'mtv.com.lb#/news/1'],
  ['https://www.mtv.com.lb#/news/1/', 'mtv.com.lb#/news/1'],
  ['https://mtv.com.lb/#/news/2?utm_source=x#comments', 'mtv.com.lb#/news/2'],
  ['https://mtv.com.lb/#/news/2:~:text=b', 'mtv.com.lb#/news/2'],
  ['https://mtv.com.lb/#/news?id=2&fbclid=x&a=1', 'mtv.com.lb#/news?a=1&id=2'],
  ['https://mtv.com.lb/#/?id=2', 'mtv.com.lb#/?id=2'],
  ['https://mtv.com.lb/#/', 'mtv.com.lb'],
  ['https://mtv.com.lb/#!', 'mtv.com.lb'],
  ['https://mtv.com.lb/#!/?utm_source=x', 'mtv.com.lb'],
  ['https://mtv.com.lb/#%21/story/1', 'mtv.com.lb#!/story/1'],
  ['https://mtv.com.lb/#/أخبار', 'mtv.com.lb#/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1'],
  ['https://web.archive.org/web/2024/https://mtv.com.lb/#/news/1', 'mtv.com.lb#/news/1'],
  ['https://en.wikipedia.org/wiki/Iraq#/media/File:Map.png', 'en.wikipedia.org/wiki/Iraq'],
  ['https://reuters.com/world/Iraq-2024#comments', article],
  ['https://reuters.com/world/Iraq-2024#p3/4', article],
  ['https://reuters.com/world/Iraq-2024?taid=1&wprss=x&shareType=nongift&reflink=a', article],
  ['https://www.nytimes.com/a.html?unlocked_article_code=1.x&smid=url-share', 'nytimes.com/a.html'],
  ['https://www.bloomberg.com/a?accessToken=eyJ&leadSource=uverify', 'bloomberg.com/a'],
  ['https://www.wsj.com/a?st=x&reflink=desktopwebshare_permalink&mod=hp', 'wsj.com/a'],
  ['https://www.ft.com/content/1?sharetype=gift&token=1', 'ft.com/content/1'],
  ['https://wapo.example/a?pwapi_token=x', 'wapo.example/a'],
  ['https://www.theatlantic.com/a/?gift=x', 'theatlantic.com/a'],
  ['https://x.org/?token=1&gift=2&st=3&mod=4&cid=5', 'x.org?cid=5&gift=2&mod=4&st=3&token=1'],
  ['https://www.spiegel.de/a?sara_ref=re-xx-cp-sh', 'spiegel.de/a'],
  ['https://www.dw.com/en/a/a-1?maca=en-rss-en-all', 'dw.com/en/a/a-1'],
  ['https://x.org/a#:~:text=b', 'x.org/a'],
  ['https://www.الجزيرة.com/خبر', 'xn--mgbeiue0iwb.com/%D8%AE%D8%A8%D8%B1'],
  ['https://xn--mgbeiue0iwb.com/%d8%ae%d8%a8%d8%b1', 'xn--mgbeiue0iwb.com/%D8%AE%D8%A8%D8%B1'],
  ['https://BÜCHER.de/x', 'xn--bcher-kva.de/x'],
  ['http://192.0.2.7:8080/x/', '192.0.2.7:8080/x'],
  ['http://[2001:db8::1]/x', '[2001:db8::1]/x'],
  ['https://amp.dev/', 'amp.dev'],
  ['https://m.com/x', 'm.com/x'],
  ['https://www.com/x', 'www.com/x'],
  ['https://guitars.com/best-amp', 'guitars.com/best-amp'],
];

test.each(canonical)('%s is compared as %s', (url, expected) => {
  expect(toCanonicalUrl(url)).toBe(expected);
});

test.each([
  ['https://www.shafaq.com/en/Iraq', 'shafaq.com'],
  ['https://english.aawsat.com/x', 'english.aawsat.com'],
  ['https://web.archive.org/web/2024/http://www.shafaq.com/en', 'shafaq.com'],
  ['https://archive.ph/AbCdE', 'archive.ph'],
  ['https://youtu.be/x', 'youtube.com'],
  ['http://shafaq.com:8080?x', 'shafaq.com'],
  ['http://[2001:db8::1]:8080/x', '[2001:db8::1]'],
  ['https://shafaq.com#!/x', 'shafaq.com'],
  ['mailto:a@b.org', ''],
  ['Shafaq News', ''],
  ['', ''],
])('the host of %s is %j', (url, host) => {
  expect(toCanonicalHost(url)).toBe(host);
});

test.each([
  'twitter.com',
  'x.com',
  'ar-ar.facebook.com',
  'youtube.com',
  'youtu.be',
  't.me',
  'instagram.com',
  'tiktok.com',
  'medium.com',
  'news.google.com',
  'docs.google.com',
  'drive.google.com',
  'news.yahoo.com',
  'msn.com',
  'archive.ph',
  'web.archive.org',
  'old.reddit.com',
  'apple.news',
  'flipboard.com',
  'linkedin.com',
  'bit.ly',
])('%s says nothing of the outlet', (host) => {
  expect(isSharedHost(host)).toBe(true);
});

test.each([
  'shafaq.com',
  'musingsoniraq.blogspot.com',
  'x.substack.com',
  'x.wordpress.com',
  'x.medium.com',
  'notx.com',
  'english.aawsat.com',
  'cloud.google.com',
  'com',
  '',
  'myarchive.org',
])('%j is an outlet of its own', (host) => {
  expect(isSharedHost(host)).toBe(false);
});

const host = fc.constantFrom(
  'www.reuters.com',
  'm.x.com',
  'web.archive.org',
  'archive.ph',
  'www.google.com',
  'a.cdn.ampproject.org',
  'www-a-com.translate.goog',
  'youtu.be',
  'm.www.a.b.c',
  'amp.12ft.io',
  'x.blogspot.de',
  'en.m.wikipedia.org',
  'webcache.googleusercontent.com',
  'a..b',
  'مثال.إختبار',
  '1.2.3.4',
  'l.facebook.com',
  'www.com.',
  'a.com:80',
  'a.com:8080',
);
const piece = fc.oneof(
  fc.constantFrom(
    'amp',
    'index.html',
    'x.amp',
    'x.amp.html',
    '..',
    '%2e',
    '',
    'web',
    '2024',
    'http:',
    'https:',
    'http%3A',
    's',
    'c',
    'v',
    'o',
    'a;jsessionid=1',
    '..;jsessionid=1',
    '%41',
    '%d8%ae',
    '%',
    '%%34%31',
    'خبر',
    'a b',
    '^',
    '|',
    "'",
    '{',
    '+',
    '&',
    'AMP',
    'search',
    'url',
    'watch',
    'www.reuters.com',
    'b.com',
  ),
  fc.string({ unit: fc.constantFrom(...'abc.%25#?&=;:@/\\+^|\'"<>é'), maxLength: 6 }),
);
const parameter = fc.oneof(
  fc.constantFrom(
    'utm_source=a',
    'amp',
    'amp;b=1',
    'amp;amp;amp',
    'm=1',
    'm=2',
    'id=%41',
    'q=a+b',
    'u=https%3A%2F%2Fb.com%2Fx%3Fy%3D1',
    'q=cache:abcdefghijkl:http://b.com/x',
    'url=b.com/amp',
    'v=1',
    's=2',
    '%75tm_id=1',
    '',
    '=',
    'a%26b=c',
    "x='",
    'x=é',
  ),
  piece,
);
const anyUrl = fc
  .tuple(
    fc.constantFrom('http://', 'https://', 'HTTPS://'),
    host,
    fc.array(fc.oneof(piece, host), { maxLength: 8 }),
    fc.array(parameter, { maxLength: 4 }),
    fc.oneof(
      fc.constantFrom(
        '',
        '#x',
        '#!/a b',
        '#!^%41',
        '#:~:text=a',
        '#/',
        '#/a/?b=%41&utm_id=1',
        '#/?',
      ),
      fc
        .string({ unit: fc.constantFrom(...'/!?=&#:~%21+amp'), maxLength: 9 })
        .map((text) => `#${text}`),
    ),
  )
  .map(([scheme, name, path, query, fragment]) => {
    const search = query.length > 0 ? `?${query.join('&')}` : '';
    return `${scheme}${name}${path.map((segment) => `/${segment}`).join('')}${search}${fragment}`;
  });

test('the canonical form is its own canonical form', () => {
  fc.assert(
    fc.property(anyUrl, (url) => {
      fc.pre(parseWebUrl(url).ok);
      const plain = toCanonicalUrl(url);
      expect(toCanonicalUrl(`https://${plain}`)).toBe(plain);
    }),
    { numRuns: 20_000 },
  );
});

test('an address is read the same however often, also in code that V8 has optimised', () => {
  const url = 'https://BÜCHER.de/x';
  for (let at = 0; at < 100_000; at += 1) {
    if (toCanonicalUrl(url) !== 'xn--bcher-kva.de/x') throw new Error(`read otherwise at ${at}`);
  }
});

test('scheme, www., tracking, fragment and archive make no difference to any article', () => {
  const path = fc.webPath().filter((text) => !text.includes('//'));
  fc.assert(
    fc.property(fc.domain(), path, (domain, rest) => {
      fc.pre(parseWebUrl(`https://${domain}${rest}`).ok);
      const plain = toCanonicalUrl(`https://${domain}${rest}`);
      for (const other of [
        `http://${domain}${rest}`,
        `https://www.${domain}${rest}`,
        `https://${domain}${rest}?utm_campaign=a&fbclid=b`,
        `https://${domain}${rest}#top`,
        `https://web.archive.org/web/20240101000000/https://${domain}${rest}`,
        `https://archive.ph/2024/http://${domain}${rest}`,
      ]) {
        expect(toCanonicalUrl(other)).toBe(plain);
      }
    }),
  );
});

test('nothing throws on any text, and what is taken is compared by a form with a host', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), anyUrl, fc.webUrl()), (text) => {
      const result = parseWebUrl(text);
      toCanonicalUrl(text);
      if (!result.ok) return;
      const host = toCanonicalHost(result.value);
      expect(host).not.toBe('');
      expect(toCanonicalUrl(result.value).startsWith(host)).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

test.each(['a', ' ', '/', '%', 'https://', 'https://archive.ph/', '.', '&amp;', 'http:'])(
  'a megabyte of %j',
  (unit) => {
    const started = performance.now();
    for (const start of ['', 'https://web.archive.org/', 'https://x.org/?', ' ']) {
      for (const length of [8100, 1_000_000]) {
        const text = `${start}${unit.repeat(length / unit.length)}x`;
        parseWebUrl(text);
        expect(toCanonicalUrl(text).length).toBeLessThanOrEqual(3 * text.length);
        toCanonicalHost(text);
      }
    }
    expect(performance.now() - started).toBeLessThan(60_000);
  },
);
