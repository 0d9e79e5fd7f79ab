import { keepLabelsWhole } from '../../../src/styles/bibtex/keepLabelsWhole.ts';

test.each([
  ['{{AT\\&T}}', '{{\\relax AT\\&T}}'],
  ['{{L{\\textquoteright}Orient}}', '{{\\relax L{\\textquoteright}Orient}}'],
  ['{{{\\v S}koda}}', '{{\\relax {\\v S}koda}}'],
  ['{Roe, Ann and {R\\&D}}', '{Roe, Ann and {\\relax R\\&D}}'],
  ['{{S\\&P}, Ann}', '{{\\relax S\\&P}, Ann}'],
  ["{{Al-Mad{\\'a}}}", "{{Al-Mad{\\'a}}}"],
  ["{{\\'E}mile, Zola}", "{{\\'E}mile, Zola}"],
  ['{{\\relax x}}', '{{\\relax x}}'],
  ['{Roe, Ann}', '{Roe, Ann}'],
])('%s is written %s', (value, expected) => {
  const entry = { type: 'misc', key: 'k', fields: new Map([['author', value]]) };
  expect(keepLabelsWhole(entry).fields.get('author')).toBe(expected);
  expect(entry.fields.get('author')).toBe(value);
});
