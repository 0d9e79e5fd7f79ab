import { decodeLegacy } from '../../../src/domain/doctor/decodeLegacy.ts';
import { decodeMojibake } from '../../../src/domain/doctor/decodeMojibake.ts';
import { decodeTitleEntities } from '../../../src/domain/doctor/entitiesInTitle.ts';
import { isShouted } from '../../../src/domain/doctor/shoutedTitle.ts';
import { dropUnseen } from '../../../src/domain/doctor/unseenInTitle.ts';
import { find, findOne, makeOutlet } from './support.ts';

/** Titles that nothing is wrong with. */
const good = [
  'Inside the Iraqi factions’ decision to keep out of Syria',
  'محمد شياع السوداني يلتقي الوفد الأميركي في بغداد',
  'مسعود بارزانی: «ئێمە لەگەڵ ئاشتیداین»',
  'می‌خواهیم نامه‌های تازه بخوانیم',
  'Президент Ирака встретился с главой МИД РФ',
  'РОССИЯ И ИРАК',
  'Зустріч у Києві: її підсумки — «Рік»',
  '伊拉克总理访问大马士革',
  'イラク首相がシリアを訪問',
  'NATO, UN, EU: WHO PAYS?',
  'US–UK–UAE talks',
  'UNICEF',
  'BBC World Service',
  'საქართველოს პრეზიდენტი ბაღდადში',
  'CAFÉ™ opens in Basra',
  'SÃO PAULO e Bagdá: «Não é só petróleo»',
  'Â quoi bon ? Die Straße “MENÜ”',
  'AT&T and Q&A; R&D in Erbil',
  'Saddam Hussein',
  'What? Really?? Why???',
  'Baghdad – Basra - Kirkuk',
  'Mosul | A city rebuilds itself',
  'Atât de aproape, cât de departe',
  'Ibn Sînâ à Hamâ : le dégât des eaux',
  'Kâzım Karabekir’in mektubu',
  'Å vente på «Å»: NÅ ELLER ALDRI',
  'ÉCOLE : ÇA BOUGE À ÉVREUX',
  'Þýðing á íslensku: Ísöld',
  'Ở I-rắc, chiến tranh chưa kết thúc',
  'ŁÓDŹ i Gdańsk',
];

test.each(good)('nothing is wrong with the title ‘%s’', (title) => {
  const library = {
    articles: [{ title, outlet: 'Al Mada', authors: ['Salhy, Suadad'], date: '2024-12-06' }],
    outlets: [makeOutlet('Al Mada'), makeOutlet('Basra'), makeOutlet('BBC News')],
  };
  expect(find('title', library)).toEqual([]);
});

test.each([
  ['Iraqâ€™s cafÃ© culture', 'Iraq’s café culture'],
  ['CafÃ©', 'Café'],
  ['CafÃƒÂ©', 'Café'],
  ['Ø§Ù„Ø¹Ø±Ø§Ù‚', 'العراق'],
  ['ط§ظ„ط¹ط±ط§ظ‚', 'العراق'],
  ['РџСЂРµР·РёРґРµРЅС‚', 'Президент'],
  ['Iraq‚Äôs oil', 'Iraq’s oil'],
  ['ErdoÄŸan in Baghdad', 'Erdoğan in Baghdad'],
])('‘%s’ is ‘%s’', (title, meant) => {
  expect(decodeMojibake(title)).toBe(meant);
  expect(findOne('title.mojibake', { title })).toMatchObject({
    severity: 'error',
    value: title,
    message: `it was ${meant}`,
    next: ['edit', 'k1', '--title', meant],
    isMendable: true,
  });
});

test.each([
  ['ÇáÚÑÇÞ æÓæÑíÇ', 'العراق وسوريا'],
  ['Ïðåçèäåíò Èðàêà â Ìîñêâå', 'Президент Ирака в Москве'],
])('‘%s’ is ‘%s’ of an old page', (title, meant) => {
  expect(decodeLegacy(title)).toBe(meant);
  expect(findOne('title.mojibake', { title })).toMatchObject({
    message: `it was ${meant}`,
    isMendable: true,
  });
});

test.each([
  ['Iraqâ€™s “café” culture', 'it was read in the wrong encoding'],
  ['РСЂР°РєР° РџСЂРµР·РёРґРµРЅС‚', 'it was read in the wrong encoding'],
  ['Iraqâs oil', 'it was read in the wrong encoding'],
  ['The Diplomat: Iâm out', 'it was read in the wrong encoding'],
  ['Life â and death', 'it was read in the wrong encoding'],
  ['âDie Gewalt muss enden', 'it was read in the wrong encoding'],
  ['Syrie : Â« le “jour”', 'it was read in the wrong encoding'],
  ['ÙÛØ®ÙØ§ÙÛÙ Ø²ÙØ¯', 'it was read in the wrong encoding'],
  ['Iraq\ufffds oil', 'letters are lost'],
  ['Iraq?s oil', 'letters are lost'],
  ['?????? ????', 'letters are lost'],
])('‘%s’ is told and left as it is', (title, message) => {
  expect(decodeMojibake(title)).toBeUndefined();
  expect(findOne('title.mojibake', { title })).toMatchObject({ message, isMendable: false });
});

test.each([
  ['Oil &amp; gas', 'Oil & gas'],
  ['Baghdad&#8217;s deal', 'Baghdad’s deal'],
  ['Baghdad&#x2019;s deal', 'Baghdad’s deal'],
  ['&ldquo;Yes&rdquo;&nbsp;they said', '“Yes” they said'],
  ['Oil &amp;amp; gas', 'Oil & gas'],
  ['&#0;&#150;&#xd800;&#99999999;&T;', '&#0;&#150;&#xd800;&#99999999;&T;'],
  ['&lt;b&gt;', '<b>'],
  ['AT&T;  T-Mobile', 'AT&T;  T-Mobile'],
])('the codes of ‘%s’ are ‘%s’', (title, meant) => {
  expect(decodeTitleEntities(title)).toBe(meant);
  expect(findOne('title.entities', { title })?.isMendable).toBe(title === meant ? undefined : true);
});

test.each([
  ['IRAQ RESUMES KIRKUK OIL EXPORTS', true],
  ['ИРАК ВОЗОБНОВИЛ ЭКСПОРТ НЕФТИ', true],
  ['PUTIN DROHT MIT KRIEG', true],
  ['UNICEF AND UNRWA', false],
  ['INOC, SOMO, BOC, MOC: WHO DOES WHAT?', false],
  ['Iraq RESUMES exports', false],
  ['BREAKING: Baghdad', false],
  ['العراق يستأنف التصدير', false],
  ['A B C D E F', false],
  ['12 34 56', false],
])('‘%s’ is shouted: %s', (title, isIt) => {
  expect(isShouted(title)).toBe(isIt);
  expect(findOne('title.shouted', { title }) !== undefined).toBe(isIt);
});

test.each([
  ['Iraq\u00ad’s oil', 'Iraq’s oil'],
  ['\u200fالعراق\u200f', 'العراق'],
  ['Iraq  oil\u00a0', 'Iraq oil'],
  ['\u2068Iraq\u2069 oil', '\u2068Iraq\u2069 oil'],
  ['نامه‌ها', 'نامه‌ها'],
])('the title %j is %j to the eye', (title, visible) => {
  expect(dropUnseen(title)).toBe(visible);
  expect(findOne('title.unseen', { title }) !== undefined).toBe(title !== visible);
});

test.each([
  ['A long headline of news - Al Jazeera', 'Al Jazeera', 'A long headline of news', true],
  ['A long headline of news | AJE', 'Al Jazeera', 'A long headline of news', true],
  ['A long headline of news — aljazeera.com', 'Al Jazeera', 'A long headline of news', true],
  ['A long headline of news « Al Jazeera', 'Al Jazeera', 'A long headline of news', true],
  ['A long headline of news :: Al Jazeera', 'Al Jazeera', 'A long headline of news', true],
  ['A long headline of news // AJE', 'Al Jazeera', 'A long headline of news', true],
  ['A long headline of news - Reuters', 'Al Jazeera', 'A long headline of news', false],
])('the outlet behind ‘%s’ is found', (title, outlet, headline, isMendable) => {
  const outlets = [
    makeOutlet('Al Jazeera', { aliases: ['AJE'], domains: ['aljazeera.com'] }),
    makeOutlet('Reuters'),
  ];
  const [found, ...others] = find('title.outlet-suffix', {
    articles: [{ title, outlet }],
    outlets,
  });
  expect(others).toEqual([]);
  expect(found).toMatchObject({ next: ['edit', 'k1', '--title', headline], isMendable });
});

test.each([
  'Editorial - Reuters',
  'Why-Reuters',
  'A long headline: Reuters',
  'A long headline - and what Reuters says of it',
])('‘%s’ stays whole', (title) => {
  expect(findOne('title.outlet-suffix', { title, outlet: 'Reuters' })).toBeUndefined();
});

test('the names of authors are found in titles, those of others are not', () => {
  const writer = { key: 'w', title: 'One', authors: ['Al-Salhy, Suadad'] };
  const say = (title: string, authors: string[] = []) =>
    findOne('title.name', { title, authors }, writer)?.message;
  expect(say('Suadad Al-Salhy')).toBe('the name of an author');
  expect(say('By Suadad al-Salhy')).toBe('the name of an author');
  expect(say('Al-Salhy, Suadad')).toBe('the name of an author');
  expect(say('Banksy', ['Banksy'])).toBe('the name of its own author');
  expect(say('Nouri al-Maliki')).toBeUndefined();
  expect(say('By Popular Demand')).toBeUndefined();
  expect(say('Suadad Al-Salhy on the militias')).toBeUndefined();
  expect(findOne('title.name', { title: 'Suadad Al-Salhy' }, writer)?.next).toEqual([
    ...['edit', 'k1', '--title', 'TITLE', '--author', 'Suadad Al-Salhy'],
  ]);
});

test('an article is excused by its tag', () => {
  const writer = { key: 'w', title: 'One', authors: ['Al-Salhy, Suadad'] };
  const title = 'Suadad Al-Salhy';
  for (const tag of ['ok:title.name', 'ok:title.', 'ok:title']) {
    expect(findOne('title.name', { title, tags: [tag] }, writer)).toBeUndefined();
  }
  for (const tag of ['title.name', 'ok:title.url', 'ok:tit', 'ok:']) {
    expect(findOne('title.name', { title, tags: [tag] }, writer)).toBeDefined();
  }
});

test('outlets and web addresses in the title, and outlets among the authors', () => {
  const outlet = 'Reuters';
  expect(findOne('title.outlet', { title: 'REUTERS', outlet })).toBeDefined();
  expect(findOne('title.outlet', { title: 'Reuters', outlet, type: 'webpage' })).toBeUndefined();
  expect(findOne('title.outlet', { title: 'Reuters says', outlet })).toBeUndefined();
  expect(findOne('title.url', { title: 'https://a.com/1' })?.next).toEqual([
    ...['edit', 'k1', '--title', 'TITLE', '--url', 'https://a.com/1'],
  ]);
  expect(findOne('title.url', { title: 'www.a.com' })).toBeDefined();
  expect(findOne('title.url', { title: 'https://a.com/1 is back' })).toBeUndefined();
  const authors = ['Reuters', 'Salhy, Suadad'];
  expect(findOne('author.outlet', { title: 'One', outlet, authors })?.next).toEqual([
    ...['edit', 'k1', '--author', 'Salhy, Suadad'],
  ]);
  expect(findOne('author.outlet', { title: 'One', outlet, authors: ['Reuters'] })?.next).toEqual([
    ...['edit', 'k1', '--clear', 'author'],
  ]);
  expect(findOne('author.outlet', { title: 'One', outlet, authors: ['AFP'] })).toBeUndefined();
  const eye = { title: 'One', outlet: 'Middle East Eye', authors: ['Middle East Eye'] };
  expect(findOne('author.outlet', eye)).toMatchObject({ value: 'Middle East Eye' });
  expect(findOne('author.outlet', { ...eye, type: 'report' })).toBeUndefined();
  expect(findOne('title.outlet', { title: 'Guardian', outlet: 'The Guardian' })).toBeDefined();
  expect(findOne('title.outlet', { title: 'The Times', outlet: 'Times' })).toBeDefined();
});
