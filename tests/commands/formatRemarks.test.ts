import { formatRemarks } from '../../src/commands/export/formatRemarks.ts';

const hint = '--ascii-latin keeps other scripts, for XeLaTeX and LuaLaTeX.\n';
const one = { key: 'k', field: 'title', text: 'Ирак\u001b[31m', written: 'Irak' };

test('says what became of a text', () => {
  expect(formatRemarks([one, { ...one, written: '' }])).toBe(
    `k: title: ‘Ирак[31m’ became ‘Irak’\nk: title: ‘Ирак[31m’ is left out\n${hint}`,
  );
});

test('sums up what is beyond ten', () => {
  const many = Array.from({ length: 14 }, (_, i) => ({ ...one, key: `k${i >> 1}` }));
  const lines = formatRemarks(many).split('\n');
  expect(lines).toHaveLength(13);
  expect(lines[10]).toBe('… and 4 more texts in 2 entries');
  expect(formatRemarks(many.slice(0, 11))).toContain('… and 1 more text in 1 entry\n');
});
