import { createWorkplace, type RunOptions, type Workplace } from '../support/runCite.ts';

let place: Workplace;

const lines = [
  'Reuters, “Iraq will not be just a ‘spectator’ in Syria,” 12/6/24',
  'المدى, “بغداد على الحدود,” 12/4/24',
];

const flags = {
  '--title': 'Inside the Iraqi factions’ decision to keep out of Syria',
  '--author': 'Al-Salhy, Suadad',
  '--outlet': 'Middle East Eye',
  '--date': '12/7/24',
  '--url': 'https://example.com/inside',
};

beforeEach(async () => {
  place = createWorkplace();
  for (const line of lines) await place.cite(['add', line]);
  await place.cite(['add', ...Object.entries(flags).flat()]);
});

afterEach(() => place.remove());

const enter = '\r';
const esc = '\u001b';
const down = '\u001b[B';
const tab = '\t';

const pick = (typed: readonly string[], argv: readonly string[] = [], more: RunOptions = {}) =>
  place.cite(['pick', ...argv], { typed, ...more });

const last = (frames: readonly string[]) => frames.at(-1) ?? '';

test('what is typed narrows the list; Enter prints the key, and nothing else goes to the output', async () => {
  const { out, err, status, frames } = await pick(['s', 'pectator', enter]);
  expect({ out, err, status }).toEqual({ out: 'reuters2024iraq\n', err: '', status: 0 });
  expect(frames[0]).toContain('3 of 3');
  expect(frames[2]).toContain('Find: spectator\n1 of 3\n❯  reuters2024iraq');
  expect(frames[2]).toContain('Reuters, “Iraq will not be just a ‘spectator’ in Syria,” 12/6/24');
});

test('the words and flags of the command line are what it begins with', async () => {
  const { out, frames } = await pick(
    [enter],
    ['syria', 'outlet:"Middle East Eye"', '--since', '2024-12-07'],
  );
  expect(frames[0]).toContain('Find: syria outlet:"Middle East Eye"\n1 of 3\n❯  salhy2024inside');
  expect(out).toBe('salhy2024inside\n');
});

test('where nothing is found, what is spelled nearly so is offered, and Tab puts it in', async () => {
  const { frames, out } = await pick(['spectater syrai', tab, enter]);
  expect(frames[1]).toContain(
    'No article has all of this.\n   Nothing has ‘spectater’. Did you mean ‘spectator’?\n' +
      '   Nothing has ‘syrai’. Did you mean ‘Syria’?\n   Tab puts the first in.',
  );
  expect(frames[2]).toContain('Find: spectator Syria\n1 of 3\n❯  reuters2024iraq');
  expect(out).toBe('reuters2024iraq\n');
});

test('F1 shows all keys', async () => {
  const { frames } = await pick(['\u001bOP', esc, esc]);
  expect(frames[1]).toMatch(/Ctrl-T +cite in a post of yours, or in a new one/);
  expect(frames[2]).toContain('3 of 3\n❯  salhy2024inside');
});

test('the chosen one stays chosen when others come meanwhile', async () => {
  let added: Promise<unknown> | undefined;
  const add = () => {
    added = place.cite(['add', 'Reuters, “Syria again,” 12/8/24']);
    return added;
  };
  const edits = [
    async (text: string) => {
      await add();
      return text.replace('title: Iraq will', 'title: Iraq would');
    },
  ];
  const { frames, out } = await pick([down, '\u0005', enter], ['syria'], { edits });
  expect(added).toBeDefined();
  expect(frames[2]).toContain('Changed reuters2024iraq: title');
  expect(frames[2]).toContain('   reuters2024syria');
  expect(frames[2]).toContain('❯  reuters2024iraq');
  expect(out).toBe('reuters2024iraq\n');
});

test('several words are words, not a phrase', async () => {
  expect((await pick([enter], ['syria', 'factions'])).out).toBe('salhy2024inside\n');
});

test('Tab marks several, whose keys come in that order', async () => {
  const { out } = await pick([down, tab, '\u001b[A\u001b[A', tab, enter], ['syria']);
  expect(out).toBe('reuters2024iraq\nsalhy2024inside\n');
});

test.each([
  ['outlet:', 'Type on: what is to be found in ‘outlet:’?'],
  ['"civ', 'The quotation mark ‘"’ is not closed.'],
  ['(syria', 'The bracket ‘(’ is not closed.'],
  ['outlt:x', 'There is no field ‘outlt:’ to search in.'],
  ['has:no', '‘no’'],
  ['date:2024-13', '2024-13'],
  ['post:ax', 'There is no post ‘ax’ in your library.'],
  ['saved:ira', '‘ira’'],
])('%s, half typed, keeps what was found and says what is missing', async (typed, hint) => {
  const { frames, status } = await pick([` ${typed}`, esc], ['syria']);
  const [, second = ''] = last(frames).split('\n');
  expect(second).toContain(hint);
  expect(last(frames)).toContain('❯  salhy2024inside');
  expect(status).toBe(0);
});

test('with --post Enter cites there, one after the other', async () => {
  await place.cite(['post', 'add', 'axis']);
  const { out, frames } = await pick([enter, down, enter, esc], ['syria', '--post', 'axis']);
  expect(out).toBe('');
  expect(frames[1]).toContain('Cited salhy2024inside in ‘axis’');
  expect(frames[3]).toContain('Cited reuters2024iraq in ‘axis’');
  expect(frames[3]).toMatch(/cited +in ‘axis’ on 12\/9\/24/);
  const { out: keys } = await place.cite(['list', 'post:axis', '--keys']);
  expect(keys).toBe('salhy2024inside\nreuters2024iraq\n');
});

test('a post may be chosen, or made', async () => {
  const { frames } = await pick(
    ['\u0014', 'Axis of things', enter, '\u0018', 'c', 'axis', enter, esc],
    ['spectator'],
  );
  expect(frames[2]).toContain('❯ new post ‘axis-of-things’');
  expect(frames[3]).toContain('Cited reuters2024iraq in ‘axis-of-things’');
  expect(frames[6]).toContain('❯ axis-of-things  Axis of things  (1 source)');
  expect(frames[7]).toContain('Already cited in ‘axis-of-things’: reuters2024iraq');
  const { out } = await place.cite(['post', 'list', '--json']);
  expect(JSON.parse(out)).toMatchObject([{ slug: 'axis-of-things', title: 'Axis of things' }]);
});

test('Ctrl-E opens the editor; what it changed is found, and its message is no result', async () => {
  const edits = [(text: string) => text.replace('title: Iraq will', 'title: Baghdad will')];
  const { out, frames } = await pick(['\u0005', enter], ['spectator'], { edits });
  expect(frames[1]).toContain('Changed reuters2024iraq: title');
  expect(frames[1]).toContain('“Baghdad will not');
  expect(out).toBe('reuters2024iraq\n');
});

test('where an editor, an address or a browser fails it says so and goes on', async () => {
  const edits = [() => 3];
  const { frames } = await pick(['\u0005', '\u000f', esc], ['spectator'], { edits });
  expect(frames[1]).toContain('The editor ended with an error (3). Nothing was changed.');
  expect(frames[2]).toContain('No web address: reuters2024iraq');
  const { frames: others } = await pick(['\u000f', esc], ['factions'], {
    env: { PATH: place.folder },
  });
  expect(others[1]).toContain('No browser could be opened here for https://example.com/inside');
});

test('the key and the line are copied', async () => {
  const { err, out, frames } = await pick(['\u0019', '\u0018', 'l', esc], ['spectator'], {
    terminal: { columns: 100, rows: 30 },
    env: { PATH: place.folder },
  });
  expect(frames[1]).toContain('Copied reuters2024iraq (by terminal)');
  expect(frames[3]).toContain('Copied the line of reuters2024iraq (by terminal)');
  expect(out + err).toContain(Buffer.from('reuters2024iraq').toString('base64'));
});

test('Esc leaves with nothing, Ctrl-C with 130, and so does a terminal that goes away', async () => {
  expect(await pick([esc])).toMatchObject({ out: '', err: '', status: 0 });
  expect(await pick(['\u0003'])).toMatchObject({ out: '', status: 130 });
  expect(await pick([])).toMatchObject({ out: '', status: 130 });
});

test('a paste of esc sequences is a text like another', async () => {
  const pasted = '\u001b[200~spec\u001b]0;x\u0007\u001b[31mtator\r\u0003\u001b[201~';
  const { frames, status } = await pick([pasted, esc]);
  expect(frames[1]).toContain('Find: spec]0;x[31mtator');
  expect(status).toBe(0);
});

test.each([
  ['no terminal', [], {}],
  ['--no-input', ['--no-input'], { typed: [] }],
  ['a terminal that can move no cursor', [], { typed: [], env: { TERM: 'dumb' } }],
])('with %s it is wrong use, and says what to use instead', async (_, argv, options) => {
  const { out, err, status } = await place.cite([...argv, 'pick', 'syria'], options);
  expect({ out, status }).toEqual({ out: '', status: 2 });
  expect(err).toContain('cite pick needs a terminal');
  expect(err).toContain('cite list WORDS --keys');
});

test('a post that does not exist is told before anything is drawn', async () => {
  const { err, status, frames } = await pick([esc], ['--post', 'axs']);
  expect(err).toContain('There is no post ‘axs’ in your library.');
  expect({ status, frames }).toEqual({ status: 1, frames: [] });
});

test('an empty library greets', async () => {
  const empty = createWorkplace();
  const { err, status } = await empty.cite(['pick'], { typed: [] });
  expect(err).toContain('Your library is empty.');
  expect(status).toBe(0);
  empty.remove();
});
