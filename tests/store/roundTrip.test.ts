import fc from 'fast-check';
import { articleTypes, type NewArticle, type NewCitation } from '../../src/domain/article.ts';
import { cleanText } from '../../src/domain/cleanText.ts';
import { parsePerson } from '../../src/domain/parsePerson.ts';
import type { Person } from '../../src/domain/person.ts';
import { checkWhole, date, openTestLibrary, operation } from './support.ts';

const text = fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' });
const optionalText = fc.option(text, { nil: undefined });
const day = fc
  .constantFrom('2024-12-02', '2024-12', '2024', '2019~', '2003/2006', '2024-21')
  .map((edtf) => date(edtf));
const dated = fc.option(
  fc.tuple(day, optionalText).map(([value, typed]) => ({ ...value, typed: typed ?? value.typed })),
  { nil: undefined },
);
const person: fc.Arbitrary<Person> = fc.oneof(
  fc.record({ literal: text }),
  fc.record(
    {
      family: text,
      given: text,
      suffix: text,
      'non-dropping-particle': text,
      'dropping-particle': text,
    },
    { requiredKeys: ['family'] },
  ),
  text.map(parsePerson),
);
const citation: fc.Arbitrary<NewCitation> = fc.record({
  post: fc.option(fc.record({ slug: text, title: optionalText }), { nil: undefined }),
  cited: dated,
  locator: optionalText,
  quotation: optionalText,
  note: optionalText,
});
const article: fc.Arbitrary<NewArticle> = fc.record({
  type: fc.constantFrom(...articleTypes),
  typeGiven: fc.boolean(),
  title: optionalText,
  outlet: fc.option(text.map(cleanText).filter(Boolean), { nil: undefined }),
  authors: fc.array(person, { maxLength: 3 }),
  issued: dated,
  url: fc.option(fc.webUrl(), { nil: undefined }),
  language: optionalText,
  note: optionalText,
  tags: fc.uniqueArray(text, { maxLength: 3 }),
  key: fc.constant(undefined),
  extra: fc.dictionary(
    text,
    fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.parse(JSON.stringify(value))),
  ),
  citation: fc.option(citation, { nil: undefined }),
});

test('what is stored comes back', async () => {
  const library = await openTestLibrary();
  await fc.assert(
    fc.asyncProperty(article, async (given) => {
      const { citation: cited, key: _, outlet, typeGiven: __, ...fields } = given;
      const read = await library.rehearse(operation, async (writer) => {
        const [outcome] = await writer.saveArticles([given], 'skip');
        expect(outcome).toMatchObject({
          status: 'added',
          citation: cited === undefined ? 'none' : 'added',
          newOutlet: outlet,
          newPost: cited?.post?.slug,
        });
        const found = await library.findArticle(outcome?.key ?? '');
        expect(await library.findSame([given])).toEqual([
          given.url === undefined && given.title === undefined ? undefined : found,
        ]);
        return found;
      });
      expect(read).toEqual({
        ...fields,
        key: read?.key,
        outlet: outlet === undefined ? undefined : { name: outlet, sortName: undefined },
        added: operation.at,
        citations:
          cited === undefined
            ? []
            : [{ ...cited, post: cited.post?.slug, cited: cited.cited ?? date(operation.today) }],
      });
    }),
    { numRuns: 300 },
  );
  checkWhole(library.location);
});
