import fc from 'fast-check';
import {
  type FeedItem,
  longestItem,
  makeItemSplitter,
} from '../../../src/importers/feed/splitItems.ts';
import { cut } from '../pieces.ts';

function split(text: string, length = 65_536): FeedItem[] {
  const splitter = makeItemSplitter('item');
  const items = cut(text, length).flatMap((piece) => [...splitter(piece, false)]);
  return [...items, ...splitter('', true)];
}

const cdata = (text: string): string => `<content:encoded><![CDATA[${text}]]></content:encoded>`;

const cases: readonly (readonly [string, string, readonly (readonly [number, string])[]])[] = [
  ['none', '<rss><channel></channel></rss>', []],
  [
    'two',
    '<a>\n<item>1</item>\n\n<item>2</item>',
    [
      [2, '<item>1</item>'],
      [4, '<item>2</item>'],
    ],
  ],
  ['with a prefix and attributes', '<x:item a="b">1</x:item>', [[1, '<x:item a="b">1</x:item>']]],
  ['a longer name beside them', '<items><item>1</item></items>', [[1, '<item>1</item>']]],
  [
    'tags in CDATA',
    `<item>${cdata('</item><item>\n')}</item>\n<item>2</item>`,
    [
      [1, `<item>${cdata('</item><item>\n')}</item>`],
      [3, '<item>2</item>'],
    ],
  ],
  [
    'a split end of CDATA',
    `<item>${cdata('a ]]]]><![CDATA[> </item>')}</item>`,
    [[1, `<item>${cdata('a ]]]]><![CDATA[> </item>')}</item>`]],
  ],
  [
    'one not closed',
    '<item>1\n<item>2</item>',
    [
      [1, '<item>1\n'],
      [2, '<item>2</item>'],
    ],
  ],
  [
    'CDATA not closed, another after it',
    `<item><t><![CDATA[1</t><e><![CDATA[]]></e></item><item>2</item>`,
    [
      [1, `<item><t><![CDATA[1]]></t><e><![CDATA[]]></e></item>`],
      [1, '<item>2</item>'],
    ],
  ],
  [
    'the last CDATA not closed',
    `<item><t><![CDATA[1</t></item>\n<item>2</item>`,
    [
      [1, `<item><t><![CDATA[1]]></t></item>`],
      [2, '<item>2</item>'],
    ],
  ],
  [
    'CDATA before the first',
    '<channel><d><![CDATA[<item>]]></d><item>1</item>',
    [[1, '<item>1</item>']],
  ],
];

describe('items of a feed', () => {
  test.each(cases)('%s', (_name, text, expected) => {
    for (const length of [1, 2, 5, 1000]) {
      const found = split(text, length).map(({ line, text: item }) => [line, item]);
      expect(found).toEqual(expected);
    }
  });

  test('one that the file ends in is told', () => {
    expect(split('<item>1</item><item><title>2</title>')).toEqual([
      { line: 1, text: '<item>1</item>', fault: undefined },
      { line: 1, text: '<item><title>2</title>', fault: 'cut-off' },
    ]);
  });

  test.each([
    ['text', 'a'.repeat(longestItem)],
    ['CDATA', `<t><![CDATA[${'a'.repeat(longestItem)}]]></t>`],
    ['tags', '<b>'.repeat(longestItem / 3)],
  ])('one that is too long in %s is cut short, and the next comes', (_what, long) => {
    const items = split(`<item>${long}</item>\n<item>2</item>`);
    expect(items.map(({ line, fault }) => [line, fault])).toEqual([
      [1, 'too-long'],
      [2, undefined],
    ]);
    expect(items[0]?.text.length).toBe(65_536);
  });

  test('CDATA that never ends is let go by', () => {
    const items = split(`<item>1</item><item><![CDATA[${'a'.repeat(2 * longestItem)}`);
    expect(items.map(({ fault }) => fault)).toEqual([undefined, 'too-long']);
    expect(split(`<a><![CDATA[${'a\n'.repeat(longestItem)}<item>\n1</item>`)).toHaveLength(1);
  });

  test('however the text is cut, the items are the same', () => {
    const token = fc.constantFrom(
      '<item>',
      '</item>',
      '<t>',
      '</t>',
      '<![CDATA[',
      ']]>',
      'a',
      '\n',
    );
    const text = fc.array(token, { maxLength: 40 }).map((tokens) => tokens.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 20 }), (feed, length) => {
        expect(split(feed, length)).toEqual(split(feed));
      }),
    );
  });

  test.each([
    ['CDATA that ends far away', `${'<item><t><![CDATA['.repeat(200_000)}]]>`],
    ['CDATA that never ends', '<item><t><![CDATA['.repeat(200_000)],
    ['CDATA whose element ends', '<item><t><![CDATA[</t>'.repeat(200_000)],
    ['items that never end', '<item>'.repeat(500_000)],
    ['ends of items', '</item>'.repeat(500_000)],
    ['angles', '<'.repeat(3_000_000)],
  ])('%s takes linear time', (_what, text) => {
    const start = performance.now();
    split(text);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
