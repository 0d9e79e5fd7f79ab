import { blogSettings } from '../../../src/styles/blog/options.ts';

test.each([
  ['date-form', 'DMY', { dateForm: 'dmy' }],
  ['order', ' date ', { order: 'date' }],
  ['group', 'no', { group: false }],
  ['group', 'yes', { group: true }],
  ['ignore-articles', 'fr, en', { ignoreArticles: ['en', 'fr'] }],
  ['ignore-articles', 'German;kurdish en-GB', { ignoreArticles: ['de', 'en', 'ku'] }],
  ['ignore-articles', 'none', { ignoreArticles: [] }],
] as const)('%s: %s', (name, text, value) => {
  expect(blogSettings[name].parse(text)).toEqual({ ok: true, value });
});

test.each([
  ['date-form', 'ydm', '‘ydm’ is none of mdy, dmy, iso, long'],
  ['order', '', '‘’ is none of outlet, date'],
  ['group', 'maybe', '‘maybe’ is none of yes, no'],
  ['ignore-articles', 'none, en', '‘none’ is no language whose articles are known'],
  ['ignore-articles', 'tlh', '‘tlh’ is no language whose articles are known'],
  ['ignore-articles', ' ', 'Give ar, ca, da'],
] as const)('%s takes no %j', (name, text, message) => {
  const parsed = blogSettings[name].parse(text);
  expect(parsed).toMatchObject({ ok: false, problem: { code: 'config.invalid' } });
  if (!parsed.ok) expect(parsed.problem.message).toContain(message);
});

test('what is preset can be typed', () => {
  for (const setting of Object.values(blogSettings)) {
    expect(setting.parse(setting.preset).ok).toBe(true);
    for (const choice of setting.choices) expect(setting.parse(choice).ok).toBe(true);
  }
});
