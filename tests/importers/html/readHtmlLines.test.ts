import type { BodyLine } from '../../../src/importers/html/bodyLine.ts';
import { readHtmlLines } from '../../../src/importers/html/readHtmlLines.ts';

/** A line as `3 h2 - text [link](url)`, with its paragraph where it differs from the line before. */
function show({ line, text, links, level, isItem }: BodyLine): string {
  const marks = [...(level > 0 ? [`h${level}`] : []), ...(isItem ? ['-'] : [])];
  const linked = links.map(({ url, start, end }) => `[${text.slice(start, end)}](${url})`);
  return [String(line), ...marks, text, ...linked].join(' ');
}

test.each<[string, string, string[]]>([
  ['paragraphs', '<p>One</p>\n<p>Two\nthree</p>', ['1 One', '2 Two three']],
  ['paragraphs that are not closed', '<p>One<p>Two', ['1 One', '1 Two']],
  ['breaks', 'One<br>Two<BR/>\n<br />Three', ['1 One', '1 Two', '2 Three']],
  [
    'blocks of every kind',
    '<div>One<div>Two</div>Three</div>Four',
    ['1 One', '1 Two', '1 Three', '1 Four'],
  ],
  ['items', '<ul><li>One<li><p>Two</p></ul>', ['1 - One', '1 Two']],
  [
    'headings',
    '<h2 class="x">One</h2><b>Two</b><p><strong>T</strong>hree</p>',
    ['1 h2 One', '1 h7 Two', '1 Three'],
  ],
  [
    'cells',
    '<table><tr><td>One</td><td>two</td></tr><tr><th>Three</th></tr></table>',
    ['1 One two', '1 Three'],
  ],
  [
    'white space',
    '<p>\u00a0One&nbsp;&nbsp;two\t\u200b three&#8203;</p><p>&nbsp;</p>',
    ['1 One two three'],
  ],
  [
    'entities',
    '<p>A &amp; B &lt;b&gt; &#8217; &#x2019; &rsquo; &copy &nosuch;</p>',
    ['1 A & B <b> ’ ’ ’ © &nosuch;'],
  ],
  ['a character beyond the first plane', '<p>&#128240;</p>', ['1 📰']],
  [
    'Word',
    '<!--[if mso]><p>x</p><![endif]--><p class="MsoNormal"><span>One\r\n two<o:p></o:p></span></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>',
    ['1 One two'],
  ],
  [
    'links',
    '<p>A <a class="x" href=" https://x.example/?a=1&amp;b=2 ">link</a> here</p>',
    ['1 A link here [link](https://x.example/?a=1&b=2)'],
  ],
  [
    'a link over two lines',
    '<a href="u">One<br>two</a> three',
    ['1 One [One](u)', '1 two three [two](u)'],
  ],
  ['a link that is not closed', '<a href=u>One <a href=v>two</a>', ['1 One two [One](u) [two](v)']],
  ['a link around blanks', '<p>One<a href="u"> </a>two<a href="v"></a></p>', ['1 One two']],
  [
    'scripts and styles',
    '<script>"<p>x</p>"</script><style>p{}</style><title>x</title><p>One</p>',
    ['1 One'],
  ],
  [
    'comments, CDATA and instructions',
    '<!-- <p>x</p> --><?php x ?><![CDATA[x]]><p>One</p>',
    ['1 One'],
  ],
  [
    'text of an older WordPress',
    'One\ntwo\n\nThree <b>x</b>\n<ul>\n <li>Four\n five</li>\n</ul>',
    ['1 One', '2 two', '4 Three x', '6 - Four five'],
  ],
  ['hard-wrapped text with breaks', 'One\ntwo<br />\n<br />\nThree', ['1 One two', '4 Three']],
  ['preformatted text', '<pre>One\ntwo</pre>', ['1 One', '2 two']],
  ['what is no tag', '1 < 2 <3 > 4', ['1 1 < 2 <3 > 4']],
  ['nothing', '', []],
])('%s', (_what, html, lines) => {
  expect(readHtmlLines(html).map(show)).toEqual(lines);
});

test('lines of one paragraph are known as such, an empty line ends it', () => {
  const blocks = readHtmlLines('<p>1<br>1</p><p>2</p><div>3<br>3<br><br>4<br>&nbsp;<br>5</div>');
  const groups = blocks.map(({ text, block }) => [text, block]);
  for (const [text, block] of groups) {
    for (const [other, another] of groups) expect(block === another).toBe(text === other);
  }
});
