import { detectBodyForm } from '../../../src/importers/sources/detectBodyForm.ts';
import type { BodyForm } from '../../../src/importers/sources/foundSource.ts';
import { readPostLinks } from '../../../src/importers/sources/readPostLinks.ts';
import { readPostSources } from '../../../src/importers/sources/readPostSources.ts';

function titles(body: string, form: BodyForm): (string | undefined)[] | undefined {
  const { hasSection, sources } = readPostSources(body, form);
  if (!hasSection) return undefined;
  return sources.map(({ result }) => (result.ok ? result.value.title : '!'));
}

const one = 'Reuters, “One,” 12/3/24';
const two = 'AFP, “Two,” 12/4/24';

test.each<[string, BodyForm, string, (string | undefined)[] | undefined]>([
  ['no section', 'text', `Text.\n\n${one}`, undefined],
  ['a heading that nothing follows', 'text', 'Text.\n\nSources', undefined],
  [
    'a heading that prose follows',
    'text',
    'Sources\n\nThe sources say so.\n\nAnd more.',
    undefined,
  ],
  ['the last of several', 'text', `Sources\n\nSome say so.\n\nREFERENCES\n\n${one}`, ['One']],
  [
    'not the last, as prose follows that',
    'text',
    `SOURCES\n\n${one}\n\nReferences\n\nI have none.`,
    ['One'],
  ],
  [
    'two, one below the other',
    'text',
    `Sources\n\n${one}\n\nFurther reading\n\n${two}`,
    ['One', 'Two'],
  ],
  [
    'two with prose between',
    'html',
    `<p>Sources</p><p>${one}</p><h3>More</h3><p>Text.</p><p>Sources</p><p>${two}</p>`,
    ['Two'],
  ],
  [
    'one that ends at a heading',
    'html',
    `<h2>Sources</h2><p>${one}</p><h2>News</h2><p>${two}</p>`,
    ['One'],
  ],
  [
    'one with headings of its own',
    'html',
    `<h2>Sources</h2><h3>News</h3><p>${one}</p><h3>More</h3><p>${two}</p>`,
    ['One', 'Two'],
  ],
  [
    'one that ends at a heading in bold type',
    'html',
    `<b>Sources</b><p>${one}</p><p><b>The author</b></p><p>She writes.</p>`,
    ['One'],
  ],
  [
    'one that ends at the comments',
    'text',
    `Sources:\n${one}\n\n2 comments:\n\nAnn said, “yes,” 12/4/24`,
    ['One'],
  ],
  [
    'one that ends at the labels',
    'markdown',
    `**Sources**\n\n${one}\n\nLabels: Iraq, Syria\n\n${two}`,
    ['One'],
  ],
  [
    'lines that can’t be read are kept',
    'text',
    `Sources\n\n${one}\n\nAFP, Two, 12/4/24\n\nno line`,
    ['One', '!', '!'],
  ],
  [
    'none of whose lines can be read',
    'text',
    'Sources\n\nAFP, Two, 12/4/24\nAP, Three, 12/4/24',
    ['!', '!'],
  ],
  ['below an underlined heading', 'markdown', `Bibliography\n------------\n\n${one}`, ['One']],
  [
    'in capitals with a colon and marks',
    'html',
    `<p><u><b>&nbsp;SOURCES:</b></u></p>${one}`,
    ['One'],
  ],
])('%s (%s)', (_what, form, body, expected) => {
  expect(titles(body, form)).toEqual(expected);
});

test('a source has its line in the body, its text without markup, and its group before it', () => {
  const body = `<p>Text.</p>\n<p>SOURCES</p>\n<p>${one}<br>\n- “<a href="https://x.example/a">Two</a>,” 12/2/24</p>\n<p>x</p>`;
  expect(readPostSources(body, 'html')).toEqual({
    hasSection: true,
    sources: [
      expect.objectContaining({
        line: 3,
        text: one,
        confidence: 1,
        result: { ok: true, value: { outlet: 'Reuters', title: 'One', date: '12/3/24' } },
      }),
      expect.objectContaining({
        line: 4,
        text: 'Reuters, “Two,” 12/2/24',
        result: {
          ok: true,
          value: { outlet: 'Reuters', title: 'Two', date: '12/2/24', url: 'https://x.example/a' },
        },
      }),
      expect.objectContaining({ line: 5, text: 'x', confidence: 0 }),
    ],
  });
});

test.each<[string, string | undefined]>([
  ['<a href="https://x.example/a">Reuters, “T,” 12/3/24</a>', 'https://x.example/a'],
  ['Reuters, “<a href="https://x.example/a">T</a>,” 12/3/24', 'https://x.example/a'],
  ['Reuters, “T,” <a href="https://x.example/a">12/3/24</a>', 'https://x.example/a'],
  ['<a href="https://x.example/a">Reuters</a>, “T,” 12/3/24', 'https://x.example/a'],
  ['<a href="https://x.example/">Reuters</a>, “T,” 12/3/24', undefined],
  [
    '<a href="https://x.example">Reuters</a>, “<a href="https://x.example/a">T</a>,” 12/3/24',
    'https://x.example/a',
  ],
  ['Reuters, “T,” 12/3/24 (<a href="https://x.example/a">link</a>)', 'https://x.example/a'],
  [
    'Reuters, “T,” 12/3/24 <a href="https://x.example/a">link</a> | <a href="https://archive.ph/x">archived</a>',
    'https://x.example/a',
  ],
  ['Reuters, “T,” 12/3/24 <a href="https://archive.ph/x">archived</a>', 'https://archive.ph/x'],
  ['Reuters, “<a href="/search/label/T">T</a>,” 12/3/24', undefined],
  ['Reuters, “<a href="https://b.example/search/label/T">T</a>,” 12/3/24', undefined],
  ['Reuters, “<a href="javascript:alert(1)">T</a>,” 12/3/24', undefined],
])('%s → %s', (line, url) => {
  const { sources } = readPostSources(`<p>SOURCES</p><p>${line}</p>`, 'html');
  const draft = { outlet: 'Reuters', title: 'T', date: '12/3/24', ...(url && { url }) };
  expect(sources.map(({ result }) => result)).toEqual([{ ok: true, value: draft }]);
});

test('the links of a body, each once', () => {
  const body = `<p>He said “<a href="https://x.example/said">We will not go at all</a>” and
<a href="https://x.example/b">here</a>, <a href="https://x.example/b">there</a>,
<a href="https://www.own.example/2024/a">before</a>, <a href="#top">top</a>, <a href="mailto:a@b.example">mail</a>,
<a href="https://own.example/search/label/Iraq">Iraq</a>, <a href="https://x.example/p.jpg"><img src="x"></a>,
<a href="https://www.facebook.com/sharer/sharer.php?u=x">Share</a></p>
<p><a href="https://x.example/c">“What comes after the war?”</a></p>
<ul><li><a href="https://x.example/d">Iraq builds a new port</a></li></ul>`;
  const found = readPostLinks(body, 'html', 'https://own.example/2024/12/post.html');
  expect(
    found.map(({ line, text, confidence, result }) => [
      line,
      text,
      confidence,
      result.ok && result.value,
    ]),
  ).toEqual([
    [1, 'We will not go at all', 0.3, { url: 'https://x.example/said' }],
    [1, 'here', 0.3, { url: 'https://x.example/b' }],
    [
      6,
      '“What comes after the war?”',
      0.6,
      { url: 'https://x.example/c', title: 'What comes after the war?' },
    ],
    [
      7,
      'Iraq builds a new port',
      0.6,
      { url: 'https://x.example/d', title: 'Iraq builds a new port' },
    ],
  ]);
  expect(
    readPostLinks('See (https://x.example/a_(b)), https://y.example/c.', 'text').map(
      ({ text }) => text,
    ),
  ).toEqual(['https://x.example/a_(b)', 'https://y.example/c']);
});

test.each<[BodyForm, string]>([
  ['text', one],
  ['text', 'Al Mada, “1 < 2,” 12/3/24 <https://x.example>'],
  ['text', '- “One,” 12/3/24\n* two'],
  ['markdown', `# Post\n\n${one}`],
  ['markdown', `**SOURCES**\n\n${one}`],
  ['markdown', 'Reuters, “[One](https://x.example),” 12/3/24'],
  ['markdown', `---\ntitle: x\n---\n<p>${one}</p>`],
  ['markdown', `${one}  \n\\- “Two,” 12/4/24`],
  ['html', `<p>${one}</p>`],
  ['html', `${one}<br />\nmore`],
  ['html', `<!-- wp:paragraph -->\n<p>${one}</p>`],
  ['html', `<!DOCTYPE html>\n<html>`],
])('%s: %s', (form, body) => {
  expect(detectBodyForm(body)).toBe(form);
});
