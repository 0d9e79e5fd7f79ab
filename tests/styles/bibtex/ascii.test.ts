import fc from 'fast-check';
import { biblatex } from '../../../src/importers/biblatex.ts';
import { bibtex } from '../../../src/importers/bibtex.ts';
import { biblatexStyle } from '../../../src/styles/biblatex.ts';
import { romanize } from '../../../src/styles/bibtex/romanize.ts';
import { bibtexStyle } from '../../../src/styles/bibtex.ts';
import type { StyleRemark } from '../../../src/styles/style.ts';
import { readBack, toComparable } from '../../importers/readBack.ts';
import { arbitraryArticles } from '../arbitraryArticle.ts';
import { type ArticleFixture, toArticle } from '../toArticle.ts';

const options = { form: 'text', heading: undefined } as const;

async function print(fixture: ArticleFixture, ascii: 'romanize' | 'keep') {
  const remarks: StyleRemark[] = [];
  const remark = (one: StyleRemark) => void remarks.push(one);
  const text = await bibtexStyle.format([toArticle(fixture, 0)], { ...options, ascii, remark });
  return { text, remarks };
}

test.each([
  ['بغداد على الحدود', false, 'Bghdad ala al-hdud'],
  ['محمد السوداني', true, 'Mhmd Al-Sudani'],
  ['Ирак вводит войска', false, 'Irak vvodit voyska'],
  ['Élysée – “Łódź”', false, 'Élysée – “Łódź”'],
  ['in Baghdad: بغداد', false, 'in Baghdad: bghdad'],
  ['伊拉克', false, ''],
  ['Iraq 🇮🇶 votes', false, 'Iraq votes'],
  ['＄％＃', false, '$%#'],
])('romanizes %s', (text, isName, expected) => {
  expect(romanize(text, isName)).toBe(expected);
});

test('writes LaTeX for accents and marks, and tells of every text in another script', async () => {
  const { text, remarks } = await print(
    {
      key: 'k',
      outlet: 'المدى',
      authors: [
        { family: 'Şahin', given: 'Élif' },
        { family: 'Шойгу', given: 'Сергей' },
      ],
      title: '“Łódź” – …',
      date: '2024',
      url: 'https://x.example/é?q=Łó',
      extra: { note2: '伊拉克', translator: [{ literal: '习近平' }] },
    },
    'romanize',
  );
  const [shown, remainder] = text.split('  citedata = ');
  expect(remainder).toMatch(/^\{[ -~]*"outlet":"\\u0627\\u0644[ -~]*\},\n\}\n$/);
  expect(`${shown}}\n`).toBe(`@article{k,
  author = {{\\c S}ahin, {\\'E}lif and Shoygu, Sergey},
  title = {\`\`{{\\L}{\\'o}d{\\'z}}'' -- \\ldots{}},
  journal = {Al-Mda},
  year = {2024},
  url = {https://x.example/%C3%A9?q=%C5%81%C3%B3},
  entrysubtype = {newspaper},
}
`);
  expect(remarks).toEqual([
    { key: 'k', field: 'outlet', text: 'المدى', written: 'Al-Mda' },
    { key: 'k', field: 'author', text: 'Шойгу', written: 'Shoygu' },
    { key: 'k', field: 'author', text: 'Сергей', written: 'Sergey' },
    { key: 'k', field: 'note2', text: '伊拉克', written: '' },
    { key: 'k', field: 'translator', text: '习近平', written: '' },
  ]);
});

test('keeps other scripts where it is told to, and then has nothing to tell', async () => {
  const { text, remarks } = await print({ title: 'É: بغداد', outlet: '伊拉克' }, 'keep');
  expect(text).toContain("  title = {{{\\'E}}: بغداد},\n  journal = {伊拉克},\n");
  expect(remarks).toEqual([]);
});

test.each([bibtexStyle, biblatexStyle])(
  '$name --ascii is ASCII, whatever it holds',
  async (style) => {
    await fc.assert(
      fc.asyncProperty(arbitraryArticles, async (articles) => {
        const printed = await style.format(articles, { ...options, ascii: 'romanize' });
        expect(printed).toMatch(/^[\n -~]*$/);
        for (const line of printed.split('\n')) {
          if (line.startsWith('  ')) expect(countDepth(line)).toBe(0);
        }
      }),
    );
  },
);

function countDepth(line: string): number {
  let depth = 0;
  for (const character of line) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return depth;
  }
  return depth;
}

const latin = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          'é',
          'Łódź',
          'Erdoğan',
          'ß',
          'ệ',
          'ı',
          'İ',
          '“',
          '”',
          '‘',
          '’',
          '–',
          '—',
          '…',
          '-',
          "'",
        ],
        ...[
          '?',
          '!',
          '„',
          '«',
          '»',
          '½',
          '×',
          '§',
          '{',
          '}',
          '\\',
          '%',
          '$',
          '~',
          '"',
          'Sūdānī',
          ' ',
        ],
      ),
      fc.string({ maxLength: 3, unit: fc.constantFrom(...'abYZ19,.:;&#_^<>|`()') }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => `x${parts.join('').replace(/ +/g, ' ')}x`.normalize('NFC'));

describe.each([
  { name: 'bibtex', style: bibtexStyle, importer: bibtex },
  { name: 'biblatex', style: biblatexStyle, importer: biblatex },
])('$name --ascii', ({ style, importer }) => {
  test.each(['romanize', 'keep'] as const)('gives Latin text back, %s', async (ascii) => {
    const asciiStyle = {
      ...style,
      format: (articles: Parameters<typeof style.format>[0]) =>
        style.format(articles, { ...options, ascii }),
    };
    await fc.assert(
      fc.asyncProperty(fc.array(latin, { minLength: 5, maxLength: 5 }), async (texts) => {
        const [title = '', outlet = '', family = '', given = '', place = ''] = texts;
        const article = {
          ...toArticle(
            { title, outlet, date: '2024-12-02', extra: { 'publisher-place': place } },
            0,
          ),
          authors: [{ family, given }, { literal: `${family} ${given}` }],
          note: place,
          tags: ['é', 'ł-x'],
          url: 'https://x.example/%C3%A9',
        };
        expect(await readBack([article], asciiStyle, importer)).toEqual([toComparable(article)]);
      }),
      { numRuns: 300 },
    );
  });
});
