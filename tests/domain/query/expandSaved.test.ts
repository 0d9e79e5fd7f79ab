import { expandSaved } from '../../../src/domain/query/expandSaved.ts';
import { formatQuery } from '../../../src/domain/query/formatQuery.ts';
import { parseQuery } from '../../../src/domain/query/parseQuery.ts';

const setting = { today: '2025-01-15' };

function expand(text: string, saved: Record<string, string>, within?: string) {
  const parsed = parseQuery(text, setting);
  if (!parsed.ok || parsed.value === undefined) throw new Error('no query');
  return expandSaved(parsed.value, new Map(Object.entries(saved)), setting, within);
}

test.each([
  ['saved:a', { a: 'x' }, 'x'],
  ['saved:a y', { a: 'x z' }, 'x z y'],
  ['-saved:a', { a: 'x y' }, '-(x y)'],
  ['saved:a or y', { a: 'x z' }, '(x z) or y'],
  ['saved:a saved:a', { a: 'saved:b', b: 'x or y' }, 'x or y x or y'],
  ['saved:a y', { a: '""' }, 'y'],
  ['-saved:a y', { a: '""' }, 'y'],
])('%s with %j is %s', (text, saved, query) => {
  const expanded = expand(text, saved);
  expect(expanded.ok && expanded.value && formatQuery(expanded.value)).toBe(query);
});

test.each<[string, Record<string, string>, string | undefined, string, string, string | undefined]>(
  [
    [
      'saved:iraq',
      { 'iraq-oil': 'x' },
      undefined,
      'search.not-found',
      'There is no saved search ‘iraq’.',
      'Did you mean ‘iraq-oil’?',
    ],
    [
      'saved:a',
      { a: 'saved:b', b: 'x saved:a' },
      undefined,
      'search.cycle',
      'A saved search cannot stand in itself: saved:a in saved:b in saved:a.',
      'Change one of them with cite search save --replace.',
    ],
    [
      'x saved:b',
      { b: 'saved:a' },
      'a',
      'search.cycle',
      'A saved search cannot stand in itself: saved:a in saved:b in saved:a.',
      'Change one of them with cite search save --replace.',
    ],
    [
      'saved:a',
      { a: 'x "y' },
      undefined,
      'search.unreadable',
      'The saved search ‘a’: The quotation mark ‘"’ is not closed.',
      'Close it with " or leave it out.',
    ],
  ],
)('%s with %j is refused', (text, saved, within, code, message, hint) => {
  expect(expand(text, saved, within)).toEqual({ ok: false, problem: { code, message, hint } });
});

test('searches that each hold the one before ten times do not grow without bound', () => {
  const saved: Record<string, string> = { s0: 'x' };
  for (let at = 1; at < 40; at += 1) saved[`s${at}`] = `saved:s${at - 1} `.repeat(10);
  const start = performance.now();
  expect(expand('saved:s39', saved)).toMatchObject({
    ok: false,
    problem: { code: 'search.unreadable' },
  });
  expect(performance.now() - start).toBeLessThan(500);
});
