import { toZoteroDate } from '../../../src/store/zotero/toZoteroDate.ts';

test.each([
  ['date', '2024-12-02 12/2/24', '2024-12-02'],
  ['date', '2024-02-12 12/2/24', '2024-02-12'],
  ['date', '2024-12-02 2024-12-02', '2024-12-02'],
  ['date', '2024-12-02 December 2, 2024', 'December 2, 2024'],
  ['date', '2024-12-02 Monday the 2nd of the last month', '2024-12-02'],
  ['date', '2024-12-00 12/2024', '12/2024'],
  ['date', '2024-00-00 2024', '2024'],
  ['date', '2024-00-00 Winter 2024', 'Winter 2024'],
  ['date', '2014-00-00 2014/2015', '2014/2015'],
  ['date', '2024-03-00 around the ides of 3, 2024', '2024-03'],
  ['date', '2024-00-00 when it was, 2024', '2024'],
  ['date', '0000-00-00 forthcoming', 'forthcoming'],
  ['date', 'forthcoming', 'forthcoming'],
  ['issueDate', '1999-01-02 2.1.99', '1999-01-02'],
  ['accessDate', '2024-12-25 10:11:12', '2024-12-25 10:11:12'],
  ['title', '2024-12-02 a day', '2024-12-02 a day'],
])('%s %s is %s', (field, value, expected) => {
  expect(toZoteroDate(field, value)).toBe(expected);
});
