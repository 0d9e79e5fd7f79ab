import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { printNotes } from '../../src/commands/export/printNotes.ts';
import { findStyle } from '../../src/styles/index.ts';
import { outputForms, type Style, type StyleOptions } from '../../src/styles/style.ts';
import { type ArticleFixture, toArticle } from './toArticle.ts';

/** One folder a style and option: `options.json`, and what the articles beside the folders then look like. */
interface Case {
  readonly style: string;
  readonly options: Partial<StyleOptions>;
  /** The keys of notes to print instead of a list. */
  readonly notes?: readonly string[];
  /** The keys of the articles to take; all where it is not there. */
  readonly only?: readonly string[];
}

const root = join(__dirname, '../../fixtures/styles/options');
const files = { text: 'expected.txt', html: 'expected.html', markdown: 'expected.md' } as const;
const readJson = (...path: readonly string[]) =>
  JSON.parse(readFileSync(join(root, ...path), 'utf8'));
const fixtures: ArticleFixture[] = readJson('articles.json');
const articles = fixtures.map(toArticle);
const folders = readdirSync(root).filter((name) => name !== 'articles.json');

async function load(name: string): Promise<Style> {
  const style = await findStyle(name)?.load();
  if (style === undefined) throw new Error(`no style ${name}`);
  return style;
}

describe.each(folders)('fixtures/styles/options/%s', (name) => {
  const { style: styleName, options: given, notes, only }: Case = readJson(name, 'options.json');

  const wanted = articles.filter(({ key }) => only?.includes(key) !== false);

  test.each(outputForms)('as %s', async (form) => {
    const style = await load(styleName);
    const options = {
      ...given,
      form,
      heading: notes ? (style.notesHeading ?? 'Notes') : style.heading,
    };
    const print = async (list: typeof articles) => {
      if (notes === undefined) return style.format(list, options);
      const noted = notes.map((key) => {
        const article = list.find((one) => one.key === key);
        if (article === undefined) throw new Error(`no article ${key}`);
        return { article, locator: undefined };
      });
      return printNotes(noted, style, options);
    };
    const printed = await print(wanted);
    const file = join(root, name, files[form]);
    if (process.env['UPDATE_GOLDEN']) writeFileSync(file, printed);
    expect(printed).toBe(readFileSync(file, 'utf8'));
    expect(await print(wanted.toReversed())).toBe(printed);
  });
});

test('options as nothing set are those of published sections', async () => {
  const style = await load('blog');
  for (const form of outputForms) {
    const options = { form, heading: 'SOURCES' } as const;
    const blog = {
      dateForm: 'mdy',
      order: 'outlet',
      group: true,
      ignoreArticles: ['ar', 'en'],
    } as const;
    expect(await style.format(articles, { ...options, blog, links: true })).toBe(
      await style.format(articles, options),
    );
  }
});
