import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosePager, toPagerEnv } from '../../src/terminal/choosePager.ts';
import type { Env } from '../../src/terminal/env.ts';
import { showText } from '../../src/terminal/pager.ts';
import { createFakeIo } from './fakeIo.ts';

test.each<[string, Env, NodeJS.Platform, ReturnType<typeof choosePager>]>([
  ['less by default', {}, 'linux', { file: 'less', args: [], shell: false }],
  ['none by default on Windows', {}, 'win32', undefined],
  ['PAGER on Windows', { PAGER: 'less' }, 'win32', { file: 'less', args: [], shell: false }],
  ['PAGER', { PAGER: 'most' }, 'linux', { file: 'most', args: [], shell: false }],
  [
    'its arguments',
    { PAGER: 'less -S  -i' },
    'linux',
    { file: 'less', args: ['-S', '-i'], shell: false },
  ],
  [
    'CITE_PAGER first',
    { CITE_PAGER: 'a', PAGER: 'b' },
    'linux',
    { file: 'a', args: [], shell: false },
  ],
  [
    'a shell where one is meant',
    { PAGER: 'less | tee "$X"' },
    'linux',
    { file: 'less | tee "$X"', args: [], shell: true },
  ],
  ['cat is none', { PAGER: 'cat' }, 'linux', undefined],
  ['empty is none', { PAGER: ' ' }, 'linux', undefined],
  ['CITE_PAGER empty is none', { CITE_PAGER: '', PAGER: 'less' }, 'linux', undefined],
])('chooses %s', (_, env, platform, expected) => {
  expect(choosePager(env, platform)).toEqual(expected);
});

test('less gets what it needs, unless the user has chosen', () => {
  expect(toPagerEnv({ X: '1' })).toMatchObject({ LESS: 'FRX', LESSCHARSET: 'utf-8', X: '1' });
  expect(toPagerEnv({ LESS: '-S', LESSCHARSET: 'latin1' })).toMatchObject({
    LESS: '-S',
    LESSCHARSET: 'latin1',
  });
});

describe('showing', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cite-pager-'));
    writeFileSync(join(folder, 'keep'), '#!/bin/sh\ncat > "$KEEP"\n', { mode: 0o755 });
    writeFileSync(join(folder, 'leave'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const tall = 'line\n'.repeat(30);

  async function show(text: string, pager: string, isTerminal = true, columns = 80) {
    const io = createFakeIo({ out: { isTerminal, rows: 24, columns } });
    const kept = join(folder, 'kept');
    rmSync(kept, { force: true });
    const held: string[] = [];
    await showText(text, {
      io,
      platform: 'linux',
      env: { PAGER: pager, KEEP: kept, PATH: process.env['PATH'] },
      holdInterrupts: () => {
        held.push('held');
        return () => held.push('released');
      },
    });
    let paged: string | undefined;
    try {
      paged = readFileSync(kept, 'utf8');
    } catch {}
    return { out: io.written.out, paged, held };
  }

  test('a tall text goes through the pager, which has Ctrl-C meanwhile', async () => {
    const { out, paged, held } = await show(tall, join(folder, 'keep'));
    expect({ out, paged }).toEqual({ out: '', paged: tall });
    expect(held).toEqual(['held', 'released']);
  });

  test('a shell command too', async () => {
    const { out, paged } = await show(tall, `'${folder}/keep' | cat`);
    expect({ out, paged }).toEqual({ out: '', paged: tall });
  });

  test.each([
    ['fits the window', 'line\n'.repeat(23)],
    ['has one long line that fits', `${'x'.repeat(80)}\n`.repeat(23)],
  ])('a text that %s is printed', async (_, text) => {
    expect(await show(text, join(folder, 'keep'))).toMatchObject({ out: text, paged: undefined });
  });

  test('broken lines count as many', async () => {
    const text = `${'x'.repeat(161)}\n`.repeat(8);
    expect(await show(text, join(folder, 'keep'))).toMatchObject({ out: '', paged: text });
  });

  test('a pipe gets it plain', async () => {
    expect(await show(tall, join(folder, 'keep'), false)).toMatchObject({
      out: tall,
      paged: undefined,
    });
  });

  test.each(['cat', '', 'no-such-pager-here', 'no-such-pager-here 2>/dev/null #'])(
    'pager ‘%s’: printed plainly',
    async (pager) => {
      expect(await show(tall, pager)).toMatchObject({ out: tall });
    },
  );

  test('leaving the pager early is no error', async () => {
    expect(await show('line\n'.repeat(300_000), join(folder, 'leave'))).toMatchObject({ out: '' });
  });
});
