import type { ArticleDraft } from '../../src/domain/draft.ts';
import { parseSourceLine, parseSourceLines } from '../../src/importers/sourceLine.ts';
import { formatBlogLine } from '../../src/styles/blog.ts';
import { type ArticleFixture, toArticle } from '../styles/toArticle.ts';

const salhy = [{ family: 'Al-Salhy', given: 'Suadad' }];

test.each<[string, ArticleDraft]>([
  [
    'Al Mada, “Baghdad … Borders,” 12/4/24',
    { outlet: 'Al Mada', title: 'Baghdad … Borders', date: '12/4/24' },
  ],
  [
    'Al Mada, "Baghdad\'s border," 12/4/24',
    { outlet: 'Al Mada', title: "Baghdad's border", date: '12/4/24' },
  ],
  ['Al Mada, "Title", 12/4/2024.', { outlet: 'Al Mada', title: 'Title', date: '12/4/2024' }],
  [
    "Al Mada, 'Iraq's border,' 12/4/24",
    { outlet: 'Al Mada', title: "Iraq's border", date: '12/4/24' },
  ],
  ['Al Mada “Title,” 12/4/24', { outlet: 'Al Mada', title: 'Title', date: '12/4/24' }],
  ['Al Mada, “Title” 12/4/24', { outlet: 'Al Mada', title: 'Title', date: '12/4/24' }],
  [
    'Al Mada, “Title” December 4, 2024',
    { outlet: 'Al Mada', title: 'Title', date: 'December 4, 2024' },
  ],
  ['Al Mada, "Title" - 12/4/24', { outlet: 'Al Mada', title: 'Title', date: '12/4/24' }],
  ['Al Mada, “Title,” – 12/4/24', { outlet: 'Al Mada', title: 'Title', date: '12/4/24' }],
  ['Al Mada, “Title” –12/4/24', { outlet: 'Al Mada', title: 'Title', date: '12/4/24' }],
  ['Al Mada, “Title,” 12/4/24 -', { outlet: 'Al Mada', title: 'Title', date: '12/4/24' }],
  ['Al Mada - “Title” — 12/4/24', { outlet: 'Al Mada', title: 'Title', date: '12/4/24' }],
  ['“Title,” – Al Mada - 12/4/24', { outlet: 'Al Mada', title: 'Title', date: '12/4/24' }],
  [
    'Al Mada, “Title” - December 4, 2024',
    { outlet: 'Al Mada', title: 'Title', date: 'December 4, 2024' },
  ],
  ['Al Mada, “Title,” since 2004', { outlet: 'Al Mada', title: 'Title', date: 'since 2004' }],
  ['Al Mada, “Title,” 2004–', { outlet: 'Al Mada', title: 'Title', date: '2004–' }],
  ['Al Mada, “Title”', { outlet: 'Al Mada', title: 'Title' }],
  ['Al Mada, “Title,” October 2024', { outlet: 'Al Mada', title: 'Title', date: 'October 2024' }],
  ['Al Mada, “Title,” n.d.', { outlet: 'Al Mada', title: 'Title' }],
  ['Al Mada, “Title,” 13/45/24', { outlet: 'Al Mada', title: 'Title', date: '13/45/24' }],
  ['Reuters, “Title,” December 5', { outlet: 'Reuters', title: 'Title', date: 'December 5' }],
  ['Reuters, “Title,” 12/5', { outlet: 'Reuters', title: 'Title', date: '12/5' }],
  ['“Title,” 12/4/24', { title: 'Title', date: '12/4/24' }],
  ['“Title,” Al Mada, 12/4/24', { outlet: 'Al Mada', title: 'Title', date: '12/4/24' }],
  ['- “Title,” 12/4/24', { title: 'Title', date: '12/4/24' }],
  ['3. Al Mada, “Title,” 12/4/24', { outlet: 'Al Mada', title: 'Title', date: '12/4/24' }],
  ['• Al Mada,\u00a0“Title,”\t12/4/24', { outlet: 'Al Mada', title: 'Title', date: '12/4/24' }],
  [
    'Al Aalem, “How will Iraq join?” 12/2/24',
    { outlet: 'Al Aalem', title: 'How will Iraq join?', date: '12/2/24' },
  ],
  [
    'Shafaq News, “It is “Facebook talk,”” 12/2/24',
    { outlet: 'Shafaq News', title: 'It is “Facebook talk”', date: '12/2/24' },
  ],
  [
    'Shafaq News, "It is "Facebook talk,"" 12/2/24',
    { outlet: 'Shafaq News', title: 'It is "Facebook talk"', date: '12/2/24' },
  ],
  [
    'A, “He said “yes,” then “no” again” 12/4/24',
    { outlet: 'A', title: 'He said “yes,” then “no” again', date: '12/4/24' },
  ],
  [
    'A, “On 12/3/24, “X,” Reuters, 12/4/24 said,” 12/5/24',
    { outlet: 'A', title: 'On 12/3/24, “X,” Reuters, 12/4/24 said', date: '12/5/24' },
  ],
  ['Bild, „Titel“, 4/12/24', { outlet: 'Bild', title: 'Titel', date: '4/12/24' }],
  [
    'Al-Salhy, Suadad, “Inside,” Middle East Eye, 12/6/24',
    { authors: salhy, outlet: 'Middle East Eye', title: 'Inside', date: '12/6/24' },
  ],
  [
    'Al-Salhy, Suadad, “Inside,” Middle East Eye',
    { authors: salhy, outlet: 'Middle East Eye', title: 'Inside' },
  ],
  [
    'Al-Salhy, Suadad, “Why?” Middle East Eye, Dec. 6, 2024',
    { authors: salhy, outlet: 'Middle East Eye', title: 'Why?', date: 'Dec. 6, 2024' },
  ],
  [
    'Human Rights Watch, “T,” HRW, 2024',
    { authors: [{ literal: 'Human Rights Watch' }], outlet: 'HRW', title: 'T', date: '2024' },
  ],
  [
    'King, Martin Luther, Jr., “T,” The Nation, 1965',
    {
      authors: [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
      outlet: 'The Nation',
      title: 'T',
      date: '1965',
    },
  ],
  [
    'Baram, Amatzia, Rohde, Achim and Zeidel, Ronen, “T,” MEQ, 2010',
    {
      authors: [
        { family: 'Baram', given: 'Amatzia' },
        { family: 'Rohde', given: 'Achim' },
        { family: 'Zeidel', given: 'Ronen' },
      ],
      outlet: 'MEQ',
      title: 'T',
      date: '2010',
    },
  ],
  ['Al Hurra, Baghdad, “T,” 12/7/24', { outlet: 'Al Hurra, Baghdad', title: 'T', date: '12/7/24' }],
  [
    'Al Mada, “T,” 12/4/24 https://example.org/a_(b)',
    { outlet: 'Al Mada', title: 'T', date: '12/4/24', url: 'https://example.org/a_(b)' },
  ],
  [
    'Al Mada, “T,” 12/4/24, (https://example.org/a).',
    { outlet: 'Al Mada', title: 'T', date: '12/4/24', url: 'https://example.org/a' },
  ],
  [
    'Al Mada, “T,” 12/4/24 <https://example.org/a>',
    { outlet: 'Al Mada', title: 'T', date: '12/4/24', url: 'https://example.org/a' },
  ],
  ['https://example.org/a', { url: 'https://example.org/a' }],
  [
    'Gerges, Fawaz, ISIS, A History, Princeton University Press, 2016',
    {
      type: 'book',
      authors: [{ family: 'Gerges', given: 'Fawaz' }],
      title: 'ISIS: A History',
      outlet: 'Princeton University Press',
      date: '2016',
    },
  ],
  [
    'Tripp, Charles, A History of Iraq, Cambridge, MA: Cambridge University Press, 2007',
    {
      type: 'book',
      authors: [{ family: 'Tripp', given: 'Charles' }],
      title: 'A History of Iraq',
      outlet: 'Cambridge University Press',
      date: '2007',
      extra: { 'publisher-place': 'Cambridge, MA' },
    },
  ],
  [
    'Marr, Phebe, The Modern History, New York: Farrar, Straus and Giroux, 2012',
    {
      type: 'book',
      authors: [{ family: 'Marr', given: 'Phebe' }],
      title: 'The Modern History',
      outlet: 'Farrar, Straus and Giroux',
      date: '2012',
      extra: { 'publisher-place': 'New York' },
    },
  ],
  [
    'Stansfield, Gareth, Editor, The Kurds of Iraq, I.B. Tauris, 2003',
    {
      type: 'book',
      title: 'The Kurds of Iraq',
      outlet: 'I.B. Tauris',
      date: '2003',
      extra: { editor: [{ family: 'Stansfield', given: 'Gareth' }] },
    },
  ],
])('%s', (line, draft) => {
  expect(parseSourceLine(line)).toEqual({ ok: true, value: draft });
});

test.each([
  '',
  'Al Mada',
  'Al Mada, 12/4/24',
  'Al Mada, Baghdad on the borders, 12/4/24',
  'Reuters, “Title,” 12/3/24 [in Arabic]',
  'He said, “no,” and went home to his family.',
  'The “Islamic State” said it, and that was 2016',
  'Gerges, Fawaz, ISIS, A History',
  'A History of Iraq, Cambridge University Press, 2007',
  'See https://example.org/a and https://example.org/b',
  '“”',
  'Al Mada, “,” 12/4/24',
])('not understood: %s', (line) => {
  const result = parseSourceLine(line);
  expect(result).toMatchObject({ ok: false, problem: { code: 'line.unreadable' } });
  expect(!result.ok && result.problem.message).toContain(`can’t read ‘${line}’ as a source`);
  expect(!result.ok && result.problem.message).toContain('Al Mada, “Title,” 12/4/24');
});

test('authors that can’t be told apart are said, long lines are cut', () => {
  const result = parseSourceLine('Reuters, Baram, Amatzia and Zeidel, Ronen, “T,” MEQ, 2010');
  expect(!result.ok && result.problem.message).toBe(
    'can’t tell the authors in ‘Reuters, Baram, Amatzia and Zeidel, Ronen’ apart: before the title they look like Last, First, Last, First and Last, First',
  );
  const long = parseSourceLine('x'.repeat(1000));
  expect(!long.ok && long.problem.message).toContain(`‘${'x'.repeat(59)}…’`);
});

function read(text: string): [number, ArticleDraft | string][] {
  return parseSourceLines(text).map(({ line, result }) => [
    line,
    result.ok ? result.value : result.problem.code,
  ]);
}

test('a section: headings and empty lines passed over, outlets taken from the line above', () => {
  const text =
    'SOURCES\r\n\r\nReuters, “A,” 12/3/24\r\n- “B,” 12/2/24\r\n\r\n– "C," 12/1/24\r\n**Sources:**\r\n' +
    'Al-Salhy, Suadad, “D,” MEE, 12/6/24\r\n- “E,” The National, 12/7/24\r\n- “F,” 12/8/24\r\n';
  expect(read(text)).toEqual([
    [3, { outlet: 'Reuters', title: 'A', date: '12/3/24' }],
    [4, { outlet: 'Reuters', title: 'B', date: '12/2/24' }],
    [6, { outlet: 'Reuters', title: 'C', date: '12/1/24' }],
    [8, { authors: salhy, outlet: 'MEE', title: 'D', date: '12/6/24' }],
    [9, { authors: salhy, outlet: 'The National', title: 'E', date: '12/7/24' }],
    [10, { authors: salhy, title: 'F', date: '12/8/24' }],
  ]);
});

test('an author is known by any line of the group that has an outlet after the title', () => {
  expect(read('Al-Salhy, Suadad, “A,” 12/6/24\n- “B,” MEE, 12/7/24')).toEqual([
    [1, { authors: salhy, title: 'A', date: '12/6/24' }],
    [2, { authors: salhy, outlet: 'MEE', title: 'B', date: '12/7/24' }],
  ]);
});

test('a book under its author', () => {
  const gerges = [{ family: 'Gerges', given: 'Fawaz' }];
  expect(read('Gerges, Fawaz, “A,” Al Monitor, 2019\n- ISIS, A History, Princeton, 2016')).toEqual([
    [1, { authors: gerges, outlet: 'Al Monitor', title: 'A', date: '2019' }],
    [
      2,
      {
        type: 'book',
        authors: gerges,
        outlet: 'Princeton',
        title: 'ISIS: A History',
        date: '2016',
      },
    ],
  ]);
});

test('a line under one that could not be read takes nothing from further up', () => {
  expect(
    read('Reuters, “A,” 12/3/24\nAl Mada, broken 12/4/24\n- “B,” 12/2/24\nAFP, “C”\n- “D”'),
  ).toEqual([
    [1, { outlet: 'Reuters', title: 'A', date: '12/3/24' }],
    [2, 'line.unreadable'],
    [3, 'line.unreadable'],
    [4, { outlet: 'AFP', title: 'C' }],
    [5, { outlet: 'AFP', title: 'D' }],
  ]);
});

test('a list whose every line has a mark and an outlet of its own', () => {
  expect(
    read(
      '- Reuters, “A,” 12/3/24\n- AFP, “B,” 12/4/24\n- Gerges, Fawaz, ISIS, A History, Princeton, 2016',
    ),
  ).toMatchObject([
    [1, { outlet: 'Reuters' }],
    [2, { outlet: 'AFP' }],
    [3, { type: 'book', title: 'ISIS: A History' }],
  ]);
});

test.each(['Editor', 'Editors', 'Eds.'])(
  'several people as %s are editors, printed Editor',
  (mark) => {
    const names = 'Baram, Amatzia, Rohde, Achim and Zeidel, Ronen';
    const line = `${names}, Editor, Iraq Between Occupations, Palgrave, 2010`;
    const read = parseSourceLine(line.replace('Editor', mark));
    expect(read).toMatchObject({
      ok: true,
      value: {
        type: 'book',
        title: 'Iraq Between Occupations',
        extra: {
          editor: [
            { family: 'Baram', given: 'Amatzia' },
            { family: 'Rohde', given: 'Achim' },
            { family: 'Zeidel', given: 'Ronen' },
          ],
        },
      },
    });
    const fixture = read.ok ? (read.value as unknown as ArticleFixture) : {};
    expect(formatBlogLine(toArticle(fixture, 0))).toBe(line);
  },
);
