import { chooseEditor, suggestWaiting } from '../../src/terminal/chooseEditor.ts';

test.each<[Record<string, string>, NodeJS.Platform, unknown]>([
  [{}, 'linux', undefined],
  [{ EDITOR: ' ' }, 'linux', undefined],
  [{}, 'win32', { file: 'notepad.exe', args: [] }],
  [{ EDITOR: 'nano' }, 'linux', { file: 'nano', args: [] }],
  [{ EDITOR: 'nano', VISUAL: 'code --wait' }, 'linux', { file: 'code', args: ['--wait'] }],
  [
    { EDITOR: '"/opt/my editor" -w' },
    'darwin',
    { file: '/bin/sh', args: ['-c', '"/opt/my editor" -w "$@"', '"/opt/my editor" -w'] },
  ],
  [
    { EDITOR: '"C:\\Program Files\\e.exe" --wait -n' },
    'win32',
    { file: 'C:\\Program Files\\e.exe', args: ['--wait', '-n'] },
  ],
  [{ EDITOR: 'C:\\e.exe --wait' }, 'win32', { file: 'C:\\e.exe', args: ['--wait'] }],
])('%j on %s', (env, platform, expected) => {
  expect(chooseEditor(env, platform)).toEqual(expected);
});

test.each<[string, string | undefined]>([
  ['code', 'code --wait'],
  ['/usr/local/bin/subl -n', '/usr/local/bin/subl --wait -n'],
  ['C:\\bin\\Code.exe', 'C:\\bin\\Code.exe --wait'],
  ['open -t', 'open -W -t'],
  ['code -w', undefined],
  ['kate --block', undefined],
  ['nano', undefined],
  ['vim', undefined],
  ['', undefined],
])('%s is told to wait by %s', (editor, expected) => {
  expect(suggestWaiting({ EDITOR: editor })).toBe(expected);
});
