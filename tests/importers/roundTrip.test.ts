import fc from 'fast-check';
import { cslJson } from '../../src/importers/cslJson.ts';
import { jsonl } from '../../src/importers/jsonl.ts';
import { cslJsonStyle } from '../../src/styles/cslJson.ts';
import { jsonlStyle } from '../../src/styles/jsonl.ts';
import { readBack, toComparable } from './readBack.ts';
import { storableArticles } from './storable.ts';

const pairs = [
  { name: 'csl-json', style: cslJsonStyle, importer: cslJson },
  { name: 'jsonl', style: jsonlStyle, importer: jsonl },
];

describe.each(pairs)('$name', ({ style, importer }) => {
  test('gives back every article, field by field', async () => {
    await fc.assert(
      fc.asyncProperty(storableArticles, async (articles) => {
        expect(await readBack(articles, style, importer)).toEqual(articles.map(toComparable));
      }),
      { numRuns: 300 },
    );
  });
});
