import fc from 'fast-check';
import { cslJson } from '../../src/importers/cslJson.ts';
import { jsonl } from '../../src/importers/jsonl.ts';
import { ris } from '../../src/importers/ris.ts';
import { cslJsonStyle } from '../../src/styles/cslJson.ts';
import { jsonlStyle } from '../../src/styles/jsonl.ts';
import { risStyle } from '../../src/styles/ris.ts';
import { readBack, toComparable } from './readBack.ts';
import { plainArticles, storableArticles } from './storable.ts';

const pairs = [
  { name: 'csl-json', style: cslJsonStyle, importer: cslJson, articles: storableArticles },
  { name: 'jsonl', style: jsonlStyle, importer: jsonl, articles: storableArticles },
  { name: 'ris', style: risStyle, importer: ris, articles: plainArticles },
];

describe.each(pairs)('$name', ({ style, importer, articles: some }) => {
  test('gives back every article, field by field', async () => {
    await fc.assert(
      fc.asyncProperty(some, async (articles) => {
        expect(await readBack(articles, style, importer)).toEqual(articles.map(toComparable));
      }),
      { numRuns: 300 },
    );
  });
});
