import fc from 'fast-check';
import { isKey, makeKey, toKey, withKeySuffix } from '../../src/domain/key.ts';
import type { Person } from '../../src/domain/person.ts';

interface Given {
  author?: Person | string;
  outlet?: string;
  edtf?: string;
  title?: string;
  url?: string;
}

function make({ author, outlet, edtf, title, url }: Given): string {
  const person = typeof author === 'string' ? { family: author } : author;
  return makeKey({
    authors: person === undefined ? [] : [person],
    outlet,
    issued: edtf === undefined ? undefined : { typed: edtf, edtf, sort: edtf },
    title,
    url,
  });
}

test.each<[string, Given]>([
  [
    'salhy2024inside',
    { author: 'Al-Salhy', edtf: '2024-12-06', title: 'Inside the Iraqi factions’ decision' },
  ],
  [
    'hakim2024iraq',
    { author: { family: 'Hakim', 'non-dropping-particle': 'al-' }, edtf: '2024', title: 'Iraq’s' },
  ],
  [
    'aalem2024iraq',
    { outlet: 'Al Aalem', edtf: '2024-12-02', title: 'How will Iraq participate in the war?' },
  ],
  ['mada2024baghdad', { outlet: 'Al Mada', edtf: '2024', title: '“Baghdad on the Borders' }],
  ['aldroubi2024us', { author: 'Aldroubi', edtf: '2024', title: 'U.S. strikes' }],
  [
    'kurdistan242024us',
    { outlet: 'Kurdistan 24', edtf: '2024', title: 'US Holds Iran Responsible' },
  ],
  ['obrien2024iranian', { author: 'O’Brien', edtf: '2024', title: 'Pro-Iranian militias' }],
  [
    'internationalcrisis2024irak',
    { author: { literal: 'International Crisis Group' }, edtf: '2024', title: 'L’Irak' },
  ],
  ['vandenberg2024war', { author: 'van den Berg', edtf: '2024', title: 'War in the East' }],
  ['reuters199xkilled', { outlet: 'Reuters', edtf: '199X', title: '10 killed' }],
  ['shoygu2003sirii', { author: 'Шойгу', edtf: '2003/2006', title: 'Как в Сирии' }],
  ['salhi2024fsail', { author: 'الصالحي', edtf: '2024', title: 'كيف الفصائل' }],
  ['smith2024middleeasteye', { author: 'Smith', edtf: '2024-12', outlet: 'Middle East Eye' }],
  ['smith2024shafaq', { author: 'Smith', edtf: '2024-12', url: 'https://www.shafaq.com/en' }],
  [
    'shafaqnews20241202',
    { outlet: 'Shafaq News', edtf: '2024-12-02', url: 'https://shafaq.com/en' },
  ],
  ['reuters20241202', { outlet: 'Reuters', edtf: '2024-12-02', title: '伊拉克' }],
  [
    'xinhuanet20241202',
    { outlet: '新华社', edtf: '2024-12-02', title: '伊拉克', url: 'http://www.xinhuanet.com/x' },
  ],
  ['mao20241202', { author: 'Mao', edtf: '2024-12-02', title: '伊拉克' }],
  ['bbc', { url: 'https://bbc.co.uk/x' }],
  ['guardianhow', { outlet: 'The Guardian', title: 'How is it?' }],
  ['inside2024', { edtf: '2024-12-02', title: 'Inside' }],
  ['reuters1984', { outlet: 'Reuters', title: '1984' }],
  ['untitled20241202', { edtf: '2024-12-02' }],
  ['untitled', { title: '😀' }],
  [
    'smith2024pneumonoultramicrosc',
    { author: 'Smith', edtf: '2024', title: 'Pneumonoultramicroscopicsilico' },
  ],
])('%s', (key, given) => {
  expect(make(given)).toBe(key);
});

test('every article has a well-formed key in lower case', () => {
  const text = fc.option(fc.string({ unit: 'binary' }), { nil: undefined });
  fc.assert(
    fc.property(text, text, text, text, text, (author, outlet, edtf, title, url) => {
      const key = make(JSON.parse(JSON.stringify({ author, outlet, edtf, title, url })));
      expect(isKey(key)).toBe(true);
      expect(key).toMatch(/^[a-z0-9]{1,48}$/);
    }),
  );
});

test('a megabyte of title costs no more than a line', () => {
  const start = performance.now();
  for (const unit of ['a', 'the ', "'", "a'", 'ш', '-']) {
    const text = unit.repeat(500_000);
    make({ author: text, outlet: text, title: text, url: text, edtf: text });
  }
  expect(performance.now() - start).toBeLessThan(60_000);
});

test('suffixes run a, b, … z, aa', () => {
  expect([0, 1, 2, 26, 27, 52, 53, 702, 703].map((n) => withKeySuffix('x', n))).toEqual([
    'x',
    'xa',
    'xb',
    'xz',
    'xaa',
    'xaz',
    'xba',
    'xzz',
    'xaaa',
  ]);
  const keys = Array.from({ length: 20_000 }, (_, n) => withKeySuffix('x', n));
  expect(new Set(keys).size).toBe(keys.length);
});

test.each(['salhy2024inside', 'Salhy_2024:a-b.c+d', 'DBLP:conf/x', '0', 'x'.repeat(100)])(
  '%s is a key',
  (text) => {
    expect(isKey(text)).toBe(true);
  },
);

test.each(['', ' a', 'a b', '-a', '@a', 'a,b', 'a{', 'é', 'a\n', 'x'.repeat(101)])(
  '‘%s’ is no key',
  (text) => {
    expect(isKey(text)).toBe(false);
  },
);

test('a wanted key keeps its case and loses the space around it', () => {
  expect(toKey('  Salhy2024 ')).toBe('Salhy2024');
  expect(toKey('two words')).toBeUndefined();
});
