import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDraft } from '../../../src/domain/checkDraft.ts';
import { parseSourceLines } from '../../../src/importers/sourceLine.ts';
import { formatBlogLine } from '../../../src/styles/blog.ts';
import { type ArticleFixture, toArticle } from '../../styles/toArticle.ts';

const root = join(__dirname, '../../../fixtures/import/sources');

function print(draft: object): string {
  const checked = checkDraft(draft, {});
  if (!checked.ok) throw new Error(checked.problems[0]?.message);
  const { issued, ...fixture } = checked.article;
  return formatBlogLine({ ...toArticle(fixture as ArticleFixture, 0), issued });
}

test.each(['published', 'wild-lines', 'groups', 'other-scripts'])(
  'what is read of %s with full confidence prints back to the same line',
  (name) => {
    const text = readFileSync(join(root, name, 'input.txt'), 'utf8');
    const sure = parseSourceLines(text).filter(({ confidence }) => confidence === 1);
    expect(sure.length).toBeGreaterThan(0);
    for (const { text: line, result } of sure) {
      expect(result.ok && print(result.value)).toBe(line);
    }
  },
);

test.each<[string, number]>([
  ['Al Mada, “Title,” 12/4/24', 1],
  ['Al Mada, “Title?” 12/4/24', 1],
  ['Al Mada, “Title”', 1],
  ['“Title,” 12/4/24', 1],
  ['Al Mada, “It is “Facebook talk,”” December 2024', 1],
  ['Al-Salhy, Suadad, “Title,” Middle East Eye, 12/6/24', 1],
  ['Reuters, “Title,” Al Mada, 12/6/24', 0.8],
  ['Al Mada, "Title," 12/4/24', 0.95],
  ['Al Mada, “Title,” 12/4/2024', 0.95],
  ['Al Mada, “Title,” 12/04/24', 0.95],
  ['Al Mada, “Title” 12/4/24', 0.9],
  ['Al Mada “Title,” 12/4/24', 0.85],
  ['Al Mada: “Title,” 12/4/24', 0.95],
  ['• Al Mada, “Title,” 12/4/24', 0.98],
  ['Al Mada, “Title,” 12/4/24 https://example.org/a', 0.98],
  ['12/4/24 - Al Mada, “Title”', 0.9],
  ['John Smith, “Title,” Al Mada, 12/4/24', 0.8],
  ['Gerges, Fawaz, ISIS, A History, Princeton University Press, 2016', 0.8],
  ['Al Mada, “Title,” 13/45/24', 0.6],
  ['Iraq to build a new port in Basra - Reuters, 12/2/24', 0.6],
  ['Smith, John, “Title,” 12/7/24', 0.4],
  ['John Smith and Mary Jones, “Title,” Al Mada, 12/4/24', 0.4],
  ['Al Mada, Iraq, “spectator” in Syria, 12/4/24', 0.4],
  ['Reuters. (2024, December 6). “Title.”', 0],
  ['[Reuters] “Title,” 12/6/24', 0.85],
  ['Reuters,“Title,”12/6/24', 0.9],
  ['Reuters, “One,” 12/6/24; AFP, “Two,” 12/7/24', 0.3],
  ['Reuters, "One," 12/6/24 AFP, "Two," 12/7/24', 0.28],
  ['Reuters, “Title,” March 2024 issue', 0.32],
  ['Reuters, “Title” (in Arabic), 12/6/24', 0.29],
  ['Author’s interview with John Smith, “a leader,” Baghdad, 12/6/24', 0.32],
  ['By Suadad al-Salhy, “Title,” MEE, 12/6/24', 0.32],
  ['Al-Ali, Zaid, The Struggle, Yale University Press, New Haven, 2014', 0.4],
  ['Al Mada', 0],
])('%s: %d', (line, confidence) => {
  expect(parseSourceLines(line)[0]?.confidence).toBe(confidence);
});
