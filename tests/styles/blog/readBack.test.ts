import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDate } from '../../../src/domain/parseDate.ts';
import { parseSourceLine } from '../../../src/importers/sourceLine.ts';
import { dateForms } from '../../../src/styles/blog/options.ts';
import { blogStyle } from '../../../src/styles/blog.ts';
import { type ArticleFixture, toArticle } from '../toArticle.ts';

const file = join(__dirname, '../../../fixtures/styles/options/articles.json');
const fixtures: readonly ArticleFixture[] = JSON.parse(readFileSync(file, 'utf8'));
const titled = fixtures.filter(({ title, type }) => title !== undefined && type !== 'book');

/** The day a printed line says, read as the import would with this order of days. */
async function readBack(fixture: ArticleFixture, dateForm: (typeof dateForms)[number]) {
  const options = { form: 'text', heading: undefined, blog: { dateForm } } as const;
  const line = await blogStyle.format([toArticle(fixture, 0)], options);
  const read = parseSourceLine(line);
  if (!read.ok) throw new Error(read.problem.message);
  const { date, title } = read.value;
  const parsed =
    date === undefined ? undefined : parseDate(date, { order: dateForm === 'dmy' ? 'dmy' : 'mdy' });
  if (parsed?.ok === false) throw new Error(parsed.problem.message);
  return { title, edtf: parsed?.value.edtf };
}

describe.each(dateForms)('dates as %s', (dateForm) => {
  test.each(titled.map((fixture) => [fixture.title, fixture] as const))(
    'are read back: %s',
    async (_title, fixture) => {
      const { edtf } = await readBack(fixture, dateForm);
      expect(edtf).toBe(fixture.date);
    },
  );
});
