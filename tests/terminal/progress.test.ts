import { createProgress, formatProgress } from '../../src/terminal/progress.ts';
import { createFakeIo } from './fakeIo.ts';

function createClock() {
  const clock = { time: 5000, now: () => clock.time };
  return clock;
}

const terminal = { err: { isTerminal: true, columns: 80 } };

test('says nothing in the first second', async () => {
  const io = createFakeIo(terminal);
  const clock = createClock();
  const progress = createProgress(io, { label: 'Importing', total: 100, now: clock.now });
  clock.time += 999;
  progress.advance(50);
  await progress.stop();
  expect(io.written.err).toBe('');
});

test('says nothing where standard error is no terminal', async () => {
  const io = createFakeIo();
  const clock = createClock();
  const progress = createProgress(io, { label: 'Importing', total: 100, now: clock.now });
  clock.time += 60_000;
  progress.advance(50);
  await progress.stop();
  expect(io.written.err).toBe('');
});

test('draws, at most ten times a second, and clears the line at the end', async () => {
  const io = createFakeIo(terminal);
  const clock = createClock();
  const progress = createProgress(io, { label: 'Importing', total: 1000, now: clock.now });
  for (let step = 0; step < 200; step += 1) {
    clock.time += 10;
    progress.advance(1);
  }
  expect(io.written.errWrites).toHaveLength(11);
  const shown = io.written.errWrites.at(-1) ?? '';
  expect(shown).toMatch(/^\rImporting {2}\[####-{16}\] {3}20% {2}200 of 1,000 {2}0:0\d left\r$/);
  await progress.stop();
  expect(io.written.errWrites.at(-1)).toBe(`\r${' '.repeat(shown.length - 2)}\r`);
  clock.time += 1000;
  progress.advance(1);
  expect(io.written.errWrites).toHaveLength(12);
});

test('fits a narrow window and covers what it drew before', async () => {
  const io = createFakeIo({ err: { isTerminal: true, columns: 20 } });
  const clock = createClock();
  const progress = createProgress(io, { label: 'Importing', now: clock.now });
  clock.time += 2000;
  progress.advance(1_234_567);
  progress.setTotal(2_000_000);
  clock.time += 200;
  progress.advance(1);
  expect(io.written.errWrites).toEqual(['\rImporting  1,234,5…\r', '\rImporting   61%  1…\r']);
  await progress.stop();
});

test.each<[string, Parameters<typeof formatProgress>[0], string]>([
  [
    'with a total',
    { label: 'Importing', done: 52_000, total: 100_000, elapsed: 4000, unit: 'records' },
    'Importing  [##########----------]   52%  52,000 of 100,000  0:04 left',
  ],
  [
    'more than there were to be',
    { label: 'Importing', done: 3, total: 2, elapsed: 4000, unit: 'records' },
    'Importing  [####################]  100%  3 of 2  0:00 left',
  ],
  [
    'of bytes',
    { label: 'Importing', done: 1_250_000, total: 5_000_000, elapsed: 1000, unit: 'bytes' },
    'Importing  [#####---------------]   25%  1.3 MB of 5.0 MB  0:03 left',
  ],
  [
    'nothing yet',
    { label: 'Reading', done: 0, total: 10, elapsed: 4000, unit: 'records' },
    'Reading  [--------------------]    0%  0 of 10',
  ],
  [
    'without a total',
    { label: 'Reading', done: 1234, total: undefined, elapsed: 61_000, unit: 'records' },
    'Reading  1,234  1:01',
  ],
  [
    'for hours',
    { label: 'Reading', done: 1, total: 0, elapsed: 3_725_000, unit: 'records' },
    'Reading  1  1:02:05',
  ],
])('%s', (_, state, expected) => {
  expect(formatProgress(state, 79)).toBe(expected);
});

test.each<[number, string]>([
  [60, 'Importing  [#####------]   52%  52,000 of 100,000  0:04 left'],
  [54, 'Importing  [##---]   52%  52,000 of 100,000  0:04 left'],
  [53, 'Importing   52%  52,000 of 100,000  0:04 left'],
])('the bar takes what room there is in %d columns', (columns, expected) => {
  const state = {
    label: 'Importing',
    done: 52_000,
    total: 100_000,
    unit: 'records',
    elapsed: 4000,
  } as const;
  expect(formatProgress(state, columns)).toBe(expected);
});
