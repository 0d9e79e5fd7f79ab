import { makeFound, press, rows } from './support.ts';

const many = Array.from({ length: 40 }, (_, at) => ({
  key: `k${at}`,
  date: '',
  outlet: '',
  title: '',
}));

test.each([
  [["'a", "'b", 'left', "'x"], 'axb', 2],
  [["'é", 'left', 'delete'], '', 0],
  [["'e", "'\u0301", 'backspace'], '', 0],
  [['^oil exports', 'ctrl-w', "'x"], 'oil x', 5],
  [['^oil', 'ctrl-a', "'-"], '-oil', 1],
  [['^oil exports', 'ctrl-left', 'ctrl-k'], 'oil ', 4],
  [['^oil', 'ctrl-u'], '', 0],
  [['^oil exports', 'alt-b', 'ctrl-b', 'ctrl-d', 'alt-f', "'!"], 'oilexports!', 11],
  [['^oil exports', 'alt-\u007f'], 'oil ', 4],
  [['^one\r\ntwo\u001b[31m\u202e!'], 'one two[31m!', 12],
  [[`^${'x'.repeat(9000)}`, "'y"], 'x'.repeat(2000), 2000],
])('%j makes the line %j', (keys, text, cursor) => {
  expect(press(makeFound(), ...keys).state.field).toEqual({ text, cursor });
});

test.each([
  [['down'], 1, 0],
  [['down', 'ctrl-n', 'up'], 1, 0],
  [['up'], 0, 0],
  [['end'], 39, 28],
  [['end', 'home'], 0, 0],
  [['pagedown'], 11, 0],
  [['pagedown', 'down'], 12, 1],
  [['pagedown', 'pagedown', 'pagedown', 'pagedown'], 39, 28],
  [['end', 'pageup'], 28, 28],
  [['end', 'pageup', 'ctrl-p'], 27, 27],
])('%j goes to %d, seen from %d on', (keys, at, top) => {
  expect(press(makeFound(undefined, many), ...keys).state).toMatchObject({ at, top });
});

const first = rows[0]?.key ?? '';
const second = rows[1]?.key ?? '';

test.each([
  [['enter'], undefined, { kind: 'end', keys: [first] }],
  [['tab', 'tab', 'enter'], undefined, { kind: 'end', keys: [first, second] }],
  [['down', 'tab', 'up', 'up', 'tab', 'enter'], undefined, { kind: 'end', keys: [second, first] }],
  [['tab', 'backtab', 'backtab', 'enter'], undefined, { kind: 'end', keys: [second] }],
  [['escape'], undefined, { kind: 'end', keys: [] }],
  [['ctrl-c'], undefined, { kind: 'interrupt' }],
  [['ctrl-x', 'ctrl-c'], undefined, { kind: 'interrupt' }],
  [['ctrl-z'], undefined, { kind: 'suspend' }],
  [['ctrl-l'], undefined, { kind: 'repaint' }],
  [['ctrl-o'], undefined, { kind: 'act', action: { kind: 'open', keys: [first] } }],
  [['down', 'ctrl-y'], undefined, { kind: 'act', action: { kind: 'copy-key', keys: [second] } }],
  [['ctrl-x', "'L"], undefined, { kind: 'act', action: { kind: 'copy-line', keys: [first] } }],
  [
    ['ctrl-x', 'down', 'enter'],
    undefined,
    { kind: 'act', action: { kind: 'open', keys: [first] } },
  ],
  [['ctrl-x', "'p"], undefined, { kind: 'end', keys: [first] }],
  [['tab', 'ctrl-e'], undefined, { kind: 'act', action: { kind: 'edit', key: second } }],
  [
    ['enter'],
    'axis',
    { kind: 'act', action: { kind: 'cite', keys: [first], post: { slug: 'axis', label: 'axis' } } },
  ],
])('%j with the post %j has %j done', (keys, post, effect) => {
  expect(press(makeFound(undefined, undefined, post), ...keys).effects).toEqual([effect]);
});

test.each([
  [['ctrl-x', 'escape']],
  [['ctrl-t', 'escape']],
  [['ctrl-v', 'escape']],
  [['ctrl-x', 'ctrl-x']],
  [['f1', 'f1']],
  [["'?", 'down', 'escape']],
  [['ctrl-x', "'h", 'enter']],
])('%j goes back to the list and does nothing', (keys) => {
  const { state, effects } = press(makeFound(), ...keys);
  expect(state.mode).toEqual({ kind: 'browse' });
  expect(effects).toEqual([]);
});

test('Enter waits for the posts that what was typed means', () => {
  const { state, effects } = press(makeFound(), 'ctrl-t', "'a", 'enter');
  expect(effects).toEqual([]);
  const post = { slug: 'axis', label: 'axis' };
  if (state.mode.kind !== 'post') throw new Error('no post is asked for');
  const offered = { ...state, mode: { ...state.mode, offers: [post], offeredFor: 'a' } };
  expect(press(offered, 'enter').effects).toEqual([
    { kind: 'act', action: { kind: 'cite', keys: [first], post } },
  ]);
});

test('where nothing is found nothing is done', () => {
  for (const key of ['enter', 'ctrl-o', 'ctrl-e', 'ctrl-t', 'ctrl-v']) {
    const { state, effects } = press(makeFound(undefined, []), key, 'tab', 'down');
    expect(effects).toEqual([]);
    expect(state.at).toBe(0);
  }
});

test('a question mark is a part of what is typed, but where nothing is typed it asks for help', () => {
  expect(press(makeFound(), "'?").state.mode).toEqual({ kind: 'help', top: 0 });
  expect(press(makeFound(), "'o", "'?").state.field.text).toBe('o?');
});

test.each([
  ['reuter syrai', 'Reuters Syria'],
  ['outlet:"reuter" syrai', 'outlet:"Reuters" Syria'],
  ['al hura', '"Al Hurra TV"'],
  ['al "hura', 'al "hura'],
])('Tab makes of %s what is spelled nearly so', (typed, text) => {
  const words = [
    { typed: 'reuter', offers: ['Reuters', 'Reutlingen'] },
    { typed: 'syrai', offers: ['Sy"ria'] },
    { typed: 'al hura', offers: ['Al Hurra TV'] },
  ].filter((word) => typed.includes(word.typed));
  const state = { ...press(makeFound(undefined, []), `^${typed}`).state };
  expect(press({ ...state, near: { query: typed, words } }, 'tab').state.field.text).toBe(text);
  expect(press({ ...state, near: { query: 'other', words } }, 'tab').state.field.text).toBe(typed);
});

test('what is cited stays what was chosen when the post was asked for', () => {
  const { state } = press(makeFound(), 'ctrl-t');
  if (state.mode.kind !== 'post') throw new Error('no post is asked for');
  const post = { slug: 'axis', label: 'axis' };
  const mode = { ...state.mode, offers: [post], offeredFor: '' };
  expect(press({ ...state, mode, found: rows.slice(1) }, 'enter').effects).toEqual([
    { kind: 'act', action: { kind: 'cite', keys: [first], post } },
  ]);
});
