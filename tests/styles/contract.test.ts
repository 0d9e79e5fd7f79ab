import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Article, articleTypes } from '../../src/domain/article.ts';
import { makeForeignStyle } from '../../src/styles/csl/makeForeignStyle.ts';
import { parseCslStyle } from '../../src/styles/csl/parseCslStyle.ts';
import { styles } from '../../src/styles/index.ts';
import type { OutputForm, Style, StyleOptions } from '../../src/styles/style.ts';
import { type ArticleFixture, toArticle } from './toArticle.ts';

function loadForeign(name: string): Style {
  const file = join(__dirname, '../../fixtures/styles/csl', `${name}.csl`);
  return makeForeignStyle(parseCslStyle(readFileSync(file, 'utf8'), file), name, file);
}

/** Every style that is registered, and some of anybody’s. */
const loaders: readonly (readonly [string, () => Promise<Style>])[] = [
  ...Object.entries(styles).map(([name, { load }]) => [name, load] as const),
  ...['autor-jahr', 'numbered', 'plain-notes'].map(
    (name) => [`${name}.csl`, async () => loadForeign(name)] as const,
  ),
];

const whole: ArticleFixture = {
  outlet: 'Al Mada',
  authors: [{ family: 'Al-Salhy', given: 'Suadad' }],
  title: 'Baghdad on the Borders',
  date: '2024-12-04',
  url: 'https://almada.example/1',
};
const { title: _title, ...noTitle } = whole;
const { date: _date, ...noDate } = whole;
const { outlet: _outlet, ...noOutlet } = whole;
const { authors: _authors, ...noAuthors } = whole;

const scripts: Readonly<Record<string, string>> = {
  Arabic: 'بغداد على الحدود … الفصائل تطالب بتدخل مباشر',
  Kurdish: 'هەولێر و بەغدا ڕێککەوتن',
  Russian: 'Ирак вводит войска на границу',
  Chinese: '伊拉克边境的局势',
  Hebrew: 'המיליציות בעיראק',
  emoji: '🇮🇶 Iraq 👨‍👩‍👧‍👦 votes ✅',
  combining: 'A\u0301\u0327\u0323 Ze\u0301 ṩ̈',
};

const hostile: Readonly<Record<string, string>> = {
  HTML: '<script>alert(1)</script><img src=x onerror="a()">&lt;b&gt;',
  LaTeX: '\\input{/etc/passwd} %$#_{}~^ \\end{document}',
  Markdown: '[x](javascript:a) **b** `c` <https://x.example> | # - ![y](z)',
  'terminal escapes': 'a\u001b[31mred\u001b]0;title\u0007\u009b2J\rb',
  'CSV formulas': '=HYPERLINK("https://x.example","y")',
  NUL: 'a\u0000b\u0000',
  'lone surrogates': 'a\ud800b\udc00',
  'bidi controls': 'a\u202eb\u2066c\u200fd',
  noncharacters: 'a\ufdd0b\ufdd3c\uffff',
  'names of objects': '__proto__',
  'a very long title': 'long title '.repeat(2000).trim(),
  'one long word': 'x'.repeat(20_000),
};

/** An article that has the text wherever a text can be. */
function withText(text: string): ArticleFixture {
  return {
    outlet: text,
    authors: [{ family: text, given: text }, { literal: text }],
    title: text,
    date: '2024-12-04',
    url: 'https://x.example/a?b=1&c=2',
    extra: { publisher: text, 'publisher-place': text, genre: text, archive_location: text },
  };
}

const cases: readonly (readonly [string, readonly ArticleFixture[]])[] = [
  ['one entry', [whole]],
  ['no title', [noTitle]],
  ['no date', [noDate]],
  ['no outlet', [noOutlet]],
  ['no author', [noAuthors]],
  ['nothing at all', [{}]],
  ['nothing but an address', [{ url: 'https://x.example/1' }]],
  ['every type', articleTypes.map((type) => ({ ...whole, type }))],
  ['every type without a title', articleTypes.map((type) => ({ ...noTitle, type }))],
  ['every type with nothing', articleTypes.map((type) => ({ type }))],
  ...Object.entries(scripts).map(([name, text]) => [name, [withText(text)]] as const),
  ...Object.entries(hostile).map(([name, text]) => [name, [withText(text), whole]] as const),
];

const forms: readonly OutputForm[] = ['text', 'markdown', 'html'];

/** All that any style can be told. */
const told: Partial<StyleOptions> = {
  links: true,
  archived: true,
  blog: { dateForm: 'long', order: 'date', group: true, ignoreArticles: ['de', 'fr'] },
};

// Carriage return, tab and the like are none of a bibliography’s either; a byte order mark is not asked for.
const raw = /[^\P{Cc}\n]|[\u202d\u202e]/u;

function toArticles(fixtures: readonly ArticleFixture[]): Article[] {
  return fixtures.map(toArticle);
}

/** What every printed bibliography keeps to. */
function checkPrinted(printed: string, form: OutputForm): void {
  expect(printed).toMatch(/[^\n]\n$/);
  expect(printed).not.toMatch(raw);
  expect(printed).not.toMatch(/CSL STYLE ERROR|undefined|\[object|NaN/);
  if (form === 'html') checkHtml(printed);
}

/** Only the tags that editors of blogs keep, no class, no script, no other address than a web one. */
function checkHtml(html: string): void {
  const rest = html
    .replace(/<\/?(?:p|b|i|sup|sub|ol|li|span)>|<br>|<\/a>/g, '')
    .replace(/<a href="https?:\/\/[^"<>]*"(?: dir="auto")?>/g, '')
    .replace(/<span (?:dir="auto"|style="font-variant: small-caps")>/g, '');
  expect(rest).not.toMatch(/[<>]/);
}

describe.each(loaders)('%s', (_name, load) => {
  test.each(forms)('prints nothing for no articles, as %s', async (form) => {
    const style = await load();
    if (!style.forms.includes(form)) return;
    expect(await style.format([], { form, heading: style.heading })).toBe('');
    expect(await style.format([], { ...told, form, heading: 'x' })).toBe('');
  });

  test.each(cases)('prints %s, the same whatever the order', async (_case, fixtures) => {
    const style = await load();
    const articles = toArticles(fixtures);
    for (const form of style.forms) {
      for (const options of [{}, told]) {
        const given = { ...options, form, heading: style.heading };
        const printed = await style.format(articles, given);
        checkPrinted(printed, form);
        expect(await style.format(articles.toReversed(), given)).toBe(printed);
      }
    }
  });

  test.each(cases)('cites %s, twice each', async (_case, fixtures) => {
    const style = await load();
    const { citing } = style;
    if (citing === undefined) return;
    const articles = toArticles(fixtures);
    const cite = { prefix: '', suffix: '', locator: undefined, withoutAuthor: false };
    const clusters = [...articles, ...articles].map(({ key }) => [{ ...cite, key }]);
    for (const way of citing.ways) {
      for (const form of style.forms) {
        const options = { ...told, form, way, heading: undefined };
        const { texts, list } = await citing.cite(clusters, articles, options);
        expect(texts).toHaveLength(clusters.length);
        for (const text of texts) {
          if (way === 'list') expect(text).toBe('');
          else checkPrinted(`${text}\n`, form);
        }
        checkPrinted(list, form);
      }
    }
  });

  test('says of itself what it heeds, and heeds it', async () => {
    const style = await load();
    const articles = toArticles([
      { ...whole, extra: { 'archive-url': 'https://archive.ph/AbC1d' } },
      { ...whole, title: 'Der Anfänger', outlet: 'Der Spiegel', date: '2023-01-02' },
      { ...whole, title: 'Ende' },
    ]);
    const variants: Readonly<Record<string, Partial<StyleOptions>>> = {
      archived: { archived: true },
      bom: { bom: true },
      'date-form': { blog: { dateForm: 'long' } },
      order: { blog: { order: 'date' } },
      group: { blog: { group: false } },
      'ignore-articles': { blog: { ignoreArticles: ['de'] } },
      ascii: { ascii: 'romanize' },
    };
    const plain = await style.format(articles, { form: 'text', heading: undefined });
    for (const [name, variant] of Object.entries(variants)) {
      const printed = await style.format(articles, {
        ...variant,
        form: 'text',
        heading: undefined,
      });
      const heeds = style.heeds?.some((heeded) => heeded === name) === true;
      expect([name, printed !== plain]).toEqual([name, heeds]);
    }
    if (!style.forms.includes('html')) return;
    const options = { form: 'html', heading: undefined } as const;
    const linked = await style.format(articles, { ...options, links: true });
    expect(await style.format(articles, { ...options, links: false })).not.toMatch(/<a /);
    if (plain.includes('https://') || style.name === 'blog') expect(linked).toMatch(/<a /);
    expect(linked.replace(/<\/?a[ >][^<]*?>|<\/a>/g, '')).toBe(
      await style.format(articles, { ...options, links: false }),
    );
  });
});
