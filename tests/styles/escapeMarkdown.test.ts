import { spawnSync } from 'node:child_process';
import {
  escapeLineStart,
  escapeMarkdown,
  toLinkDestination,
} from '../../src/styles/escapeMarkdown.ts';

test.each([
  ['*a* _b_ `c`', '\\*a\\* \\_b\\_ \\`c\\`'],
  ['[a](b)', '\\[a\\](b)'],
  ['<b> & &amp;', '&lt;b&gt; &amp; &amp;amp;'],
  ['{{ x }}', '\\{\\{ x \\}\\}'],
  ['https://a_b www.x', 'https\\://a\\_b www\\.x'],
  ['a.b -- c- ...', 'a.b \\-\\- c- \\.\\.\\.'],
  ['Pro-Iranian (x) 5+5=10!', 'Pro-Iranian (x) 5+5=10!'],
])('%s', (text, escaped) => {
  expect(escapeMarkdown(text)).toBe(escaped);
});

test.each([
  ['# x', '\\# x'],
  ['- x', '\\- x'],
  ['+ x', '\\+ x'],
  ['=', '\\='],
  ['1. x', '1\\. x'],
  ['12) x', '12\\) x'],
  ['(a) x', '(a\\) x'],
  ['3.5 x', '3.5 x'],
  ['Al Mada', 'Al Mada'],
])('at the start of a line: %s', (line, escaped) => {
  expect(escapeLineStart(line)).toBe(escaped);
});

test('a link’s destination cannot end early', () => {
  expect(toLinkDestination('https://x.org/<a> b\\?c=1&copy=2')).toBe(
    '<https://x.org/%3Ca%3E%20b%5C?c=1&amp;copy=2>',
  );
});

const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;
const samples = [
  '*a* _b_ __c__ `d` ~~e~~ ~f~ ^g^ $h$ $$i$$ |j| <k> &l; &amp; [m](n) ![o](p) [q][r] [^1] \\s\\',
  '# a',
  '## b',
  '- c',
  '+ d',
  '* e',
  '1. f',
  '2) g',
  '(a) h',
  '(@) i',
  'A.  j',
  '> k',
  '---',
  '***',
  '===',
  ': l',
  '| m | n |',
  '    o',
  '% p',
  '~~~',
  '```',
  '<!-- q -->',
  '@key [@key] -@key',
  ':smile:',
  '{.class}',
  '{{ site.title }} {% raw %}',
  'https://example.org/a_b_c www.example.org a@b.org',
  'a...b -- c --- d',
  '::: div',
  'Al Mada',
  'i. roman',
  '#. auto',
  'Table: x',
  '1986\\. A great year',
  '++ins++ ==mark==',
  '[ ] todo',
  '[x]: https://x.org',
  '“curly” ‘quotes’ ’90s',
  'a\\',
  '*',
  '_',
  'العراق: ما يحدث',
];

(hasPandoc ? test : test.skip).each(['markdown', 'gfm', 'commonmark_x'])(
  'pandoc shows every sample as it was typed, read as %s',
  (dialect) => {
    const tidy = samples.map((sample) => sample.trim());
    const paragraphs = tidy.map((sample) => {
      const line = escapeLineStart(escapeMarkdown(sample));
      return `${line}  \n${escapeLineStart(escapeMarkdown(`- ${sample}`))}`;
    });
    const made = spawnSync('pandoc', ['-f', dialect, '-t', 'json'], {
      input: paragraphs.join('\n\n'),
      encoding: 'utf8',
    });
    expect(made.stderr).toBe('');
    const shown: unknown[] = JSON.parse(made.stdout).blocks.map(showBlock);
    expect(shown).toEqual(
      tidy.map((sample) => `Para: ${sample}\n- ${sample}`.replace(/ {2}/g, ' ')),
    );
  },
);

type Inline = { t: string; c?: unknown };

function showBlock(block: { t: string; c: Inline[] }): string {
  return block.t === 'Para' ? `Para: ${block.c.map(showInline).join('')}` : JSON.stringify(block);
}

function showInline(inline: Inline): string {
  if (inline.t === 'Str') return String(inline.c);
  if (inline.t === 'Quoted') {
    const [{ t }, inside] = inline.c as [{ t: string }, Inline[]];
    const text = inside.map(showInline).join('');
    return t === 'DoubleQuote' ? `“${text}”` : `‘${text}’`;
  }
  return { Space: ' ', LineBreak: '\n' }[inline.t] ?? JSON.stringify(inline);
}
