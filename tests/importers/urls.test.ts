import { readUrlLine } from '../../src/importers/urls/readUrlLine.ts';
import { makeLineSplitter } from '../../src/importers/urls/splitLines.ts';
import { urls } from '../../src/importers/urls.ts';

const u = 'https://a.example/1';

test.each([
  [u, [[u]]],
  [`${u} | One | Two`, [[u, 'One | Two']]],
  [`${u} | ${u}`, [[u]]],
  [`One: ${u}.`, [[u, 'One']]],
  [`One – ${u} (later)`, [[u, 'One', 'later']]],
  [`- [ ] ${u}`, [[u]]],
  [`[One](${u}_(b)) by Ann`, [[`${u}_(b)`, 'One', 'by Ann']]],
  [`[One [2]](${u})`, [[u, 'One [2]']]],
  [`${u} so it goes`, [[u, undefined, 'so it goes']]],
  [`${u}, https://b.example`, [[u], ['https://b.example']]],
  [`see (${u}).`, [[u, 'see']]],
  ['no address', []],
  ['[One](two.html)', []],
])('%s', (line, expected) => {
  const found = readUrlLine(line).map(({ url, title, note }) => [url, title, note]);
  expect(found).toEqual(expected.map(([url, title, note]) => [url, title, note]));
});

test.each([
  ['brackets', '['],
  ['brackets in brackets', '[[a]'],
  ['closed brackets', ']('],
  ['addresses', 'http://'],
  ['closing marks', `${u})))...`],
  ['dashes', ' - '],
])('a line of %s takes no time', (_what, text) => {
  const line = `${text.repeat(20_000 / text.length)}](https://x`;
  const start = performance.now();
  readUrlLine(line);
  expect(performance.now() - start).toBeLessThan(200);
});

test.each([
  ['a\r\nb\rc\nd', ['a', 'b', 'c', 'd']],
  ['a\n\nb\n', ['a', '', 'b', '']],
  ['', ['']],
])('%j has the same lines in pieces of any length', (text, expected) => {
  for (const length of [1, 2, 3, 100]) {
    const split = makeLineSplitter();
    const lines = [];
    for (let at = 0; at < text.length; at += length)
      lines.push(...split(text.slice(at, at + length), false));
    lines.push(...split('', true));
    expect(lines.map((found) => found.text)).toEqual(expected);
    expect(lines.map(({ line }) => line)).toEqual(expected.map((_, at) => at + 1));
  }
});

test.each([
  [`${u}\n${u}2\n`, 0.9],
  [`- [One](${u})\n- [Two](${u})\n`, 0.9],
  [`title,url\nOne,${u}\nTwo,${u}\n`, 0.3],
  [`Al Mada, “One,” 12/4/24 ${u}\nReuters, “Two,” 12/5/24 ${u}\n`, 0],
  ['A text without any.\nNone at all.\n', 0],
  [`<a href="${u}">One</a>`, 0],
  [`["${u}"]`, 0],
])('%j looks like a list by %d', (head, likeness) => {
  expect(urls.looksLike(head)).toBeLessThanOrEqual(likeness);
  if (likeness > 0.5) expect(urls.looksLike(head)).toBe(likeness);
});
