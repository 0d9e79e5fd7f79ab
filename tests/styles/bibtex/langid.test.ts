import { toLangid } from '../../../src/styles/bibtex/langid.ts';

test.each([
  ['ar', 'arabic'],
  ['ar-IQ', 'arabic'],
  ['en-GB', 'british'],
  ['de-AT', 'naustrian'],
  ['xx', undefined],
  ['constructor', undefined],
])('%s is %s', (tag, langid) => {
  expect(toLangid(tag)).toBe(langid);
});
