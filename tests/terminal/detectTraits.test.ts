import { detectTraits } from '../../src/terminal/detectTraits.ts';
import type { Env } from '../../src/terminal/env.ts';

const terminal = { isTTY: true, columns: 100, rows: 30 };
const pipe = {};
const xterm = { TERM: 'xterm-256color' };

function level(stream: object, env: Env, color?: boolean): number {
  return detectTraits(stream, env, { color }).colorLevel;
}

describe('colours', () => {
  test.each<[string, object, Env, boolean | undefined, number]>([
    ['a pipe has none', pipe, xterm, undefined, 0],
    ['a plain xterm has sixteen', terminal, { TERM: 'xterm' }, undefined, 1],
    ['256 by TERM', terminal, xterm, undefined, 2],
    ['millions by COLORTERM', terminal, { ...xterm, COLORTERM: 'truecolor' }, undefined, 3],
    ['millions by kitty', terminal, { TERM: 'xterm-kitty' }, undefined, 3],
    ['Windows Terminal', terminal, { WT_SESSION: 'x' }, undefined, 3],
    ['a Windows console', terminal, { OS: 'Windows_NT' }, undefined, 2],
    ['no TERM at all', terminal, {}, undefined, 0],
    ['dumb', terminal, { TERM: 'dumb', COLORTERM: 'truecolor' }, undefined, 0],
    ['NO_COLOR', terminal, { ...xterm, NO_COLOR: '1' }, undefined, 0],
    ['NO_COLOR that is empty means nothing', terminal, { ...xterm, NO_COLOR: '' }, undefined, 2],
    ['CLICOLOR=0', terminal, { ...xterm, CLICOLOR: '0' }, undefined, 0],
    ['CLICOLOR_FORCE on a pipe', pipe, { ...xterm, CLICOLOR_FORCE: '1' }, undefined, 2],
    ['CLICOLOR_FORCE=0 forces nothing', pipe, { ...xterm, CLICOLOR_FORCE: '0' }, undefined, 0],
    ['FORCE_COLOR on a pipe', pipe, { FORCE_COLOR: '3' }, undefined, 3],
    ['FORCE_COLOR, empty', pipe, { FORCE_COLOR: '' }, undefined, 1],
    ['FORCE_COLOR=0 on a terminal', terminal, { ...xterm, FORCE_COLOR: '0' }, undefined, 0],
    ['FORCE_COLOR wins over NO_COLOR', terminal, { FORCE_COLOR: '2', NO_COLOR: '1' }, undefined, 2],
    ['FORCE_COLOR that is no level', pipe, { FORCE_COLOR: 'purple' }, undefined, 0],
    ['--no-color wins over FORCE_COLOR', terminal, { ...xterm, FORCE_COLOR: '3' }, false, 0],
    ['--color wins over NO_COLOR', pipe, { ...xterm, NO_COLOR: '1' }, true, 2],
    ['--color in a dumb terminal', terminal, { TERM: 'dumb' }, true, 1],
  ])('%s', (_, stream, env, color, expected) => {
    expect(level(stream, env, color)).toBe(expected);
  });
});

describe('links', () => {
  test.each<[string, Env, boolean]>([
    ['VTE', { ...xterm, VTE_VERSION: '6800' }, true],
    ['VTE 0.50.0, which crashes on them', { ...xterm, VTE_VERSION: '5000' }, false],
    ['iTerm2', { ...xterm, TERM_PROGRAM: 'iTerm.app' }, true],
    ['WezTerm', { ...xterm, TERM_PROGRAM: 'WezTerm' }, true],
    ['VS Code', { ...xterm, TERM_PROGRAM: 'vscode' }, true],
    ['ghostty', { TERM: 'xterm-ghostty' }, true],
    ['kitty', { TERM: 'xterm-kitty', KITTY_WINDOW_ID: '1' }, true],
    ['Windows Terminal', { WT_SESSION: 'x' }, true],
    ['Konsole', { ...xterm, KONSOLE_VERSION: '220400' }, true],
    ['Terminal.app', { ...xterm, TERM_PROGRAM: 'Apple_Terminal' }, false],
    ['an unknown terminal', xterm, false],
    ['tmux inside VTE', { TERM: 'tmux-256color', TMUX: '/tmp/x', VTE_VERSION: '6800' }, false],
    ['tmux, told so', { TERM: 'tmux-256color', TMUX: '/tmp/x', FORCE_HYPERLINK: '1' }, true],
    ['told not to', { ...xterm, VTE_VERSION: '6800', FORCE_HYPERLINK: '0' }, false],
    ['NO_COLOR', { ...xterm, VTE_VERSION: '6800', NO_COLOR: '1' }, false],
    ['dumb', { TERM: 'dumb', VTE_VERSION: '6800' }, false],
  ])('%s', (_, env, expected) => {
    expect(detectTraits(terminal, env, { color: undefined }).links).toBe(expected);
  });

  test('a pipe shows none', () => {
    expect(detectTraits(pipe, { VTE_VERSION: '6800' }, { color: undefined }).links).toBe(false);
  });
});

describe('size', () => {
  test.each<[string, object, Env, number, number]>([
    ['the window’s', terminal, {}, 100, 30],
    ['COLUMNS and LINES win', terminal, { COLUMNS: '60', LINES: '10' }, 60, 10],
    ['nonsense is not heeded', terminal, { COLUMNS: 'wide', LINES: '-1' }, 100, 30],
    ['nought is not heeded', { isTTY: true, columns: 0, rows: 0 }, { COLUMNS: '0' }, 80, 24],
    ['nothing tells', pipe, {}, 80, 24],
  ])('%s', (_, stream, env, columns, rows) => {
    expect(detectTraits(stream, env, { color: undefined })).toMatchObject({ columns, rows });
  });
});
