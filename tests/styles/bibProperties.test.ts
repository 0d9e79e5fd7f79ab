import fc from 'fast-check';
import { biblatexStyle } from '../../src/styles/biblatex.ts';
import { bibtexStyle } from '../../src/styles/bibtex.ts';
import { arbitraryArticles } from './arbitraryArticle.ts';

const options = { form: 'text', heading: undefined } as const;

describe.each([bibtexStyle, biblatexStyle])('$name, whatever the articles hold', (style) => {
  test('closes every brace where it opened it, a field a line', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryArticles, async (articles) => {
        const printed = await style.format(articles, options);
        const entries = printed.split('\n}\n').slice(0, -1);
        expect(entries).toHaveLength(articles.length);
        for (const entry of entries) {
          const [head, ...fields] = entry.trimStart().split('\n');
          expect(head).toMatch(/^@[a-z]+\{key\d,$/);
          for (const field of fields) {
            expect(field).toMatch(
              /^ {2}[a-z][a-z0-9-]* = (?:\{.*\}|[a-z]{3}(?: # (?:"[^"{}]*"|[a-z]{3}))*),$/,
            );
            expect(isBalanced(field)).toBe(true);
          }
        }
      }),
    );
  });

  test('holds no control or noncharacter, and no field twice', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryArticles, async (articles) => {
        const printed = await style.format(articles, options);
        expect(printed).not.toMatch(/[^\P{Cc}\n]|[\ufdd0-\ufdef]/u);
        for (const entry of printed.split('\n}\n')) {
          const names = [...entry.matchAll(/^ {2}([a-z0-9-]+) = /gm)].map((match) => match[1]);
          expect(new Set(names).size).toBe(names.length);
          expect(names).not.toContain('crossref');
        }
      }),
    );
  });
});

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
