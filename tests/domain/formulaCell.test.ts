import fc from 'fast-check';
import { defuseFormula, restoreFormula } from '../../src/domain/formulaCell.ts';

test.each([
  ["=cmd|'/c calc'!A1", "'=cmd|'/c calc'!A1"],
  ['-2+3', "'-2+3"],
  ['@SUM(1)', "'@SUM(1)"],
  ["'=1", "''=1"],
  ["'tis the season", "'tis the season"],
  ['plain', 'plain'],
  ['', ''],
])('%j is defused to %j', (text, defused) => {
  expect(defuseFormula(text)).toBe(defused);
  expect(restoreFormula(defused)).toBe(text);
});

test('whatever is defused is restored', () => {
  const texts = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("'", '=', '-', 'a') }));
  fc.assert(fc.property(texts, (text) => restoreFormula(defuseFormula(text)) === text));
});
