import type { Library, LibraryWriter } from '../../../src/store/library.ts';
import {
  catchError,
  date,
  dumpRows,
  makeArticle,
  makeCitation,
  openTestLibrary,
  operation,
  save,
} from '../support.ts';
import { doUndoRedo } from './support.ts';

let library: Library;
beforeEach(async () => {
  library = await openTestLibrary();
  await save(library, [
    {
      key: 'h1',
      outlet: 'Al-Hurra',
      title: 'One',
      issued: date('2024-12-02'),
      url: 'https://alhurra.com/1',
    },
    {
      key: 'r1',
      outlet: 'Reuters',
      title: 'One',
      issued: date('2024-12-02'),
      citation: makeCitation({ post: 'p' }),
    },
    {
      key: 'r2',
      outlet: 'Reuters',
      title: 'Two',
      url: 'https://reuters.com/2',
      citation: makeCitation({ post: 'p' }),
    },
  ]);
});

const change = (name: string, changes: Parameters<LibraryWriter['changeOutlet']>[1]) =>
  doUndoRedo(library, (writer) => writer.changeOutlet(name, changes));

test('an outlet is renamed at one place and right everywhere', async () => {
  expect(await change('al hurra', { name: 'The Free One' })).toBe('The Free One');
  expect(await library.findArticle('h1')).toMatchObject({ outlet: { name: 'The Free One' } });
  expect(await library.listArticles({ sort: 'outlet' })).toMatchObject([
    { outlet: 'The Free One' },
    { outlet: 'Reuters' },
    { outlet: 'Reuters' },
  ]);
  expect(await library.listArticles({ words: ['free', 'one'] })).toHaveLength(1);
  expect(await library.listArticles({ words: ['hurra'] })).toHaveLength(1);
  const outlet = await library.findOutlet('Al Hurra');
  expect(outlet).toMatchObject({ name: 'The Free One', aliases: [], formerNames: ['Al-Hurra'] });
  const again = { outlet: 'Al-Hurra', title: 'ONE', issued: date('2024-12-02') };
  expect(await save(library, [again])).toMatchObject([{ status: 'present', key: 'h1' }]);
  await change('The Free One', { name: 'al-hurra' });
  expect(await library.findOutlet('alhurra')).toMatchObject({
    name: 'al-hurra',
    aliases: [],
    formerNames: ['The Free One'],
  });
});

test('a name that was only misspelled is forgotten', async () => {
  await change('Reuters', { name: 'Thomson Reuters', forgetName: true });
  expect(await library.findOutlet('Reuters')).toBeUndefined();
  await change('Thomson Reuters', { name: 'thomson-reuters' });
  expect(await library.findOutlet('thomsonreuters')).toMatchObject({
    name: 'thomson-reuters',
    aliases: [],
    formerNames: [],
  });
});

test('names, domains and fields are given and taken', async () => {
  await change('Reuters', {
    sortName: 'Zzz',
    kind: 'agency',
    country: 'GB',
    language: 'en',
    addAliases: ['رويترز', 'REUTERS'],
    addFormer: ['Reuter’s Telegram Company'],
    addDomains: ['reuters.co.uk', 'reuters.com'],
  });
  expect(await library.findOutlet('رويترز')).toEqual({
    name: 'Reuters',
    sortName: 'Zzz',
    aliases: ['رويترز'],
    formerNames: ['Reuter’s Telegram Company'],
    domains: ['reuters.com', 'reuters.co.uk'],
    kind: 'agency',
    country: 'GB',
    language: 'en',
    articles: 2,
  });
  expect((await library.listOutlets()).map(({ name }) => name)).toEqual(['Al-Hurra', 'Reuters']);
  expect(await library.listArticles({ words: ['telegram'] })).toHaveLength(2);
  await change('Reuters', {
    sortName: null,
    kind: null,
    removeNames: ['رويترز'],
    addAliases: ['Reuter’s Telegram Company'],
    removeDomains: ['reuters.com'],
  });
  expect(await library.findOutlet('Reuters')).toMatchObject({
    sortName: undefined,
    aliases: ['Reuter’s Telegram Company'],
    formerNames: [],
    domains: ['reuters.co.uk'],
    kind: undefined,
    country: 'GB',
  });
});

test('an outlet is made, used and removed', async () => {
  await doUndoRedo(library, (writer) =>
    writer.addOutlet({
      name: 'Al Mada',
      addAliases: ['المدى'],
      addDomains: ['almadapaper.net'],
      country: 'IQ',
    }),
  );
  const [outcome] = await save(library, [{ title: 'x', url: 'https://almadapaper.net/1' }]);
  const article = await library.findArticle(outcome?.key ?? '');
  expect(article?.outlet?.name).toBe('Al Mada');
  expect(await library.countOutletUse('المدى')).toEqual({ articles: 1, posts: 0 });
  expect(await library.countOutletUse('Reuters')).toEqual({ articles: 2, posts: 1 });
  expect(await library.countOutletUse('none')).toBeUndefined();
  await library.write(operation, (writer) => writer.removeArticles([outcome?.key ?? '']));
  await doUndoRedo(library, (writer) => writer.removeOutlet('almadapaper.net'));
  expect(await library.findOutlet('Al Mada')).toBeUndefined();
});

test('outlets become one, with the articles, names and domains of all', async () => {
  await change('Al-Hurra', { kind: 'broadcaster', language: 'ar' });
  await change('Reuters', {
    kind: 'agency',
    country: 'GB',
    addAliases: ['RTR'],
    addFormer: ['Old'],
  });
  const { name, articles, names, dropped, same } = await doUndoRedo(library, (writer) =>
    writer.mergeOutlets('alhurra.com', ['reuters', 'RTR']),
  );
  expect({ name, articles, names }).toEqual({
    name: 'Al-Hurra',
    articles: 2,
    names: ['Reuters', 'RTR', 'Old'],
  });
  expect(dropped).toEqual([{ field: 'kind', value: 'agency' }]);
  expect(same).toEqual([['h1', 'r1']]);
  expect(await library.listOutlets()).toEqual([
    {
      name: 'Al-Hurra',
      sortName: undefined,
      aliases: ['Reuters', 'RTR'],
      formerNames: ['Old'],
      domains: ['alhurra.com', 'reuters.com'],
      kind: 'broadcaster',
      country: 'GB',
      language: 'ar',
      articles: 3,
    },
  ]);
  const known = await library.findSame([makeArticle({ outlet: 'Old', title: 'two' })]);
  expect(known[0]?.key).toBe('r2');
  expect(await library.listArticles({ words: ['rtr'] })).toHaveLength(3);
});

test('outlets of thousands of articles that are the same then are merged about as fast as these are stored', async () => {
  const pairs = 3000;
  const articles = Array.from({ length: 2 * pairs }, (_, at) => ({
    outlet: at % 2 === 0 ? 'Alpha' : 'Beta',
    title: `Title ${Math.floor(at / 2)}`,
  }));
  // A first import makes some indexes last, which SQLite then prefers.
  const fresh = await openTestLibrary();
  const start = performance.now();
  await save(fresh, articles);
  const stored = performance.now();
  const { same } = await fresh.write(operation, (writer) => writer.mergeOutlets('Alpha', ['Beta']));
  const merged = performance.now();
  expect(same).toHaveLength(pairs);
  expect(merged - stored).toBeLessThan(3 * (stored - start));
});

test('outlets and the articles that become the same are merged in one go', async () => {
  await doUndoRedo(library, async (writer) => {
    const { same } = await writer.mergeOutlets('Al-Hurra', ['Reuters']);
    for (const [keep = '', ...others] of same) await writer.mergeArticles(keep, others);
  });
  expect(await library.findArticle('r1')).toMatchObject({ key: 'h1', citations: [{ post: 'p' }] });
});

test.each<[string, (writer: LibraryWriter) => Promise<unknown>, string, string]>([
  [
    'a name of another',
    (writer) => writer.changeOutlet('Reuters', { name: 'al hurra' }),
    'outlet.exists',
    'The name ‘al hurra’ belongs to the outlet ‘Al-Hurra’.',
  ],
  [
    'an alias of another',
    (writer) => writer.changeOutlet('Reuters', { addAliases: ['AlHurra'] }),
    'outlet.exists',
    'The name ‘AlHurra’ belongs to the outlet ‘Al-Hurra’.',
  ],
  [
    'a domain of another',
    (writer) => writer.changeOutlet('Reuters', { addDomains: ['alhurra.com'] }),
    'outlet.exists',
    'The domain ‘alhurra.com’ belongs to the outlet ‘Al-Hurra’.',
  ],
  [
    'an alias it does not have',
    (writer) => writer.changeOutlet('Reuters', { removeNames: ['RTR'] }),
    'outlet.invalid',
    '‘Reuters’ is not called ‘RTR’.',
  ],
  [
    'its own name',
    (writer) => writer.changeOutlet('Reuters', { removeNames: ['reuters'] }),
    'outlet.invalid',
    '‘Reuters’ is its name, not an alias.',
  ],
  [
    'a domain it does not have',
    (writer) => writer.changeOutlet('Reuters', { removeDomains: ['x.com'] }),
    'outlet.invalid',
    'It does not have the domain ‘x.com’.',
  ],
  [
    'a second of its name',
    (writer) => writer.addOutlet({ name: 'REUTERS' }),
    'outlet.exists',
    'There is an outlet ‘REUTERS’ already.',
  ],
  [
    'one with articles',
    (writer) => writer.removeOutlet('Reuters'),
    'outlet.in-use',
    '‘Reuters’ has 2 articles in the library.',
  ],
  [
    'one that is not there',
    (writer) => writer.removeOutlet('RTR'),
    'outlet.not-found',
    'No outlet is called ‘RTR’.',
  ],
  [
    'itself',
    (writer) => writer.mergeOutlets('Reuters', ['reuters.com']),
    'usage',
    'An outlet can’t be merged with itself.',
  ],
])('%s is refused, and nothing is changed', async (_, work, code, message) => {
  const before = dumpRows(library.location);
  expect(await catchError(() => library.write(operation, work))).toMatchObject({ code, message });
  expect(dumpRows(library.location)).toEqual(before);
});
