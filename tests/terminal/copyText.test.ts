import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listClipboardPrograms } from '../../src/terminal/clipboardPrograms.ts';
import { copyToClipboard } from '../../src/terminal/copyText.ts';
import type { Env } from '../../src/terminal/env.ts';
import { findProgram } from '../../src/terminal/findProgram.ts';
import { formatOsc52 } from '../../src/terminal/osc52.ts';
import { formatWindowsHtml } from '../../src/terminal/windowsHtml.ts';
import { createFakeIo } from './fakeIo.ts';

const text = 'Al Mada, “المدى” 朝日 🇮🇶\n';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cite-copy-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program on PATH that keeps its arguments and its input beside itself. */
function install(name: string, status = 0): void {
  const file = join(folder, name);
  const script = `#!/bin/sh\necho "$*" > '${file}.args'\n/bin/cat > '${file}.in'\nexit ${status}\n`;
  writeFileSync(file, script, { mode: 0o755 });
}

const inputOf = (name: string) => readFileSync(join(folder, `${name}.in`), 'utf8');
const argsOf = (name: string) => readFileSync(join(folder, `${name}.args`), 'utf8').trim();

function copy(
  env: Env,
  options: {
    html?: string;
    mayBeAlone?: boolean;
    platform?: NodeJS.Platform;
    terminal?: boolean;
  } = {},
) {
  const io = createFakeIo({ out: { isTerminal: options.terminal ?? false } });
  const result = copyToClipboard(
    { text, html: options.html, mayBeAlone: options.mayBeAlone ?? false },
    { io, env: { PATH: folder, ...env }, platform: options.platform ?? 'linux' },
  );
  return { io, result };
}

describe('programs', () => {
  test.each<[string, Env, NodeJS.Platform, string]>([
    ['macOS', {}, 'darwin', 'pbcopy'],
    ['Wayland', { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' }, 'linux', 'wl-copy'],
    ['X11', { DISPLAY: ':0' }, 'linux', 'xclip'],
    ['X11 without xclip', { DISPLAY: ':0' }, 'linux', 'xsel'],
    ['WSL', { WSL_DISTRO_NAME: 'Ubuntu' }, 'linux', 'powershell.exe'],
  ])('%s', async (_, env, platform, name) => {
    install(name);
    expect(await copy(env, { platform }).result).toEqual({ by: name, form: 'text' });
    expect(inputOf(name)).toBe(text);
  });

  test('clip.exe gets UTF-16', async () => {
    install('clip.exe');
    expect(await copy({ WSL_INTEROP: '/run/x' }).result).toEqual({ by: 'clip.exe', form: 'text' });
    expect(readFileSync(join(folder, 'clip.exe.in')).toString('utf16le')).toBe(text);
  });

  test.each<[string, Env, string]>([
    ['wl-copy', { WAYLAND_DISPLAY: 'wayland-0' }, '--type text/html'],
    ['xclip', { DISPLAY: ':0' }, '-selection clipboard -t text/html'],
  ])('%s takes HTML', async (name, env, args) => {
    install(name);
    const html = '<p>Al Mada</p>';
    expect(await copy(env, { html, mayBeAlone: true }).result).toEqual({ by: name, form: 'html' });
    expect({ input: inputOf(name), args: argsOf(name) }).toEqual({
      input: `<meta charset="utf-8">${html}`,
      args,
    });
  });

  test.each<[string, Env]>([
    ['wl-copy', { WAYLAND_DISPLAY: 'wayland-0' }],
    ['xclip', { DISPLAY: ':0' }],
  ])(
    '%s, which takes one form at a time, gets the text where HTML may not stand alone',
    async (name, env) => {
      install(name);
      expect(await copy(env, { html: '<p>Al Mada</p>' }).result).toEqual({
        by: name,
        form: 'text',
      });
      expect(inputOf(name)).toBe(text);
    },
  );

  test('Windows takes both forms at once, whatever the encoding of its console', async () => {
    install('powershell.exe');
    const html = '<p>“المدى”</p>';
    const { result } = copy({ WSL_DISTRO_NAME: 'Ubuntu' }, { html });
    expect(await result).toEqual({ by: 'powershell.exe', form: 'html' });
    const lines = inputOf('powershell.exe').trimEnd().split('\n');
    const [plain, rich] = lines.map((line) => Buffer.from(line, 'base64').toString('utf8'));
    expect({ plain, rich }).toEqual({ plain: text, rich: formatWindowsHtml(html) });
    expect(argsOf('powershell.exe')).toContain("SetData('HTML Format'");
  });

  test('Windows falls back on the text', async () => {
    install('powershell.exe', 1);
    install('clip.exe');
    const { result } = copy({ WSL_INTEROP: '/run/x' }, { html: '<p>x</p>' });
    expect(await result).toEqual({ by: 'clip.exe', form: 'text' });
  });

  test('macOS takes both forms at once, quoted', () => {
    const html = '"); evil(); ("';
    const [program] = listClipboardPrograms({ text, html }, {}, 'darwin');
    expect(program).toMatchObject({ name: 'osascript', form: 'html' });
    const marked = JSON.stringify(`<meta charset="utf-8">${html}`);
    expect(program?.input).toContain(`$(${marked}), "public.html"`);
    expect(program?.input).toContain(`$(${JSON.stringify(text)}), "public.utf8-plain-text"`);
  });

  test('the next one is tried where one fails', async () => {
    install('wl-copy', 1);
    install('xclip');
    const env = { WAYLAND_DISPLAY: 'wayland-0', DISPLAY: ':0' };
    expect(await copy(env).result).toEqual({ by: 'xclip', form: 'text' });
  });

  test('all fail: they are named', async () => {
    install('xclip', 1);
    await expect(copy({ DISPLAY: ':0' }).result).rejects.toMatchObject({
      code: 'output.unwritable',
      message: 'The text could not be copied: xclip failed.',
      hint: 'Install xclip or xsel. With --output FILE the text goes to a file instead.',
    });
  });
});

describe('the terminal’s own clipboard', () => {
  const payload = Buffer.from(text).toString('base64');

  test('is used where there is no program', async () => {
    const { io, result } = copy({}, { terminal: true });
    expect(await result).toEqual({ by: 'terminal', form: 'text' });
    expect(io.written.out).toBe(`\u001b]52;c;${payload}\u0007`);
  });

  test('goes through standard error where standard output is piped', async () => {
    const io = createFakeIo({ err: { isTerminal: true } });
    await copyToClipboard({ text }, { io, env: {}, platform: 'linux' });
    expect(io.written).toMatchObject({ out: '', err: `\u001b]52;c;${payload}\u0007` });
  });

  test('comes first over SSH, where programs know another machine’s clipboard', async () => {
    install('pbcopy');
    const { result } = copy({ SSH_TTY: '/dev/pts/1' }, { platform: 'darwin', terminal: true });
    expect(await result).toEqual({ by: 'terminal', form: 'text' });
  });

  test('is not asked where there is no terminal', async () => {
    await expect(copy({}).result).rejects.toMatchObject({
      code: 'output.unwritable',
      message:
        'The text could not be copied: there is no clipboard program and no terminal to ask.',
    });
  });

  test('takes no long text', async () => {
    const io = createFakeIo({ out: { isTerminal: true } });
    const long = 'x'.repeat(60_000);
    await expect(
      copyToClipboard({ text: long }, { io, env: {}, platform: 'linux' }),
    ).rejects.toMatchObject({ message: expect.stringContaining('too long for the terminal') });
    expect(io.written.out).toBe('');
  });

  test('inside tmux it is sent both ways, escapes doubled', () => {
    expect(formatOsc52('a', { TMUX: '/tmp/x' })).toBe(
      '\u001b]52;c;YQ==\u0007\u001bPtmux;\u001b\u001b]52;c;YQ==\u0007\u001b\\',
    );
  });

  test('inside screen it goes in pieces that add up', () => {
    const sent = formatOsc52('x'.repeat(2000), { TERM: 'screen-256color' }) ?? '';
    const pieces = sent.split('\u001b\\').slice(0, -1);
    expect(pieces.every((piece) => piece.startsWith('\u001bP') && piece.length < 768)).toBe(true);
    expect(pieces.map((piece) => piece.slice(2)).join('')).toBe(formatOsc52('x'.repeat(2000), {}));
  });
});

test('the offsets of Windows’ HTML are those of its bytes', () => {
  const html = '<p>“المدى” 🇮🇶</p>';
  const bytes = Buffer.from(formatWindowsHtml(html), 'utf8');
  const at = (name: string) => Number(new RegExp(`${name}:(\\d{10})\r\n`).exec(String(bytes))?.[1]);
  const cut = (from: string, to: string) => String(bytes.subarray(at(from), at(to)));
  expect(cut('StartFragment', 'EndFragment')).toBe(html);
  expect(cut('StartHTML', 'EndHTML')).toMatch(/^<html>.*<\/html>$/s);
  expect(at('EndHTML')).toBe(bytes.length);
});

describe('finding programs', () => {
  test('only what may be run, and only in folders named in full', () => {
    install('one');
    install('two');
    chmodSync(join(folder, 'two'), 0o644);
    expect(findProgram('one', { PATH: `/nowhere:${folder}` }, 'linux')).toBe(join(folder, 'one'));
    expect(findProgram('two', { PATH: folder }, 'linux')).toBeUndefined();
    expect(findProgram('one', { PATH: '.::tests' }, 'linux')).toBeUndefined();
    expect(findProgram('one', {}, 'linux')).toBeUndefined();
  });
});
