import type { DraftProblem, Mark } from '../../src/drafts/draft.ts';
import { parseDraft } from '../../src/drafts/parseDraft.ts';

function find(text: string, dialect: 'markdown' | 'html' = 'markdown'): string[] {
  return parseDraft(text, dialect).marks.map(({ start, end }) => text.slice(start, end));
}

describe('what is a citation', () => {
  test.each([
    ['a [@key] b', ['[@key]']],
    ['[see @a, p. 3; -@b, who knows]', ['[see @a, p. 3; -@b, who knows]']],
    ['[@a][@b] [@c] (so)', ['[@a]', '[@b]', '[@c]']],
    ['see cite:key. <cite:k2>, [words](cite:k3)', ['cite:key', '<cite:k2>', '[words](cite:k3)']],
    ['[@{odd.}], [@a.b:c/d-e].', ['[@{odd.}]', '[@a.b:c/d-e]']],
    ['[@c](see this)', ['[@c]']],
    ['a <b [@yes] and ``[@also]', ['[@yes]', '[@also]']],
    [
      '# Head [@a]\n> quoted [@b]\n\n- item [@c]\n\n  more [@d]\n\n| [@e] |',
      ['[@a]', '[@b]', '[@c]', '[@d]', '[@e]'],
    ],
    ['text\n    [@lazy]', ['[@lazy]']],
    ['<!-- note --> [@a]', ['[@a]']],
    ['^[see [@n] there] ^[@m, 4]', ['[@n]', '@m, 4']],
    ['[@ä]', ['[@ä]']],
  ])('%j', (text, marks) => {
    expect(find(text)).toEqual(marks);
  });
});

describe('what is none', () => {
  test.each([
    'Mail a@b.c or [a@b.c], @handle, [@], [ @ ].',
    'In `[@code]` and `` `[@code]` ``, and `across\n[@lines]`.',
    '```\n[@fenced]\n```\n\n~~~ md\n[@a]\n~~~',
    '````\n```\n[@inner]\n```\n````',
    '- item\n\n      [@code]\n\n  ```\n  [@fenced]\n  ```',
    '> ```\n> [@fenced]',
    'text\n\n    [@indented]\n\n\t[@tab]',
    '<!-- [@comment]\n\n[@still] -->',
    'a <!-- [@comment] --> b <a title="[@tag]">x</a> <code>[@code]</code>',
    '<pre>\n[@raw]\n\n[@raw]</pre>\n\n<script>\n"[@raw]"\n</script>',
    '---\ntitle: "[@front]"\n---\n\n+++',
    '\ufeff+++\ntitle = "[@front]"\n+++\n',
    '\\[@escaped] [\\@escaped] cite\\:escaped excite:none http://x.y/cite:none',
    '[@link](https://x.y) [w [@in] link](<https://x.y> "t") ![@alt](x.png)',
    '[@ref][r] [@short]\n\n[r]: https://x.y\n[@short]: https://x.y',
    'https://x.y/[@url] <https://x.y/[@url]>',
    '[@a; and more] [see [@a] @b][x]'.replace('[see [@a] @b][x]', ''),
    '<!-- cite:sources -->\n[@listed]\n<!-- /cite:sources -->',
  ])('%j', (text) => {
    expect(find(text)).toEqual([]);
  });

  test('in HTML code, comments, tags and scripts; indented text is text', () => {
    const text =
      '<p>\n    [@a] <code>[@no]</code> <a href="[@no]">cite:b</a></p><pre>[@no]</pre><!-- [@no] --><script>[@no]</script>\n<p>`[@c]`</p>';
    expect(find(text, 'html')).toEqual(['[@a]', 'cite:b', '[@c]']);
  });
});

test.each<[string, Partial<Mark['cluster'][number]>[]]>([
  ['[@key]', [{ key: 'key', prefix: '', suffix: '', locator: undefined, withoutAuthor: false }]],
  [
    '[see @a, p. 3, on *this*; -@b]',
    [
      { key: 'a', prefix: 'see', suffix: ', on *this*', locator: { label: 'page', value: '3' } },
      { key: 'b', withoutAuthor: true, prefix: '' },
    ],
  ],
  ['[@a [sic; so] it]', [{ key: 'a', suffix: ' [sic; so] it' }]],
  ['[@{odd.}, 4]', [{ key: 'odd.', locator: { label: 'page', value: '4' } }]],
])('%j says %j', (text, cites) => {
  expect(parseDraft(text, 'markdown').marks[0]?.cluster).toMatchObject(cites);
});

test.each<[string, DraftProblem['code'], number]>([
  ['a\n\n```\n[@x]', 'code.unclosed', 3],
  ['<pre>\n[@x]', 'code.unclosed', 0],
  ['a\n\n<!-- b\n\nc', 'comment.unclosed', 3],
  ['<!-- cite:sources -->\nx', 'section.unclosed', 0],
  ['<!-- cite:sources -->\n<!-- cite:sources -->\n<!-- /cite:sources -->', 'section.unclosed', 0],
  ['a\n\n<!-- /cite:sources -->', 'section.unopened', 3],
  [
    '<!-- cite:sources -->\n<!-- /cite:sources -->\n<!-- cite:sources -->\n<!-- /cite:sources -->',
    'section.second',
    45,
  ],
  ['see [@a, @b]', 'cluster.crowded', 4],
])('%j: %s', (text, code, at) => {
  expect(parseDraft(text, 'markdown').problems).toEqual([{ code, at }]);
  if (code !== 'cluster.crowded' && !text.includes('```')) {
    expect(parseDraft(text, 'html').problems).toEqual([{ code, at }]);
  }
});

test.each([
  ['[@a](x)', ['a'], 'link'],
  ['[w [@b] w](x)', ['b'], 'link'],
  ['https://x.y/[@c]', ['c'], 'address'],
  ['[@d; and more]', ['d'], 'part'],
])('%j is left alone, and known to be', (text, keys, why) => {
  expect(parseDraft(text, 'markdown').leftAlone).toMatchObject([{ keys, why }]);
});

test.each([
  ['[^1]: See [@a].\n\n    And [@b].', [true, true]],
  ['^[@a] [@b]', [true, false]],
  ['x^[see [@a]] [@b]', [true, false]],
])('%j: what stands in a footnote', (text, inNotes) => {
  expect(parseDraft(text, 'markdown').marks.map(({ isInNote }) => isInNote)).toEqual(inNotes);
});

test.each([
  '[@',
  '[',
  ']',
  '[]',
  '[a](',
  '<a ',
  '<!-- ',
  'x <!--\n\n',
  '> ',
  '- ',
  '* ',
  '`',
  '` `` ',
  '\\',
  '```\n',
  '<pre>\n',
  'http://',
  'cite:',
  '@a',
  '^[',
  '[a]: b\n',
  '[@a][b]',
  '\r',
  '\0',
  '1. ',
  '[@a, 1, ',
  '[@',
])('half a million characters of %j are read in linear time', (piece) => {
  const text = `${piece.repeat(500_000 / piece.length)} [@a]${' [@a, 3] cite:b'.repeat(5000)}`;
  const start = performance.now();
  parseDraft(text, 'markdown');
  parseDraft(text, 'html');
  expect(performance.now() - start).toBeLessThan(3000);
});
