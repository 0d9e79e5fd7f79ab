import { createNotices } from '../../../src/terminal/notices.ts';
import { plainPaint } from '../../../src/terminal/paint.ts';
import type { PickFound } from '../../../src/terminal/picker/picker.ts';
import { runPicker } from '../../../src/terminal/picker/runPicker.ts';
import { createFakeTerminal } from '../../support/fakeTerminal.ts';

const rows = (key: string): PickFound => ({
  kind: 'rows',
  rows: [{ key, date: '', outlet: '', title: `about ${key}` }],
});

/** A picker whose searches take until they are let go. */
function startPicker() {
  const searches: { readonly query: string; readonly answer: (found: PickFound) => void }[] = [];
  const fake = createFakeTerminal([]);
  let type = (_: string) => {};
  const terminal = {
    ...fake.terminal,
    columns: 80,
    rows: 24,
    onSettled: () => {},
    listen: (handlers: Parameters<typeof fake.terminal.listen>[0]) => {
      type = handlers.data;
      return fake.terminal.listen(handlers);
    },
  };
  const source = {
    search: (query: string) =>
      new Promise<PickFound>((answer) => {
        searches.push({ query, answer });
      }),
    describe: async (key: string) =>
      key === 'gone' ? undefined : { line: `line of ${key}`, fields: [] },
    offerPosts: async () => [],
    offerWords: async () => [],
    act: async () => ({ message: '' }),
  };
  const { signal } = new AbortController();
  const notices = createNotices(() => {});
  const start = { query: '', post: undefined, total: 9 };
  const ended = runPicker(source, start, { terminal, paint: plainPaint, notices, signal });
  return { searches, ended, notices, type: (text: string) => type(text), written: fake.written };
}

const rest = () => new Promise((resolve) => setTimeout(resolve, 20));

test('keys are drawn while a search runs; only the newest text is searched for after it', async () => {
  const { searches, ended, type, written } = startPicker();
  await rest();
  expect(searches.map(({ query }) => query)).toEqual(['']);
  for (const [key, shown] of [
    ['o', 'Find: o'],
    ['i', 'Find: oi'],
    ['l', 'Find: oil'],
  ] as const) {
    type(key);
    expect(written()).toContain(shown);
    await rest();
  }
  expect(searches).toHaveLength(1);
  searches[0]?.answer(rows('first'));
  await rest();
  expect(searches.map(({ query }) => query)).toEqual(['', 'oil']);
  searches[1]?.answer(rows('second'));
  await rest();
  expect(written()).toContain('about second');
  type('\r');
  expect(await ended).toEqual(['second']);
});

test('Enter behind a word takes what the word finds, and what is typed behind it comes after', async () => {
  const { searches, ended, type, written } = startPicker();
  await rest();
  searches[0]?.answer(rows('first'));
  await rest();
  type('oil\t');
  type('x');
  await rest();
  expect(written()).toContain('Find: oil');
  expect(written()).not.toContain('Find: oilx');
  searches[1]?.answer(rows('second'));
  await rest();
  expect(written()).toContain('Find: oilx');
  type('\r');
  searches[2]?.answer(rows('third'));
  expect(await ended).toEqual(['second']);
});

test('what is told by the way is shown in the line of the state, over nothing that is drawn', async () => {
  const { ended, notices, type, written } = startPicker();
  notices.say('Another cite is writing.');
  expect(written()).toContain('\u001b[2;1H\u001b[2KAnother cite is writing.');
  type('\u0003');
  await expect(ended).rejects.toMatchObject({ code: 'interrupted' });
});

test('an article that was removed meanwhile is told of', async () => {
  const { searches, ended, type, written } = startPicker();
  await rest();
  searches[0]?.answer(rows('gone'));
  await rest();
  expect(written()).toContain('gone is no longer in your library.');
  type('\u0003');
  await expect(ended).rejects.toMatchObject({ code: 'interrupted' });
});

test('Ctrl-C waits for nothing', async () => {
  const { ended, type } = startPicker();
  type('oil\r\u0003');
  await expect(ended).rejects.toMatchObject({ code: 'interrupted' });
});
