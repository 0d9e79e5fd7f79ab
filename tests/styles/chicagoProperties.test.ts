import fc from 'fast-check';
import { chicagoStyle } from '../../src/styles/chicago.ts';
import { chicagoAuthorDateStyle } from '../../src/styles/chicagoAuthorDate.ts';
import { arbitraryArticles } from './arbitraryArticle.ts';

const options = { heading: undefined } as const;

describe.each([chicagoStyle, chicagoAuthorDateStyle])(
  '$name, whatever the articles hold',
  (style) => {
    test('prints an entry each, a paragraph with no markup but italics', async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryArticles, async (articles) => {
          const html = await style.format(articles, { ...options, form: 'html' });
          expect(html.match(/^<p>.*<\/p>$/gm)).toHaveLength(articles.length);
          expect(html.replace(/<\/?[pi]>/g, '')).not.toMatch(/[<>]/);
        }),
      );
    });

    test('prints the same in any order, one line an entry, nothing that drives a terminal', async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryArticles, async (articles) => {
          const text = await style.format(articles, { ...options, form: 'text' });
          expect(await style.format(articles.toReversed(), { ...options, form: 'text' })).toBe(
            text,
          );
          expect(text.trimEnd().split('\n\n')).toHaveLength(articles.length);
          expect(text).not.toMatch(/[^\P{Cc}\n]|[\ufdd0-\ufdef]/u);
        }),
      );
    });
  },
);

const base = {
  key: 'long',
  type: 'article-newspaper',
  title: 'Title',
  outlet: undefined,
  authors: [],
  issued: undefined,
  url: undefined,
  language: undefined,
  note: undefined,
  tags: [],
  extra: {},
  added: '2024-12-12T00:00:00.000Z',
  citations: [],
} as const;

test.each([
  ['title', 'a', (title: string) => ({ title })],
  ['title', '"', (title: string) => ({ title })],
  ['title', "d'x ", (title: string) => ({ title })],
  ['title', '<i>', (title: string) => ({ title })],
  ['title', 'word ', (title: string) => ({ title })],
  ['outlet', 'word ', (name: string) => ({ outlet: { name, sortName: undefined } })],
  ['family name', "d'x ", (family: string) => ({ authors: [{ family, given: 'A' }] })],
  ['given name', 'A.', (given: string) => ({ authors: [{ family: 'A', given }] })],
  ['number', '1 a ', (number: string) => ({ type: 'report' as const, extra: { number } })],
  ['number of volumes', '1-', (n: string) => ({ type: 'book' as const, extra: { volume: n } })],
])(
  'a %s of a hundred thousand times %j takes no longer than a page',
  async (_what, unit, toFields) => {
    const started = performance.now();
    const article = { ...base, ...toFields(unit.repeat(100_000)) };
    const printed = await chicagoStyle.format([article], { ...options, form: 'text' });
    expect(performance.now() - started).toBeLessThan(60_000);
    expect(printed.length).toBeGreaterThan(200);
  },
);
