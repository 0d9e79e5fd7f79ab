import { severities } from '../../../src/domain/doctor/check.ts';
import { checks } from '../../../src/domain/doctor/checks.ts';
import { selectChecks } from '../../../src/domain/doctor/selectChecks.ts';
import { parseSkip, parseSkips } from '../../../src/domain/doctor/skip.ts';

test('every check has a code of its own, a heading and an explanation in whole sentences', () => {
  const codes = checks.map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
  expect(new Set(checks.map(({ heading }) => heading)).size).toBe(codes.length);
  for (const { code, severity, heading, explanation } of checks) {
    expect(code).toMatch(/^(?:duplicate|outlet|date|url|title|author|article|post)\.[a-z-]+$/);
    expect(severities).toContain(severity);
    expect(heading).toMatch(/^[A-Z].*[^.]$/);
    expect(explanation.length).toBeGreaterThan(120);
    expect(explanation).not.toMatch(/ {2}|\n|'|"/);
  }
});

test('what is mended is explained, and only that', () => {
  for (const check of checks) {
    const isMended = check.kind === 'article' && check.mend !== undefined;
    expect([check.code, check.explanation.includes('--fix')]).toEqual([check.code, isMended]);
  }
});

test('the codes are held stable', () => {
  expect(checks.map(({ code, severity }) => `${code} ${severity}`).sort()).toEqual([
    'article.uncited note',
    'author.outlet note',
    'date.after-post warning',
    'date.future error',
    'date.implausible warning',
    'date.impossible error',
    'date.missing warning',
    'date.url warning',
    'duplicate.alike note',
    'duplicate.outlet warning',
    'duplicate.title warning',
    'duplicate.url warning',
    'outlet.alike warning',
    'outlet.missing warning',
    'outlet.unused note',
    'post.undated note',
    'title.entities warning',
    'title.missing warning',
    'title.mojibake error',
    'title.name warning',
    'title.outlet warning',
    'title.outlet-suffix warning',
    'title.shouted note',
    'title.unseen note',
    'title.url warning',
    'url.broken error',
    'url.home warning',
    'url.local error',
    'url.proxy warning',
    'url.short note',
    'url.tracking note',
  ]);
});

test('checks are picked by code, by kind, and left out', () => {
  const pick = (only: string[], skip: string[] = []) => {
    const selection = selectChecks(checks, only, skip.map(parseSkip));
    return selection.ok ? selection.checks.map(({ code }) => code) : selection;
  };
  expect(pick(['date.future'])).toEqual(['date.future']);
  expect(pick(['duplicate.'])).toEqual(pick(['duplicate']));
  expect(pick(['duplicate'], ['duplicate.alike'])).toEqual([
    'duplicate.url',
    'duplicate.title',
    'duplicate.outlet',
  ]);
  expect(pick([])).toHaveLength(checks.length);
  expect(pick([], ['outlet.alike:Al Sabah'])).toHaveLength(checks.length);
  expect(pick(['date.futur'])).toEqual({
    ok: false,
    unknown: 'date.futur',
    near: ['date.future'],
  });
  expect(pick([], ['dat'])).toMatchObject({ ok: false, unknown: 'dat' });
});

test('what is to be skipped is parted where a code begins', () => {
  expect(parseSkips('post.undated:about; outlet.alike:BBC News, Arabic, date.missing,')).toEqual([
    { code: 'post.undated', name: 'about' },
    { code: 'outlet.alike', name: 'BBC News, Arabic' },
    { code: 'date.missing', name: undefined },
  ]);
  expect(parseSkips('date, url; title:a4,')).toEqual([
    { code: 'date', name: undefined },
    { code: 'url', name: undefined },
    { code: 'title', name: 'a4' },
  ]);
  expect(parseSkips(' ')).toEqual([]);
});
