import { toYearAndMonth } from '../../../src/styles/bibtex/toMonth.ts';

const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

test.each(names)('%s has its number', (name) => {
  const number = String(names.indexOf(name) + 1).padStart(2, '0');
  expect(toYearAndMonth(`2024-${number}`)).toEqual({ year: '2024', month: name });
});

test.each([
  ['2024-12-02', '2024', 'dec # "~2"'],
  ['2024', '2024', undefined],
  ['2014-10-12/2014-10-13', '2014', 'oct # "~12--13"'],
  ['2014-10-30/2014-11-03', '2014', 'oct # "~30--" # nov # "~3"'],
  ['2014-10/2014-11', '2014', 'oct # "--" # nov'],
  ['2003/2006', '2003--2006', undefined],
  ['2014-21', '2014', '{Spring}'],
  ['1962~', 'ca. 1962', undefined],
  ['1962?', '1962?', undefined],
  ['-0043-03-15', '44 BCE', 'mar # "~15"'],
])('%s is in %s, %s', (edtf, year, month) => {
  expect(toYearAndMonth(edtf)).toEqual({ year, month });
});
