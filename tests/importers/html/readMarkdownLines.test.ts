import type { BodyLine } from '../../../src/importers/html/bodyLine.ts';
import { readMarkdownLines } from '../../../src/importers/html/readMarkdownLines.ts';

function show({ line, text, links, level, isItem }: BodyLine): string {
  const marks = [...(level > 0 ? [`h${level}`] : []), ...(isItem ? ['-'] : [])];
  const linked = links.map(({ url, start, end }) => `[${text.slice(start, end)}](${url})`);
  return [String(line), ...marks, text, ...linked].join(' ');
}

test.each<[string, string, string[]]>([
  ['lines', 'One\ntwo  \nthree\r\n\r\nFour', ['1 One', '2 two', '3 three', '5 Four']],
  [
    'headings',
    '# One\n### Two ###\n**Three**\n#four',
    ['1 h1 One', '2 h3 Two', '3 h7 Three', '4 #four'],
  ],
  [
    'underlined headings and rules',
    'One\n===\nTwo\n---\n***\nThree',
    ['1 One', '3 Two', '6 Three'],
  ],
  [
    'items',
    '- One\n* two\n+ three\n1. four\n  - five\n[^a]: six',
    ['1 - One', '2 - two', '3 - three', '4 - four', '5 - five', '6 - six'],
  ],
  ['an escaped mark', '\\- One\n1\\. two', ['1 - One', '2 1. two']],
  [
    'escapes and references',
    'A \\*b\\* \\\\ &amp; &lt; &#126; &#x2019; \\q &x;',
    ['1 A *b* \\ & < ~ ’ \\q &x;'],
  ],
  ['emphasis', '*a* **b** _c_ __d__ `e` snake_case 2 * 3 ~x', ['1 a b c d e snake_case 2 * 3 ~x']],
  [
    'links',
    '[a](https://x.example/b_(c)) [d](<https://y.example> "t") ![e](f.png)',
    ['1 a d e [a](https://x.example/b_(c)) [d](https://y.example)'],
  ],
  [
    'links by name',
    '[a][n] [B] [c]\n\n[n]: https://x.example\n[b]: <https://y.example>',
    ['1 a B [c] [a](https://x.example) [B](https://y.example)'],
  ],
  [
    'addresses',
    '<https://x.example> and (https://y.example/a).',
    [
      '1 https://x.example and (https://y.example/a). [https://x.example](https://x.example) [https://y.example/a](https://y.example/a)',
    ],
  ],
  ['no links', '[a] (b) [c]( [d](e f) \\[g](h)', ['1 [a] (b) [c]( [d](e f) [g](h)']],
  [
    'HTML in it',
    'One<br>two <b>three</b> <a href="https://x.example">four</a>',
    ['1 One', '1 two three four [four](https://x.example)'],
  ],
  ['quotations', '> One\n> > two', ['1 One', '2 two']],
  ['code', '```\nx\n```\nOne', ['4 One']],
  ['comments', '<!-- a -->\nOne\n<!-- b\nc -->\nTwo', ['2 One', '5 Two']],
  ['front matter', '---\ntitle: x\n---\nOne', ['4 One']],
  ['TOML', '+++\nx = 1\n+++\nOne', ['4 One']],
  ['front matter that does not end', '---\ntitle: x\n', ['2 title: x']],
])('%s', (_what, markdown, lines) => {
  expect(readMarkdownLines(markdown).map(show)).toEqual(lines);
});
