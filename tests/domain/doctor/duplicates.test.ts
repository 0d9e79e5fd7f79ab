import { areAlike, isSlip, toTitleWords } from '../../../src/domain/doctor/titleLikeness.ts';
import { find, makeOutlet, type Sketch } from './support.ts';

const title = 'Inside the Iraqi factions’ decision to keep out of Syria';
const outlet = 'Middle East Eye';

/** The codes and keys of what is found among articles. */
function group(...articles: readonly Sketch[]) {
  return find('duplicate', { articles }).map(({ code, name, others }) => [code, name, ...others]);
}

test('the same title in one outlet within three days', () => {
  const found = find('duplicate', {
    articles: [
      { title, outlet, date: '2024-12-06' },
      {
        title: 'INSIDE THE IRAQI FACTIONS DECISION TO KEEP OUT OF SYRIA',
        outlet,
        date: '2024-12-09',
      },
    ],
  });
  expect(found).toEqual([
    {
      code: 'duplicate.title',
      severity: 'warning',
      subject: 'article',
      name: 'k1',
      others: ['k2'],
      value: title,
      message:
        'the same title: k2, Middle East Eye 2024-12-09, INSIDE THE IRAQI FACTIONS DECISION TO KEEP OUT OF SYRIA',
      next: ['merge', 'k1', 'k2'],
      isMendable: false,
    },
  ]);
});

test.each<[string, Sketch, boolean]>([
  ['a week later', { title, outlet, date: '2024-12-13' }, false],
  ['without a date', { title, outlet }, true],
  ['of the month', { title, outlet, date: '2024-12' }, true],
  ['of the next month', { title, outlet, date: '2025-01' }, false],
  ['in another outlet', { title, outlet: 'Reuters', date: '2024-12-06' }, false],
  ['without a title', { outlet, date: '2024-12-06', url: 'https://a.com/1' }, false],
])('one %s', (_, other, isFound) => {
  expect(group({ title, outlet, date: '2024-12-06' }, other).length).toBe(isFound ? 1 : 0);
});

test('the oldest in the library stays, and a group is one finding', () => {
  const dates = ['2024-12-08', '2024-12-06', '2024-12-04'];
  expect(group(...dates.map((date) => ({ title, outlet, date })))).toEqual([
    ['duplicate.title', 'k1', 'k2', 'k3'],
  ]);
});

test('without an outlet only a title that tells something is enough', () => {
  expect(group({ title: 'Two' }, { title: 'two', date: '2024-12-06' })).toEqual([]);
  expect(group({ title }, { title, date: '2024-12-06' })).toEqual([
    ['duplicate.title', 'k1', 'k2'],
  ]);
});

test('a column’s title comes again, and only its articles of one day are one', () => {
  const days = ['01', '02', '03', '04', '05', '05'];
  const articles = days.map((day) => ({
    title: 'Morning Briefing',
    outlet,
    date: `2024-12-${day}`,
  }));
  expect(group(...articles)).toEqual([['duplicate.title', 'k5', 'k6']]);
});

test.each<[string, readonly [string, string], readonly [string, string], boolean]>([
  ['Iran Update', ['2024-12-02', 'https://a.com/iran-2'], ['2024-12-03', 'https://a.com/3'], false],
  ['Iran Update', ['2024-12-02', 'https://a.com/2'], ['2024-12-02', 'https://a.com/3'], true],
  [title, ['2024-12-02', 'https://a.com/2'], ['2024-12-03', 'https://a.com/3'], true],
  [
    title,
    ['2024-12-02', 'https://a.com/2024/12/02/x'],
    ['2024-12-03', 'https://a.com/2024/12/3/x'],
    false,
  ],
])('articles called ‘%s’, %j and %j, are one: %s', (name, one, other, isOne) => {
  const articles = [one, other].map(([date, url]) => ({ title: name, outlet, date, url }));
  expect(group(...articles)).toEqual(isOne ? [['duplicate.title', 'k1', 'k2']] : []);
});

test('a title of three days, each with an address of its own, is a column’s', () => {
  const articles = [4, 5, 7].map((day) => ({
    title: 'The price of the dollar in Baghdad and Erbil',
    outlet,
    date: `2024-12-0${day}`,
    url: `https://a.com/${day}`,
  }));
  expect(group(...articles)).toEqual([]);
  expect(group(...articles.map(({ url: _, ...article }) => article))).toEqual([
    ['duplicate.title', 'k1', 'k2', 'k3'],
  ]);
});

test.each([
  ['Opec delays output increase', 'Opec delays output increase again'],
  ['Syrian rebels take the town of Hama', 'Syrian rebels do not take the town of Hama'],
  ['Oil settles up on Iraq worries', 'Oil settles down on Iraq worries'],
])('‘%s’ says another thing than ‘%s’', (one, other) => {
  expect(areAlike(toTitleWords(one), toTitleWords(other))).toBe(false);
});

test.each([
  ['https://a.com/news/1', 'http://www.a.com/news/1/?utm_source=x', true],
  [
    'https://edition.cnn.com/2024/12/06/world/iraq-syria/index.html',
    'https://cnn.com/2024/12/06/world/iraq-syria',
    true,
  ],
  [
    'https://uk.reuters.com/article/us-iraq-militias-idUSKBN1',
    'https://reuters.com/article/us-iraq-militias-idUSKBN1',
    true,
  ],
  ['https://a.com/news/iraq-and-syria-talks.html', 'https://a.com/news/iraq-and-syria-talks', true],
  [
    'https://ar.wikipedia.org/wiki/Iraq_and_Syria_relations',
    'https://en.wikipedia.org/wiki/Iraq_and_Syria_relations',
    false,
  ],
  [
    'https://x.substack.com/p/iraq-and-syria-relations',
    'https://y.substack.com/p/iraq-and-syria-relations',
    false,
  ],
  ['https://us.a.com/1', 'https://uk.a.com/1', false],
  ['https://a.com/news/1', 'https://a.com/news/2', false],
])('%s and %s are one page: %s', (one, other, isOne) => {
  const found = group({ url: one, title: 'One' }, { url: other, title: 'Two' });
  expect(found).toEqual(isOne ? [['duplicate.url', 'k1', 'k2']] : []);
});

test('what the web address tells is not told again by the title', () => {
  const article = { title, outlet, date: '2024-12-06', url: 'https://a.com/1' };
  expect(group(article, article, { title, outlet, date: '2024-12-06' })).toEqual([
    ['duplicate.url', 'k1', 'k2'],
    ['duplicate.title', 'k1', 'k2', 'k3'],
  ]);
});

test('the same title in outlets that look alike, or in none', () => {
  const articles = [
    { title, outlet: 'Asharq al-Awsat', date: '2024-12-06' },
    { title, outlet: 'The Asharq Al Awsatt', date: '2024-12-07' },
    { title, date: '2024-12-06' },
    { title, outlet: 'Reuters', date: '2024-12-06' },
  ];
  expect(group(...articles)).toEqual([['duplicate.outlet', 'k1', 'k2', 'k3']]);
});

test.each([
  [
    'Iraqi militias stay out of Syria fighting',
    'Iraqi militas stay out of the Syria fighting',
    true,
  ],
  [
    'Iraqi militias stay out of Syria fighting',
    'Iraqi militias stay out of Syria fighting, say officials',
    true,
  ],
  ['Oil: Kirkuk exports resume after long talks', 'Kirkuk exports resume after long talks', true],
  [
    'Iraq oil exports rise in May, says ministry',
    'Iran oil exports rise in May, says ministry',
    false,
  ],
  ['Oil exports rise 3% in Iraq says ministry', 'Oil exports rise 5% in Iraq says ministry', false],
  ['Syria live: day 12 of the militias’ war', 'Syria live: day 13 of the militias’ war', false],
  ['Iraq votes', 'Iraq votes on a new budget after a long delay', false],
  ['مجلس النواب العراقي يصوت على الموازنة', 'مجلس النواب العراقى يصوّت على الموازنه', true],
  ['مجلس النواب العراقي يصوت على الموازنة', 'مجلس النواب الأردني يصوت على الموازنة', false],
])('‘%s’ and ‘%s’ are almost the same: %s', (one, other, isIt) => {
  const [first, second] = [toTitleWords(one), toTitleWords(other)];
  expect(areAlike(first, second)).toBe(isIt);
  expect(areAlike(second, first)).toBe(isIt);
});

test('almost the same title in one outlet', () => {
  const [one, two] = [
    'Iraqi militias stay out of Syria fighting',
    'Iraqi militas stay out of Syria fighting',
  ];
  const first = { title: one, outlet, date: '2024-12-06' };
  expect(group(first, { title: two, outlet, date: '2024-12-07' })).toEqual([
    ['duplicate.alike', 'k1', 'k2'],
  ]);
  expect(group(first, { title: two, outlet, date: '2024-12-17' })).toEqual([]);
  expect(group(first, { title: two, outlet: 'Reuters', date: '2024-12-06' })).toEqual([]);
});

test.each([
  ['militias', 'militas', true],
  ['militias', 'militais', true],
  ['militias', 'milities', true],
  ['militias', 'milities ', false],
  ['militias', 'army', false],
  ['iraqi', 'irani', false],
])('%s and %s differ in a slip: %s', (one, other, isIt) => {
  expect(isSlip(one, other)).toBe(isIt);
  expect(isSlip(other, one)).toBe(isIt);
});

test('only groups with an article that is looked at are told, and none that is excused', () => {
  const article = { title, outlet, date: '2024-12-06' };
  const articles = [article, article, { ...article, title: 'Another title' }];
  const look = (...looked: string[]) => find('duplicate', { articles, looked });
  expect(look('k2')).toHaveLength(1);
  expect(look('k3')).toEqual([]);
  for (const tag of ['ok:duplicate.title', 'ok:duplicate']) {
    expect(group(article, { ...article, tags: [tag] })).toEqual([]);
  }
});

test('thousands of articles of one day and one outlet are done at once', () => {
  const articles = Array.from({ length: 20_000 }, (_, at) => ({
    title: `Iraq and Syria ${'abcdefghij'.charAt(at % 10)} said today that number ${at} is right`,
    outlet,
    date: '2024-12-06',
  }));
  const start = performance.now();
  expect(find('duplicate', { articles })).toEqual([]);
  expect(performance.now() - start).toBeLessThan(5000);
});

test.each([
  [['Al-Hurra News', 'Alhurra'], ['Alhurra']],
  [['The Telegraph', 'Telegraph'], ['Telegraph']],
  [['Alsumaria', 'Al Soumariya'], ['Al Soumariya']],
  [['France 2', 'France 24'], []],
  [['Reuters', 'Rudaw'], []],
])('outlets that look alike: %j', (names, found) => {
  const outlets = names.map((name, at) => makeOutlet(name, { articles: 9 - at }));
  expect(find('outlet.alike', { articles: [], outlets }).map(({ name }) => name)).toEqual(found);
});

test('outlets of two countries or kinds are two, and the one with more articles stays', () => {
  const one = makeOutlet('The National', { articles: 2 });
  const other = makeOutlet('National', { articles: 5 });
  const [found] = find('outlet.alike', { articles: [], outlets: [one, other] });
  expect(found).toMatchObject({
    name: 'The National',
    others: ['National'],
    message: 'looks like National',
    next: ['outlet', 'merge', 'National', 'The National'],
  });
  const parted = [
    { ...one, country: 'AE' },
    { ...other, country: 'GB' },
  ];
  expect(find('outlet.alike', { articles: [], outlets: parted })).toEqual([]);
  const kinds = [
    { ...one, kind: 'newspaper' },
    { ...other, kind: 'agency' },
  ];
  expect(find('outlet.alike', { articles: [], outlets: kinds })).toEqual([]);
});

test('outlets without articles and posts without a date are told', () => {
  const library = {
    articles: [],
    outlets: [makeOutlet('-Idle', { articles: 0 }), makeOutlet('Busy')],
    posts: [{ slug: 'axis', date: undefined }],
  };
  expect(find('outlet.unused', library).map(({ next }) => next)).toEqual([
    ['outlet', 'remove', '--', '-Idle'],
  ]);
  expect(find('post.undated', library).map(({ next }) => next)).toEqual([
    ['post', 'edit', '--date', 'DATE', 'axis'],
  ]);
});
