import { createHash } from 'node:crypto';
import { pageStyle, pageStyleHash } from '../../src/styles/pageStyle.ts';
import { formatPage } from '../../src/styles/standalonePage.ts';

const plain = { title: undefined, heading: 'SOURCES', language: undefined, section: '<p>x</p>\n' };

test('the policy names the style, or no reader would see it', () => {
  const hash = createHash('sha256').update(pageStyle, 'utf8').digest('base64');
  expect(pageStyleHash).toBe(`sha256-${hash}`);
  const page = formatPage(plain);
  expect(page).toContain(`<style>${pageStyle}</style>`);
  expect(page).toContain(`style-src '${pageStyleHash}'`);
  expect(page).toContain("default-src 'none'");
});

test.each([
  [{}, '<title>SOURCES</title>', '<h1 dir="auto">SOURCES</h1>\n<p>'],
  [
    { title: 'محور المقاومة' },
    '<title>محور المقاومة</title>',
    '<h1 dir="auto">محور المقاومة</h1>\n<h2 dir="auto">SOURCES</h2>\n<p>',
  ],
  [{ heading: undefined }, '<title>Sources</title>', '<main>\n<p>'],
  [
    { title: '</title><script>alert(1)</script>\u001b[1m' },
    '<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;[1m</title>',
    '<h1 dir="auto">&lt;/title&gt;',
  ],
])('of %j the title and headings', (parts, title, headings) => {
  const page = formatPage({ ...plain, ...parts });
  expect(page).toContain(title);
  expect(page).toContain(headings);
  expect(page).not.toMatch(/<script|\p{Cc}\[/u);
  expect(page.endsWith('</html>\n')).toBe(true);
});

test('the language is that of the style, in quotes that nothing leaves', () => {
  expect(formatPage(plain)).toContain('<html lang="en">');
  expect(formatPage({ ...plain, language: 'de-DE' })).toContain('<html lang="de-DE">');
  expect(formatPage({ ...plain, language: '"><x' })).toContain('<html lang="&quot;&gt;&lt;x">');
});

test.each([
  ['<p>Al. “العراق.” 2024.</p>', '<p>Al. “<bdi>العراق</bdi>.” 2024.</p>'],
  ['<p>“حرب 2024: ماذا؟,” 5</p>', '<p>“<bdi>حرب 2024: ماذا؟</bdi>,” 5</p>'],
  ['<p>א b ג</p>', '<p><bdi>א</bdi> b <bdi>ג</bdi></p>'],
  ['<p>א &#38; ב</p>', '<p><bdi>א</bdi> &#38; <bdi>ב</bdi></p>'],
  [
    '<p><a href="https://x" dir="auto">א</a>, א</p>',
    '<p><a href="https://x" dir="auto">א</a>, <bdi>א</bdi></p>',
  ],
  ['<p><a href="https://א.example">x</a></p>', '<p><a href="https://א.example">x</a></p>'],
  [
    '<p><span style="font-variant: small-caps">x</span></p>',
    '<p><span class="small-caps">x</span></p>',
  ],
])('%s stands as %s', (section, shown) => {
  expect(formatPage({ ...plain, section })).toContain(shown);
});

test('a long section is made a page at once', () => {
  const started = performance.now();
  formatPage({ ...plain, section: `<p>${'א 1 '.repeat(200_000)}</p>\n` });
  formatPage({ ...plain, section: `<p>${'א&#38;'.repeat(100_000)}</p>\n` });
  formatPage({ ...plain, section: `<p>א${' '.repeat(200_000)}</p>\n` });
  expect(performance.now() - started).toBeLessThan(3000);
});
