import fc from 'fast-check';
import { cleanText } from '../../../src/domain/cleanText.ts';
import { checks } from '../../../src/domain/doctor/checks.ts';
import { diagnose } from '../../../src/domain/doctor/diagnose.ts';
import { planMendings } from '../../../src/domain/doctor/planMendings.ts';
import { toCanonicalUrl } from '../../../src/domain/url.ts';
import { makeCheckup, type Sketch } from './support.ts';

const plan = (...articles: readonly Sketch[]) => planMendings(checks, makeCheckup({ articles }));
const changes = (...articles: readonly Sketch[]) =>
  plan(...articles).mendings.map((each) => [each.article.key, each.changes]);

test('all that can be mended of an article is one change', () => {
  const title = 'CafÃ© culture &amp; more in Baghdad - Al Mada';
  const url = 'https://almada.iq/1?utm_source=x';
  expect(changes({ title, url, outlet: 'Al Mada' }, { title: 'Right' })).toEqual([
    ['k1', { title: 'Café culture & more in Baghdad', url: 'https://almada.iq/1' }],
  ]);
});

test('what one mending brings to light is mended, too', () => {
  expect(changes({ title: 'Caf&#195;&#169;' })).toEqual([['k1', { title: 'Café' }]]);
});

test('an article that would become the same as another is left as it is', () => {
  const outlet = 'Al Mada';
  const { mendings, clashes } = plan(
    { title: 'Café', outlet, date: '2024-12-06' },
    { title: 'CafÃ©', outlet, date: '2024-12-06' },
    { title: 'CafÃ©', outlet, date: '2024-12-07' },
    { title: 'Caf&eacute;', outlet, date: '2024-12-07' },
    { title: 'CafÃ©', outlet: 'Reuters', date: '2024-12-06' },
  );
  expect(mendings.map(({ article }) => article.key)).toEqual(['k3', 'k5']);
  expect(clashes).toEqual([
    { key: 'k2', same: 'k1' },
    { key: 'k4', same: 'k3' },
  ]);
});

const bit = fc.oneof(
  fc.constantFrom('â€™', 'Ã©', '&amp;', '&#195;', '&#169;', ' - Al Mada', '\u00ad', '\u200f', ' '),
  fc.constantFrom('Headline', 'Iraq', 'العراق', 'Ø§', '€', '<b>', '\ud83d\ude00', '?', '\u2068'),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const anyTitle = fc.array(bit, { maxLength: 12 }).map((bits) => cleanText(bits.join('')) || 'x');
const anyUrl = fc
  .array(
    fc.constantFrom(
      '/',
      '?',
      '&',
      '#',
      '=',
      'utm_source=x',
      'fbclid',
      'id=3',
      '%',
      '%20',
      '…',
      '.',
      'amp;',
      'https://',
    ),
    { maxLength: 12 },
  )
  .map((bits) => `https://a.com/${bits.join('')}`);

test('whatever is stored is looked at without an error, mended once for all, and stays the same page', () => {
  fc.assert(
    fc.property(anyTitle, anyUrl, (title, url) => {
      const sketch = { title, url, outlet: 'Al Mada', date: '2024-12-06' };
      const checkup = makeCheckup({ articles: [sketch] });
      diagnose(checks, checkup);
      const [mended] = planMendings(checks, checkup).mendings;
      if (mended === undefined) return;
      const after = { ...sketch, ...mended.changes };
      expect(after.title).toBe(cleanText(after.title));
      expect(after.title).not.toBe('');
      expect(toCanonicalUrl(after.url)).toBe(toCanonicalUrl(url));
      expect(changes(after)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('hostile lengths are done at once', () => {
  const start = performance.now();
  for (const unit of ['Ã', ',', '&', ' - ', '\u200f', 'Р', '/2024', '-', 'a.']) {
    const title = unit.repeat(Math.floor(2000 / unit.length));
    const url = `https://a.com/${unit.trim().repeat(Math.floor(8000 / unit.length))}x`;
    diagnose(checks, makeCheckup({ articles: [{ title, url, outlet: 'Al Mada' }] }));
  }
  expect(performance.now() - start).toBeLessThan(1000);
});

test('where a title would make two articles one, the web address is mended all the same', () => {
  const outlet = 'Al Mada';
  const date = '2024-12-06';
  const { mendings, clashes } = plan(
    { title: 'Oil & gas', outlet, date },
    { title: 'Oil &amp; gas', outlet, date, url: 'https://almada.iq/1?gclid=1' },
  );
  expect(clashes).toEqual([{ key: 'k2', same: 'k1' }]);
  expect(mendings.map(({ changes: mended }) => mended)).toEqual([{ url: 'https://almada.iq/1' }]);
});
